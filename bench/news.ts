/**
 * Made-up records in the shape of provincial news, the same for the same seed: officials with names as common as
 * names are in Vietnam, so that namesakes come as often, who rise from post to post, meet, and are told of again.
 */
import { readFileSync } from 'node:fs'
import type { Record } from '../src/types.ts'

/** A generator of numbers from 0 to 1 (mulberry32). */
const random = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const lines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))

const MIDDLE =
  'Văn Văn Văn Văn Thị Thị Thị Đức Xuân Hữu Quốc Minh Ngọc Thanh Đình Công Quang Hồng Thu Anh'.split(' ')
const GIVEN =
  'Hùng Dũng Tuấn Anh Hải Sơn Minh Hà Lan Hương Hoa Thảo Linh Nam Long Thắng Hoàng Bình Cường Đức Khánh Tâm Toàn Trung Phong Quân Thành Hòa Nga Mai Yến Thủy'.split(
    ' ',
  )
const POSTS: [title: string, body: string][] = [
  ['Phó Chủ tịch', 'UBND tỉnh'],
  ['Chủ tịch', 'UBND tỉnh'],
  ['Phó Bí thư', 'Tỉnh ủy'],
  ['Bí thư', 'Tỉnh ủy'],
  ['Phó Giám đốc', 'Sở Y tế tỉnh'],
  ['Giám đốc', 'Sở Y tế tỉnh'],
  ['Phó Giám đốc', 'Sở Nội vụ tỉnh'],
  ['Giám đốc', 'Sở Nội vụ tỉnh'],
  ['Phó Chỉ huy trưởng', 'Bộ CHQS tỉnh'],
  ['Chỉ huy trưởng', 'Bộ CHQS tỉnh'],
  ['Phó Giám đốc', 'Công an tỉnh'],
  ['Giám đốc', 'Công an tỉnh'],
]
const MEETINGS = [
  'tổng kết công tác quân sự',
  'tổng kết công tác y tế',
  'triển khai nhiệm vụ cải cách',
  'công bố quyết định về cán bộ',
]

/** Officials for each article: a country's news tells of new people as it grows. */
const OFFICIALS = 0.3

/** @param count how many records; each is of the same news, so that those of a shorter run come in a longer one too */
export function* news(count: number, seed = 1): Generator<Record> {
  const next = random(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
  const families = lines('seeds/lexicon/family-name.txt').flatMap(line => {
    const [name = '', share] = line.split('\t')
    return share ? [{ name, share: Number(share) }] : []
  })
  const total = families.reduce((sum, { share }) => sum + share, 0)
  const family = (): string => {
    let left = next() * total
    for (const { name, share } of families) {
      left -= share
      if (left <= 0) return name
    }
    return 'Nguyễn'
  }
  const provinces = lines('seeds/places.ndjson')
    .map(
      line =>
        JSON.parse(line) as { code: string; name: string; level: string; parent?: string; validTo?: string },
    )
    .filter(({ parent, validTo, level }) => !parent && !validTo && level === 'tỉnh')
  const official = () => {
    const post = Math.floor(next() * (POSTS.length / 2)) * 2
    return {
      name: `${family()} ${pick(MIDDLE)} ${pick(GIVEN)}`,
      province: pick(provinces),
      post,
      since: next() * 5,
    }
  }
  const officials = Array.from({ length: Math.max(60, Math.floor(count * OFFICIALS)) }, official)
  const home = new Map<string, ReturnType<typeof official>[]>()
  for (const one of officials) home.set(one.province.name, [...(home.get(one.province.name) ?? []), one])

  for (let i = 0; i < count; i++) {
    const { province } = pick(officials)
    const local = home.get(province.name) ?? []
    const years = next() * 6
    const published = new Date(Date.UTC(2018, 0, 1) + years * 365 * 86_400_000).toISOString().slice(0, 10)
    const people = [...new Set(Array.from({ length: 1 + Math.floor(next() * 5) }, () => pick(local)))]
    const text: string[] = []
    let at = 0
    const say = (words: string) => {
      const start = at
      text.push(words)
      at += words.length + 1
      return { start, end: start + words.length }
    }
    const entities: Record['entities'] = []
    const name = (type: 'Person' | 'Organization' | 'Place' | 'Event', words: string, properties = {}) => {
      const there = entities.find(entity => entity.type === type && entity.name === words)
      if (there) return there.id
      const id = `e${entities.length}`
      entities.push({ id, type, name: words, aliases: [], properties, mentions: [say(words)] })
      return id
    }
    const place = name('Place', `tỉnh ${province.name}`, { level: 'tỉnh', code: province.code })
    const event = name('Event', `Hội nghị ${pick(MEETINGS)} năm ${published.slice(0, 4)}`, {
      kind: 'meeting',
      date: published,
    })
    const relations: Record['relations'] = []
    const state = (type: string, from: string, to: string, properties = {}) =>
      relations.push({ type, from, to, properties, evidence: { start: 0, end: 5 }, rule: 'bench' })
    state('HELD_IN', event, place)
    for (const one of people) {
      const [title, body] = POSTS[one.post + (years > one.since ? 1 : 0)] as [string, string]
      const who = name('Person', one.name)
      const where = name('Organization', `${body} ${province.name}`)
      if (next() < 0.9) state('HOLDS_POSITION', who, where, { title })
      state('ATTENDED', who, event)
      state('LOCATED_IN', where, place)
    }
    if (next() < 0.1) {
      const minister = name('Person', 'Phạm Minh Chính')
      state('HOLDS_POSITION', minister, name('Organization', 'Chính phủ'), { title: 'Thủ tướng' })
    }
    yield {
      id: `tin-${i}`,
      title: `Tin ${i}`,
      text: text.join(' '),
      published,
      language: 'vi',
      entities,
      relations,
    }
  }
}
