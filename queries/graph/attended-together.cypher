// title: Who sat with whom
// description: Someone with the people and bodies that were at the same events, through these events
// parameters:
//   who: { type: Person|Organization, required: true, description: the person or body }
//   limit: { type: integer, default: 25, min: 1, max: 10000, description: 'how many others at most; those with the most events in common come first' }
// example: { who: Giàng A Lử }

MATCH (n:Person|Organization {id: $who})-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(other)
WITH n, other, count(e) AS together ORDER BY together DESC, other.name, other.id
LIMIT $limit
MATCH way = (n)-[:ATTENDED]->(:Event)<-[:ATTENDED]-(other)
RETURN way
