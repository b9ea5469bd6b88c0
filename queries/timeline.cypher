// title: What happened when
// description: The events of a period in the order of time, with where they were held and by whom
// parameters:
//   from: { type: date, required: true, description: the first day }
//   to: { type: date, required: true, description: the last day }
//   limit: { type: integer, default: 500, min: 1, max: 10000, description: how many rows at most }
// example: { from: 2024-03, to: 2024-04-26 }
// questions:
//   vi: ['Có những sự kiện nào từ {from} đến {to}?', 'Những gì đã diễn ra từ {from} đến {to}?']
//   en: ['What happened from {from} to {to}?', 'Which events were there between {from} and {to}?']
// expectation:
//   columns:
//     start: the event's first day, as precise as the articles tell
//     end: its last day
//     id: the event's id
//     name: the event's name
//     kind: what kind of event it is
//     places: where it was held
//     organizers: the names of those who held it
//   example:
//     - { start: 2024-03-15, name: Lễ công bố quyết định về công tác cán bộ, organizers: [Quân khu 2] }
//     - { start: 2024-04-26, name: Đại hội đồng cổ đông thường niên năm 2024, organizers: [Công ty cổ phần Cà phê Nậm Rốm] }

MATCH (e:Event) WHERE e.start <= $to + '~' AND e.end + '~' >= $from
WITH e ORDER BY e.start, e.end, e.name, e.id LIMIT $limit
CALL (e) {
  MATCH (e)-[:HELD_IN]->(p:Place)
  WITH p ORDER BY p.name, p.id
  RETURN collect(p.name) AS places
}
CALL (e) {
  MATCH (e)<-[:ORGANIZED]-(o)
  WITH o ORDER BY o.name, o.id
  RETURN collect(o.name) AS organizers
}
RETURN e.start AS start, e.end AS end, e.id AS id, e.name AS name, e.kind AS kind, places, organizers
ORDER BY start, end, name, id
