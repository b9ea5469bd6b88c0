// title: The events of a person or body
// description: What a person or body attended or organized, in the order of time
// parameters:
//   who: { type: Person|Organization, required: true, description: the person or body }
//   from: { type: date, default: null, description: the first day }
//   to: { type: date, default: null, description: the last day }
// example: { who: ca thi hoan, from: 2024-03, to: 2024-04 }
// questions:
//   vi: ['{who} đã dự những cuộc họp nào?', '{who} tổ chức những sự kiện nào?']
//   en: ['Which meetings did {who} attend?', 'Which events did {who} organize?']
// expectation:
//   columns:
//     id: the event's id
//     name: the event's name
//     kind: what kind of event it is
//     start: its first day, as precise as the articles tell
//     end: its last day
//     relations: ATTENDED, ORGANIZED or both
//     roles: chair, speaker, host, guest; none for plain presence
//     places: where it was held
//     sources: how many articles say so
//   example:
//     - { name: Lễ công bố quyết định về công tác cán bộ, start: 2024-03-15, relations: [ATTENDED] }
//     - { name: Đại hội đồng cổ đông thường niên năm 2024, start: 2024-04-26, relations: [ATTENDED] }

MATCH (n) WHERE (n:Person OR n:Organization) AND n.id = $who
MATCH (n)-[fact:ATTENDED|ORGANIZED]->(e:Event)
WHERE ($from IS NULL OR e.end + '~' >= $from) AND ($to IS NULL OR e.start <= $to + '~')
WITH e, fact ORDER BY type(fact)
WITH e, collect(type(fact)) AS relations, head(collect(fact.roles)) AS roles, max(fact.sources) AS sources
CALL (e) {
  MATCH (e)-[:HELD_IN]->(p:Place)
  WITH p ORDER BY p.name, p.id
  RETURN collect(p.name) AS places
}
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.start AS start, e.end AS end, relations,
  coalesce(roles, []) AS roles, places, sources
ORDER BY start, name, id
