// title: Who is connected with most
// description: The people, bodies, places or events with the most neighbours in the graph
// parameters:
//   label: { type: text, values: [Person, Organization, Place, Event], default: Person, description: what to look at }
//   limit: { type: integer, default: 20, min: 1, max: 10000, description: how many rows at most }
// example: { label: Organization, limit: 5 }
// questions:
//   vi: ['Ai có nhiều mối liên hệ nhất?', 'Đơn vị nào được nhắc cùng nhiều nơi nhất?']
//   en: ['Who is the most connected?', 'Which {label} has the most connections?']
// expectation:
//   columns:
//     id: the id
//     name: the name
//     label: what it is
//     neighbours: how many others it has a fact with
//     facts: how many facts that are
//   example:
//     - { name: Quân khu 2, label: Organization }

MATCH (n)-[fact]-(other)
WHERE ((n:Person AND $label = 'Person') OR (n:Organization AND $label = 'Organization')
  OR (n:Place AND $label = 'Place') OR (n:Event AND $label = 'Event')) AND NOT other:Article
  AND NOT other:Clue AND type(fact) <> 'POSSIBLY_SAME'
WITH n, count(DISTINCT other) AS neighbours, count(DISTINCT fact) AS facts
RETURN n.id AS id, n.name AS name, $label AS label, neighbours, facts
ORDER BY neighbours DESC, facts DESC, name, id
LIMIT $limit
