// title: Who attended an event
// description: The people and bodies that were present, in the order of the articles, with rank, posts and roles as those give them
// parameters:
//   event: { type: Event, required: true, description: the event }
// example: { event: hoi nghi ra nghi quyet }
// questions:
//   vi: ['Ai đã dự {event}?', 'Những ai tham dự {event}?']
//   en: ['Who attended {event}?', 'Who was at {event}?']
// expectation:
//   columns:
//     id: the attendee's id
//     name: the attendee's name
//     label: Person or Organization
//     ranks: ranks, such as Thiếu tướng
//     positions: posts with their body, such as "Phó tư lệnh, Quân khu 2"
//     roles: chair, speaker, host, guest; none for plain presence
//     sentences: the sentences that say so
//     articles: the ids of the articles that say so
//   example:
//     - { name: Vũ Kim Hà, label: Person, ranks: [Thiếu tướng], positions: ['Phó tư lệnh, Quân khu 2'], roles: [speaker] }
//     - { name: Lê Thành Đô, label: Person, positions: ['Chủ tịch, UBND tỉnh Điện Biên'], roles: [] }

MATCH (e:Event {id: $event})<-[said:STATES]-(a:Article) WHERE said.relation = 'ATTENDED'
MATCH (n) WHERE (n:Person OR n:Organization) AND n.id = said.subject
WITH e, n, a, said ORDER BY a.published, a.id, said.start, said.end
WITH e, n, collect(DISTINCT said.quote) AS sentences, collect(DISTINCT a) AS sources,
  head(collect(said.start)) AS start
MATCH (e)<-[fact:ATTENDED]-(n)
CALL (n, sources) {
  UNWIND sources AS a
  MATCH (a)-[mention:MENTIONS]->(n)
  UNWIND mention.ranks AS rank
  WITH DISTINCT rank ORDER BY rank
  RETURN collect(rank) AS ranks
}
CALL (n, sources) {
  UNWIND sources AS a
  MATCH (a)-[post:STATES]->(o:Organization) WHERE post.relation = 'HOLDS_POSITION' AND post.subject = n.id
  WITH DISTINCT CASE post.status WHEN 'former' THEN 'nguyên ' WHEN 'acting' THEN 'quyền ' ELSE '' END
    + post.title + ', ' + o.name AS position ORDER BY position
  RETURN collect(position) AS positions
}
RETURN n.id AS id, n.name AS name, labels(n)[0] AS label, ranks, positions, coalesce(fact.roles, []) AS roles,
  sentences, [a IN sources | a.id] AS articles
ORDER BY label DESC, head(sources).published, head(sources).id, start, name, id
