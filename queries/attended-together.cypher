// title: Who attended the same events
// description: The people and bodies that were at the same events as someone, those with the most events in common first
// parameters:
//   who: { type: Person|Organization, required: true, description: the person or body }
//   limit: { type: integer, default: 50, min: 1, max: 10000, description: how many rows at most }
// example: { who: Giàng A Lử }
// questions:
//   vi: ['{who} đã họp cùng ai?', 'Ai dự cùng sự kiện với {who}?']
//   en: ['Who attended events together with {who}?', 'Whom did {who} meet?']
// expectation:
//   columns:
//     id: the other's id
//     name: the other's name
//     label: Person or Organization
//     together: at how many events both were
//     events: the names of these events, the earliest first
//   example:
//     - { name: Cà Thị Hoan, label: Person }
//     - { name: Đinh Quang Lẫm, label: Person, together: 2 }

MATCH (n) WHERE (n:Person OR n:Organization) AND n.id = $who
MATCH (n)-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(other)
WHERE other.id <> $who
WITH other, e ORDER BY e.start, e.id
WITH other, collect(e.name) AS events
RETURN other.id AS id, other.name AS name, labels(other)[0] AS label, size(events) AS together, events
ORDER BY together DESC, name, id
LIMIT $limit
