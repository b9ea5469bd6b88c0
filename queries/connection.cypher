// title: How two names are connected
// description: The shortest ways from one name to another, through at most six facts
// parameters:
//   from: { type: Entity, required: true, description: where the way starts }
//   to: { type: Entity, required: true, description: where it ends }
//   limit: { type: integer, default: 5, min: 1, max: 100, description: how many ways at most; all are of one length }
// example: { from: Trần Đăng Khuê, to: Quân khu 2 }
// questions:
//   vi: ['{from} và {to} có liên hệ gì?', '{from} liên hệ với {to} qua ai?']
//   en: ['How are {from} and {to} connected?', 'What connects {from} with {to}?']
// expectation:
//   columns:
//     length: how many facts the way has
//     path: the way to read
//     ids: the ids along the way
//     names: the names along the way
//     relations: the types of the facts along the way
//   example:
//     - { length: 4 }

MATCH (a) WHERE (a:Person OR a:Organization OR a:Place OR a:Event) AND a.id = $from AND $from <> $to
MATCH (b) WHERE (b:Person OR b:Organization OR b:Place OR b:Event) AND b.id = $to
MATCH way = allShortestPaths((a)-[:ATTENDED|ORGANIZED|HOLDS_POSITION|PART_OF|ADVISED|COORDINATED_WITH|DIRECTED|LOCATED_IN|HELD_IN|COMMEMORATES*..6]-(b))
WITH nodes(way) AS stops, relationships(way) AS facts
WITH DISTINCT [n IN stops | n.id] AS ids, [n IN stops | n.name] AS names, [f IN facts | type(f)] AS relations,
  [i IN range(0, size(facts) - 1) | CASE WHEN startNode(facts[i]).id = stops[i].id
    THEN ' -' + type(facts[i]) + '-> ' ELSE ' <-' + type(facts[i]) + '- ' END + stops[i + 1].name] AS steps
RETURN size(relations) AS length, reduce(text = names[0], step IN steps | text + step) AS path, ids, names, relations
ORDER BY ids, relations, path
LIMIT $limit
