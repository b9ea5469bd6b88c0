// title: Who held a post at a body
// description: The people whom articles give a post at a body, with the first and the last date on which one did
// parameters:
//   organization: { type: Organization, required: true, description: the body }
//   title: { type: text, of: HOLDS_POSITION.title, default: null, description: 'the post, such as Chủ tịch; all posts without it' }
//   date: { type: date, default: null, description: a day between the first and the last article that says so }
// example: { organization: bo chqs tinh son la, title: chi huy truong }
// questions:
//   vi: ['Ai là {title} {organization}?', 'Ai giữ chức {title} của {organization}?', 'Lãnh đạo {organization} gồm những ai?']
//   en: ['Who is {title} of {organization}?', 'Who held the post of {title} at {organization}?', 'Who leads {organization}?']
// expectation:
//   columns:
//     id: the person's id
//     name: the person's name
//     title: the post
//     status: former or acting, where an article says so
//     from: the date of the first article that says so
//     to: the date of the last one
//     sources: how many articles say so
//   example:
//     - { name: Tòng Văn Hưởng, title: Chỉ huy trưởng }
//     - { name: Vì Văn Khiên, title: Chỉ huy trưởng, from: 2025-12-10, to: 2025-12-10, sources: 1 }

MATCH (o:Organization {id: $organization})<-[post:HOLDS_POSITION]-(p:Person)
WHERE ($title IS NULL OR post.title IN $title)
  AND ($date IS NULL OR (post.first <= $date + '~' AND post.last + '~' >= $date))
RETURN p.id AS id, p.name AS name, post.title AS title, post.status AS status,
  post.first AS from, post.last AS to, post.sources AS sources
ORDER BY title, from, name, id, status
