import { describe, expect, it } from 'vitest'
import { fitOf, type Named } from '../../src/query/names.ts'

const named = (name: string, ...aliases: string[]): Named => ({ label: 'Event', name, aliases })

describe('how well a typed name fits', () => {
  it.each<[string, Named, number | undefined]>([
    ['Trần Văn Hùng', named('Trần Văn Hùng'), 1],
    ['TRẦN  VĂN HÙNG', named('Trần Văn Hùng'), 1],
    ['tran van hung', named('Trần Văn Hùng'), 2],
    ['trần van hung', named('Trần Văn Hùng'), 2],
    ['Trần Văn Hưng', named('Trần Văn Hùng'), undefined],
    ['Uỷ ban', named('Ủy ban'), 1],
    ['le ki niem', named('Lễ kỷ niệm'), 2],
    ['Bác Hồ', named('Hồ Chí Minh', 'Bác Hồ'), 2],
    ['ubnd tinh dien bien', named('Ủy ban nhân dân tỉnh Điện Biên'), 2],
    ['uy ban nhan dan tinh dien bien', named('UBND tỉnh Điện Biên'), 2],
    ['ca thi hoan', named('Cà Thị Hoan'), 2],
    ['ca tinh dien bien', named('Công an tỉnh Điện Biên'), 2],
    ['TP Hồ Chí Minh', named('Thành phố Hồ Chí Minh'), 2],
    ['dien bien', named('tỉnh Điện Biên'), 3],
    ['Tỉnh Điện Biên', named('Điện Biên'), 3],
    ['ubnd dien bien', named('UBND tỉnh Điện Biên'), 3],
    ['tỉnh Hòa Bình', named('thành phố Hòa Bình'), undefined],
    ['hoi nghi ra nghi quyet', named('Hội nghị ra nghị quyết sáu tháng cuối năm'), 4],
    ['nghi quyet sau thang', named('Hội nghị ra nghị quyết sáu tháng cuối năm'), 4],
    ['nghi quye', named('Hội nghị ra nghị quyết sáu tháng cuối năm'), undefined],
    ['hội nghị năm', named('Hội nghị ra nghị quyết sáu tháng cuối năm'), undefined],
  ])('%s', (text, node, fit) => {
    expect(fitOf(text, node)).toBe(fit)
  })

  it('knows that Vy and Vi are two people', () => {
    const vi: Named = { label: 'Person', name: 'Trần Vi', aliases: [] }
    expect(fitOf('trần vi', vi)).toBe(1)
    expect(fitOf('tran vi', vi)).toBe(2)
    expect(fitOf('tran vy', vi)).toBe(undefined)
  })

  it('takes the level of a place whose name lacks it', () => {
    expect(fitOf('huyện Điện Biên', { label: 'Place', name: 'Điện Biên', aliases: [], level: 'tỉnh' })).toBe(
      undefined,
    )
    expect(fitOf('tinh dien bien', { label: 'Place', name: 'Điện Biên', aliases: [], level: 'tỉnh' })).toBe(3)
  })
})
