// title: The sentences behind a link
// description: Every sentence that states a fact between two names, with its article
// parameters:
//   one: { type: Entity, required: true, description: one end of the fact }
//   other: { type: Entity, required: true, description: the other end }
// example: { one: Lò Văn Thiêm, other: Quân khu 2 }
// questions:
//   vi: ['Bài nào nói về {one} và {other}?', 'Câu nào cho biết quan hệ giữa {one} và {other}?']
//   en: ['Which sentences link {one} and {other}?', 'What is the evidence for {one} and {other}?']
// expectation:
//   columns:
//     relation: the fact's type
//     subject: the name where the fact starts
//     object: the name where it ends
//     title: the post, of HOLDS_POSITION
//     status: former or acting, where the article says so
//     roles: chair, speaker, host, guest, of ATTENDED
//     sentence: the stretch of the article that says so
//     article: the article's id
//     headline: the article's title
//     published: the article's date
//     url: the article's address
//     start: where the sentence starts in the article's text (UTF-16 units)
//     end: where it ends
//     rule: the pattern that found it
//   example:
//     - { relation: HOLDS_POSITION, subject: Lò Văn Thiêm, object: Quân khu 2, title: Phó Tham mưu trưởng }

MATCH (s) WHERE (s:Person OR s:Organization OR s:Place OR s:Event) AND s.id IN [$one, $other]
MATCH (o) WHERE (o:Organization OR o:Place OR o:Event) AND o.id IN [$one, $other] AND o.id <> s.id
MATCH (o)<-[said:STATES]-(a:Article) WHERE said.subject = s.id
RETURN said.relation AS relation, s.name AS subject, o.name AS object, said.title AS title, said.status AS status,
  coalesce(said.roles, []) AS roles, said.quote AS sentence, a.id AS article, a.title AS headline,
  a.published AS published, a.url AS url, said.start AS start, said.end AS end, said.rule AS rule
ORDER BY published, article, start, end, relation, subject, title, status, rule
