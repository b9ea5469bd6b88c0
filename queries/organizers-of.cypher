// title: Who organized an event
// description: The bodies and people that held an event, with the sentences that say so
// parameters:
//   event: { type: Event, required: true, description: the event }
// example: { event: hội nghị ra nghị quyết }
// questions:
//   vi: ['Ai tổ chức {event}?', 'Đơn vị nào tổ chức {event}?']
//   en: ['Who organized {event}?', 'Who held {event}?']
// expectation:
//   columns:
//     id: the organizer's id
//     name: the organizer's name
//     label: Organization or Person
//     sentences: the sentences that say so
//     articles: the ids of the articles that say so
//   example:
//     - { name: Đảng ủy Quân sự tỉnh Điện Biên, label: Organization }

MATCH (e:Event {id: $event})<-[:ORGANIZED]-(n)
MATCH (e)<-[said:STATES]-(a:Article) WHERE said.relation = 'ORGANIZED' AND said.subject = n.id
WITH n, a, said ORDER BY a.published, a.id, said.start, said.end
WITH n, collect(DISTINCT said.quote) AS sentences, collect(DISTINCT a.id) AS articles
RETURN n.id AS id, n.name AS name, labels(n)[0] AS label, sentences, articles
ORDER BY name, id
