// title: How two names are connected
// description: The shortest ways from one name to another, through at most six facts
// parameters:
//   from: { type: Entity, required: true, description: where the way starts }
//   to: { type: Entity, required: true, description: where it ends }
//   limit: { type: integer, default: 5, min: 1, max: 100, description: how many ways at most; all are of one length }
// example: { from: Trần Đăng Khuê, to: Quân khu 2 }

MATCH (a:Person|Organization|Place|Event {id: $from}), (b:Person|Organization|Place|Event {id: $to})
WHERE a <> b
MATCH way = allShortestPaths((a)-[:ATTENDED|ORGANIZED|HOLDS_POSITION|PART_OF|ADVISED|COORDINATED_WITH|DIRECTED|LOCATED_IN|HELD_IN|COMMEMORATES*..6]-(b))
RETURN way
LIMIT $limit
