/** Nothing is made of text that is not Vietnamese. */
import { expect, test } from 'vitest'
import { extract } from '../../src/relations/index.ts'
import { FOREIGN } from '../vi/languages.ts'
import { said } from './said.ts'

test.each(Object.entries(FOREIGN))('%s names nothing, also under a Vietnamese title', (_, text) => {
  const record = extract({ id: 'bai', title: 'Hội nghị ở Hà Nội', text })
  expect(record).toMatchObject({ language: 'und', entities: [], relations: [] })
})

test('nor does a foreign paragraph of a Vietnamese article, whose places stay right', () => {
  const more = 'Trời mưa to, đường về bản còn lầy lội nên nhiều người đến muộn. '.repeat(4)
  const [english, last] = [FOREIGN['English about Vietnam'], 'Bà Lò Thị Yên phát biểu tại hội nghị.']
  const { names, mentions } = said(
    `Sáng nay, ông Lò Văn Tâm, Chủ tịch UBND tỉnh Sơn La, dự hội nghị. ${more}\n${english}\n${last}`,
  )
  expect(names('Person')).toEqual(['Lò Văn Tâm', 'Lò Thị Yên'])
  expect(mentions('Lò Thị Yên')).toEqual(['Lò Thị Yên'])
  expect(names('Place')).toEqual(['tỉnh Sơn La'])
})
