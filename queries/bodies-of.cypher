// title: The parts and parents of a body
// description: The bodies that a body belongs to, and those that belong to it, step by step
// parameters:
//   organization: { type: Organization, required: true, description: the body }
// example: { organization: quan khu 2 }
// questions:
//   vi: ['{organization} gồm những đơn vị nào?', '{organization} thuộc đơn vị nào?']
//   en: ['Which bodies belong to {organization}?', 'What is {organization} part of?']
// expectation:
//   columns:
//     relation: part or parent
//     distance: how many steps away
//     id: the other body's id
//     name: the other body's name
//     kind: what kind of body it is
//   example:
//     - { relation: part, distance: 1, name: Cục Hậu cần - Kỹ thuật Quân khu 2 }

CALL {
  MATCH way = (:Organization {id: $organization})-[:PART_OF*1..8]->(o:Organization)
  RETURN 'parent' AS relation, o, length(way) AS steps
  UNION ALL
  MATCH way = (:Organization {id: $organization})<-[:PART_OF*1..8]-(o:Organization)
  RETURN 'part' AS relation, o, length(way) AS steps
}
WITH relation, o, min(steps) AS distance WHERE o.id <> $organization
RETURN relation, distance, o.id AS id, o.name AS name, o.kind AS kind
ORDER BY relation, distance, name, id
