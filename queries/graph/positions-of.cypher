// title: The posts of a person
// description: Every post that articles give a person, and where the body of each belongs
// parameters:
//   person: { type: Person, required: true, description: the person }
// example: { person: Lò Văn Thiêm }

MATCH post = (:Person {id: $person})-[:HOLDS_POSITION]->(o:Organization)
OPTIONAL MATCH around = (o)-[:PART_OF|LOCATED_IN|SUCCEEDED_BY]-(:Organization|Place)
RETURN post, around
