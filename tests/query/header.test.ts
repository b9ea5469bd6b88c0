import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../src/query/index.ts'

const HEADER = `// title: Who attended
// description: The people at an event
// parameters:
//   event: { type: Event, required: true, description: the event }
//   limit: { type: integer, default: 5, min: 1, description: how many rows }
// example: { event: hội nghị }
// questions: { vi: ['Ai đã dự {event}?'], en: ['Who attended {event}?'] }
// expectation:
//   columns: { id: the id, name: the name }
//   example: [{ name: Lò Văn Minh }]
`
const CYPHER = `
MATCH (e:Event {id: $event})<-[:ATTENDED]-(p) // not 'CREATE'
RETURN p.id AS id, p.name AS name ORDER BY name, id LIMIT $limit
`
const read = (source: string) => parseQuery('queries/who.cypher', 'who', source)

describe('the header of a saved query', () => {
  it('tells title, parameters, example, questions and columns', () => {
    const query = read(HEADER + CYPHER)
    expect(query.name).toBe('who')
    expect(query.title).toBe('Who attended')
    expect(query.parameters.event).toEqual({ type: 'Event', required: true, description: 'the event' })
    expect(query.parameters.limit).toMatchObject({ type: 'integer', default: 5 })
    expect(query.questions.vi).toEqual(['Ai đã dự {event}?'])
    expect(Object.keys(query.expectation.columns)).toEqual(['id', 'name'])
    expect(query.cypher).toBe(CYPHER.trim())
  })

  it.each([
    [
      'broken YAML',
      HEADER.replace('title: Who', 'title: [Who'),
      /^queries\/who\.cypher:\d+: the header is not YAML/,
    ],
    ['no example', HEADER.replace('// example: {', '// exmple: {'), /who\.cypher:1: example: /],
    ['a missing field', HEADER.replace(/.*description: The.*\n/, ''), /who\.cypher:1: description: /],
    ['an unknown type', HEADER.replace('type: Event', 'type: Meeting'), /who\.cypher:4: parameters\.event/],
    [
      'neither required nor default',
      HEADER.replace('required: true, ', ''),
      /who\.cypher:4: .*required.*default/,
    ],
    ['an unknown field', HEADER.replace('// title', '// note: x\n// title'), /who\.cypher:1: header: .*note/],
    [
      'an example of no parameter',
      HEADER.replace('{ event: hội', '{ evnt: hội'),
      /who\.cypher:6: example\.evnt/,
    ],
    ['a question on no parameter', HEADER.replace('dự {event}', 'dự {who}'), /who\.cypher:7: .*\{who\}/],
    ['an expectation of no column', HEADER.replace('[{ name:', '[{ nme:'), /who\.cypher:10: .*nme/],
  ])('names file, line and field for %s', (_, header, message) => {
    expect(() => read(header + CYPHER)).toThrow(message)
  })

  it('wants each parameter of the Cypher declared, and each declared one used', () => {
    expect(() => read(HEADER + CYPHER.replace('LIMIT $limit', 'LIMIT $top'))).toThrow(
      '$top is used but not declared',
    )
    expect(() => read(HEADER + CYPHER.replace('LIMIT $limit', ''))).toThrow('who.cypher:5: parameters.limit')
  })

  it.each([
    'MATCH (e:Event {id: $event}) SET e.name = $limit RETURN e.id AS id',
    'MATCH (e:Event {id: $event}) DETACH DELETE e RETURN $limit AS id',
    'merge (e:Event {id: $event}) RETURN $limit AS id',
    'CALL db.labels() YIELD label RETURN label AS id, $event AS e, $limit AS l',
    'MATCH (e {id: $event}) RETURN e.id AS id LIMIT $limit; MATCH (n) RETURN n',
  ])('refuses what does not only read: %s', cypher => {
    expect(() => read(`${HEADER}\n${cypher}`)).toThrow(
      /who\.cypher:11: .*(only reads|no procedures|one statement)/,
    )
  })

  it('takes words of writing in texts, comments and names', () => {
    const cypher = `MATCH (e:Event {id: $event}) WHERE e.set <> 'DELETE; it' /* MERGE */ RETURN e.create AS id LIMIT $limit;`
    expect(read(`${HEADER}\n${cypher}`).cypher).toBe(cypher)
  })
})
