// title: What is commemorated
// description: The events that commemorate another, with the dates of both; of one event, or of all
// parameters:
//   event: { type: Event, default: null, description: 'the event that is commemorated; any without it' }
// example: { event: cach mang thang tam }
// questions:
//   vi: ['Những lễ kỷ niệm {event}?', '{event} được kỷ niệm khi nào?']
//   en: ['Which anniversaries of {event} were there?', 'When was {event} commemorated?']
// expectation:
//   columns:
//     id: the id of the event that commemorates
//     name: its name
//     start: its first day, as precise as the articles tell
//     end: its last day
//     commemoratedId: the id of the event that it commemorates
//     commemorated: the name of that event
//     commemoratedStart: the first day of that event
//   example:
//     - { start: 2025-08-19, commemorated: Cách mạng Tháng Tám }

MATCH (past:Event)<-[:COMMEMORATES]-(e:Event) WHERE $event IS NULL OR past.id = $event
RETURN e.id AS id, e.name AS name, e.start AS start, e.end AS end, past.id AS commemoratedId,
  past.name AS commemorated, past.start AS commemoratedStart
ORDER BY start, name, id, commemoratedId
