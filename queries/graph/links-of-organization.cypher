// title: The links of a body
// description: The people, bodies, places and events around a body, up to two steps away
// parameters:
//   organization: { type: Organization, required: true, description: the body }
//   depth: { type: integer, default: 1, min: 1, max: 2, description: '1 for its own links, 2 for those of its neighbours too' }
//   limit: { type: integer, default: 200, min: 1, max: 10000, description: 'how many links at most; the nearest come first' }
// example: { organization: Quân khu 2 }

MATCH way = (:Organization {id: $organization})
  -[:ATTENDED|ORGANIZED|HOLDS_POSITION|PART_OF|ADVISED|COORDINATED_WITH|DIRECTED|LOCATED_IN|SUCCEEDED_BY|HELD_IN|COMMEMORATES*1..2]-(n)
WHERE length(way) <= $depth
RETURN way ORDER BY length(way), n.name, n.id
LIMIT $limit
