// title: An event and its people
// description: Who attended and who organized an event, where it was held, what it commemorates, and the articles that tell of it
// parameters:
//   event: { type: Event, required: true, description: the event }
// example: { event: hội nghị ra nghị quyết }

MATCH way = (:Event {id: $event})-[:ATTENDED|ORGANIZED|HELD_IN|COMMEMORATES|PART_OF|MENTIONS]-()
RETURN way
