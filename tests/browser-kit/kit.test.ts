import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { asStatement, favourites } from '../../src/browser-kit/favourites.ts'
import { browserKit } from '../../src/browser-kit/index.ts'
import { parseGraphQuery, savedQueries } from '../../src/query/index.ts'
import { relationships, visibleNodes } from '../../src/schema/graph.ts'

const query = parseGraphQuery(
  'queries/graph/who.cypher',
  'who',
  `// title: Who came
// description: The people at an event
// parameters:
//   event: { type: Event, required: true, description: the event }
//   title: { type: text, of: HOLDS_POSITION.title, default: null, description: the post }
//   limit: { type: integer, default: 5, min: 1, description: how many rows }
// example: { event: "lễ đón O'Hara" }
MATCH (e:Event {id: $event}) // not WITH $event
CALL (e) {
  MATCH (e)<-[:ATTENDED]-(p) WHERE p.name STARTS WITH 'WITH $event'
  WITH DISTINCT p LIMIT $limit
  RETURN p
}
MATCH post = (p)-[r:HOLDS_POSITION]->() WHERE $title IS NULL OR r.title IN $title
RETURN e, p, post`,
)

test('the parameters of a query become variables that every clause hands on', () => {
  const lines = asStatement(query).split('\n')
  expect(lines.slice(0, 5)).toEqual([
    '// Who came',
    '// The people at an event.',
    'WITH',
    "  'lễ đón O\\'Hara' AS event, // the event",
    '  null AS title // the post',
  ])
  expect(lines.slice(lines.indexOf('WITH eventId AS event, titleSpellings AS title') + 1)).toEqual([
    'MATCH (e:Event {id: event}) // not WITH $event',
    'CALL (event, title, e) {',
    "  MATCH (e)<-[:ATTENDED]-(p) WHERE p.name STARTS WITH 'WITH $event'",
    '  WITH DISTINCT event, title, p LIMIT 5 // how many rows',
    '  RETURN p',
    '}',
    'MATCH post = (p)-[r:HOLDS_POSITION]->() WHERE title IS NULL OR r.title IN title',
    'RETURN e, p, post',
    '',
  ])
})

test('the same kit comes out each time, with all queries in it', () => {
  const [kit, again] = [browserKit(), browserKit()]
  expect(again).toEqual(kit)
  expect([...kit.keys()]).toEqual(['guide.html', 'queries.zip', 'style.grass'])
  const files = unzipSync(kit.get('queries.zip') as Uint8Array)
  expect(Object.keys(files)).toEqual(favourites().map(({ path }) => path))
  for (const { name } of savedQueries()) expect(files).toHaveProperty([`ketnoi/tables/${name}.cypher`])
  for (const { path, title } of favourites())
    expect(new TextDecoder().decode(files[path]).split('\n')[0]).toBe(`// ${title}`)
})

test('no favourite shows what is hidden or leaves a parameter open', () => {
  for (const { cypher } of favourites()) {
    expect(cypher.replace(/NOT \w+:Clue/g, '')).not.toMatch(/Clue|Decision|LEADS_TO/)
    expect(cypher).not.toMatch(/\$\w/)
  }
})

test('the guide tells of every favourite, label and relationship, and needs nothing of the net', () => {
  const guide = browserKit().get('guide.html') as string
  for (const { title } of favourites()) expect(guide).toContain(title)
  for (const [label, { colour }] of visibleNodes()) expect(guide).toMatch(new RegExp(`${colour}.*>${label}<`))
  for (const [type, { hidden }] of relationships()) expect(guide.includes(`>${type}<`)).toBe(!hidden)
  expect(guide).not.toMatch(/<script|<link|<img|(?:src|href)=/)
})
