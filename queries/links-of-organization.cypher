// title: The links of a body
// description: The facts around a body as rows that draw a graph, up to two steps away
// parameters:
//   organization: { type: Organization, required: true, description: the body }
//   depth: { type: integer, default: 1, min: 1, max: 2, description: '1 for its own links, 2 for those of its neighbours too' }
//   limit: { type: integer, default: 200, min: 1, max: 10000, description: 'how many rows at most; the nearest come first' }
// example: { organization: quan khu 2 }
// questions:
//   vi: ['{organization} có liên hệ với những ai?', 'Các mối liên hệ của {organization}?']
//   en: ['What is linked to {organization}?', 'Show the links of {organization}']
// expectation:
//   columns:
//     distance: 1 for a link of the body itself, 2 for one of a neighbour
//     source: the id where the link starts
//     sourceName: its name
//     sourceLabel: Person, Organization, Place or Event
//     relation: the link's type, such as PART_OF
//     target: the id where the link ends
//     targetName: its name
//     targetLabel: Person, Organization, Place or Event
//     sources: how many articles say so
//   example:
//     - { distance: 1, sourceName: Lò Văn Thiêm, relation: HOLDS_POSITION, targetName: Quân khu 2 }
//     - { distance: 1, sourceName: Quân khu 2, relation: ORGANIZED, targetName: 'Hội thao quân sự, quốc phòng năm 2024' }

MATCH (o:Organization {id: $organization})-[near]-(n) WHERE NOT n:Article
WITH collect(DISTINCT near) AS links, collect(DISTINCT n) AS neighbours
CALL (neighbours) {
  UNWIND neighbours AS n
  MATCH (n)-[far]-(m) WHERE $depth = 2 AND NOT m:Article AND NOT m:Clue
  RETURN collect(DISTINCT far) AS further
}
UNWIND links + further AS link
WITH DISTINCT link, startNode(link) AS s, endNode(link) AS t
RETURN CASE WHEN s.id = $organization OR t.id = $organization THEN 1 ELSE 2 END AS distance,
  s.id AS source, s.name AS sourceName, labels(s)[0] AS sourceLabel, type(link) AS relation,
  t.id AS target, t.name AS targetName, labels(t)[0] AS targetLabel, link.sources AS sources
ORDER BY distance, relation, sourceName, source, targetName, target, link.title, link.status
LIMIT $limit
