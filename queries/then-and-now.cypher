// title: What happened at a place, then and now
// description: The events held in what the place is today, also under the units that became part of it, in the order of time
// parameters:
//   place: { type: Place, required: true, description: the place }
//   from: { type: date, default: null, description: the first day }
//   to: { type: date, default: null, description: the last day }
// example: { place: tinh lao cai }
// questions:
//   vi: ['Những gì đã diễn ra ở nơi nay là {place}?', 'Có những sự kiện nào ở {place} trước và sau sáp nhập?']
//   en: ['What happened in what is today {place}?', 'Which events were there in {place} before and after the merger?']
// expectation:
//   columns:
//     id: the event's id
//     name: the event's name
//     kind: what kind of event it is
//     start: its first day, as precise as the articles tell
//     end: its last day
//     units: the place itself, and the units that became part of it or that it became, as far as the event was in their area
//     places: where it was held, by the names of that time
//     organizers: the names of those who held it
//   example:
//     - { start: 2024-11-18, units: [tỉnh Yên Bái], places: [huyện Văn Yên] }
//     - { start: 2025-09-10, places: [xã Mậu A] }

CALL {
  MATCH (unit:Place {id: $place}) RETURN unit
  UNION
  MATCH (:Place {id: $place})<-[steps:SUCCEEDED_BY*1..3]-(unit:Place)
  WHERE all(step IN steps WHERE step.extent = 'within') RETURN unit
  UNION
  MATCH (:Place {id: $place})-[step:SUCCEEDED_BY]->(unit:Place) WHERE step.extent = 'contains' RETURN unit
}
MATCH (unit)<-[:LOCATED_IN*0..5]-(part:Place)
WITH DISTINCT unit, part
CALL (part) {
  RETURN part AS p
  UNION
  MATCH (part)<-[step:SUCCEEDED_BY]-(p:Place) WHERE step.extent = 'within' RETURN p
  UNION
  MATCH (part)-[step:SUCCEEDED_BY]->(p:Place) WHERE step.extent = 'contains' RETURN p
}
MATCH (p)<-[:HELD_IN]-(e:Event)
WHERE ($from IS NULL OR e.end + '~' >= $from) AND ($to IS NULL OR e.start <= $to + '~')
CALL (e) {
  MATCH (e)<-[:ORGANIZED]-(o)
  WITH o ORDER BY o.name, o.id
  RETURN collect(o.name) AS organizers
}
WITH e, organizers, unit, p ORDER BY unit.name, p.name
WITH e, organizers, collect(DISTINCT unit.name) AS units, collect(DISTINCT p.name) AS places
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.start AS start, e.end AS end, units, places, organizers
ORDER BY start, name, id
