// title: The posts of a person
// description: Every post that articles give a person, with the first and the last date on which one did
// parameters:
//   person: { type: Person, required: true, description: the person }
// example: { person: Lò Văn Thiêm }
// questions:
//   vi: ['{person} giữ chức vụ gì?', '{person} là ai?']
//   en: ['Which positions does {person} hold?', 'Who is {person}?']
// expectation:
//   columns:
//     title: the post, such as Phó tư lệnh
//     organization: the body's name
//     organizationId: the body's id
//     status: former or acting, where an article says so
//     from: the date of the first article that says so
//     to: the date of the last one
//     sources: how many articles say so
//   example:
//     - { title: Chỉ huy trưởng, organization: Bộ CHQS tỉnh Điện Biên }
//     - { title: Phó Tham mưu trưởng, organization: Quân khu 2 }

MATCH (p:Person {id: $person})-[post:HOLDS_POSITION]->(o:Organization)
RETURN post.title AS title, o.name AS organization, o.id AS organizationId, post.status AS status,
  post.first AS from, post.last AS to, post.sources AS sources
ORDER BY from, organization, organizationId, title, status
