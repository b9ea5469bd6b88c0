// title: What happened at a place
// description: The events held at a place or at places inside it, in the order of time
// parameters:
//   place: { type: Place, required: true, description: the place }
//   from: { type: date, default: null, description: the first day }
//   to: { type: date, default: null, description: the last day }
// example: { place: phu tho }
// questions:
//   vi: ['Có những sự kiện nào ở {place}?', 'Những gì đã diễn ra tại {place}?']
//   en: ['Which events took place in {place}?', 'What happened in {place}?']
// expectation:
//   columns:
//     id: the event's id
//     name: the event's name
//     kind: what kind of event it is
//     start: its first day, as precise as the articles tell
//     end: its last day
//     places: where it was held, as far as that is the place or lies inside it
//     organizers: the names of those who held it
//   example:
//     - { name: 'Hội nghị tổng kết công tác quân sự, quốc phòng năm 2025', start: 2025-12-09, places: [phường Việt Trì] }
//     - { name: 'Hội thao quân sự, quốc phòng năm 2024', places: [thành phố Việt Trì] }

MATCH (:Place {id: $place})<-[:LOCATED_IN*0..5]-(p:Place)
WITH DISTINCT p
MATCH (p)<-[:HELD_IN]-(e:Event)
WHERE ($from IS NULL OR e.end + '~' >= $from) AND ($to IS NULL OR e.start <= $to + '~')
WITH e, p ORDER BY p.name, p.id
WITH e, collect(p.name) AS places
CALL (e) {
  MATCH (e)<-[:ORGANIZED]-(o)
  WITH o ORDER BY o.name, o.id
  RETURN collect(o.name) AS organizers
}
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.start AS start, e.end AS end, places, organizers
ORDER BY start, name, id
