/** Whom and what an article names: short forms are completed from the rest of it, and one thing is one entity. */
import { describe, expect, test } from 'vitest'
import { said } from './said.ts'

describe('bodies', () => {
  const bodies = (text: string, title = '') => said(text, { title }).names('Organization').join('; ')

  test.each([
    ['Mưa lớn ở tỉnh Điện Biên. UBND tỉnh họp.', 'UBND tỉnh Điện Biên'],
    ['Mưa lớn ở tỉnh Điện Biên. Tỉnh ủy và Sở Y tế họp.', 'Tỉnh ủy Điện Biên; Sở Y tế tỉnh Điện Biên'],
    ['Mưa lớn ở Hà Nội. UBND TP họp.', 'UBND TP Hà Nội'],
    ['Huyện Mai Châu đang gặt. Ở huyện Mai Sơn, UBND huyện đã cấp giống.', 'UBND huyện Mai Sơn'],
    ['Bản Pá Mỳ ở xã Na Ư. Trạm Y tế xã có ba người.', 'Trạm Y tế xã Na Ư'],
    ['Ban Thường vụ Tỉnh ủy họp ở tỉnh Sơn La.', 'Ban Thường vụ Tỉnh ủy Sơn La; Tỉnh ủy Sơn La'],
    ['Huyện ủy Mai Châu họp. Bí thư Huyện ủy chủ trì.', 'Huyện ủy Mai Châu'],
    ['Quân khu 2 họp. Bí thư Đảng ủy, Chính ủy Quân khu dự.', 'Quân khu 2; Đảng ủy Quân khu 2'],
    ['Quân khu 2 họp. Bộ Tham mưu Quân khu dự.', 'Quân khu 2; Bộ Tham mưu Quân khu 2'],
    [
      'Tỉnh Phú Thọ họp trực tuyến. Dự tại điểm cầu tỉnh Sơn La có lãnh đạo Tỉnh ủy; tại điểm cầu tỉnh Lào Cai có lãnh đạo UBND tỉnh.',
      'Tỉnh ủy Sơn La; UBND tỉnh Lào Cai',
    ],
    [
      'Lũ lớn ở tỉnh Lào Cai. Đoàn tỉnh Đắk Lắk do lãnh đạo UBND tỉnh dẫn đầu đem gạo đến.',
      'UBND tỉnh Đắk Lắk',
    ],
    // Code 52 was Bình Định and is Gia Lai.
    ['Mưa lớn ở TP Quy Nhơn. UBND tỉnh họp.', 'UBND tỉnh Bình Định'],
    ['Mưa lớn ở TP.HCM. Sở Y tế và Thành ủy họp.', 'Sở Y tế TP.HCM; Thành ủy TP.HCM'],
    ['UBND tỉnh họp.', 'UBND tỉnh'],
    // The huyện that an article is about, not one that it names in passing.
    [
      'Lũ lớn ở huyện Mai Châu. Huyện Mai Châu đón gạo của huyện Mai Sơn.\nSáng nay UBND huyện họp.',
      'UBND huyện Mai Châu',
    ],
    // A scene has a province of its own.
    [
      'Mưa lớn ở tỉnh Lào Cai. Tỉnh Lào Cai họp.\nĐoàn tới huyện Mai Châu, Hòa Bình. UBND tỉnh đón đoàn.',
      'UBND tỉnh Hòa Bình',
    ],
    // A Sở is of a province, whatever stands next to it.
    ['Ở Hà Nội, Sở Y tế, UBND quận Hoàn Kiếm cùng họp.', 'Sở Y tế thành phố Hà Nội; UBND quận Hoàn Kiếm'],
  ])('a short form is of the unit that the article is about: %s', (text, names) =>
    expect(bodies(text)).toBe(names),
  )

  test('the title of the article tells the unit too', () =>
    expect(bodies('UBND tỉnh họp.', 'Mưa lớn ở Điện Biên')).toBe('UBND tỉnh Điện Biên'))

  test.each([
    ['Tỉnh ủy, HĐND, UBND tỉnh Sơn La', 'Tỉnh ủy Sơn La; HĐND tỉnh Sơn La; UBND tỉnh Sơn La'],
    ['Tỉnh ủy - HĐND - UBND tỉnh Sơn La', 'Tỉnh ủy Sơn La; HĐND tỉnh Sơn La; UBND tỉnh Sơn La'],
    ['HĐND - UBND huyện Mai Châu', 'HĐND huyện Mai Châu; UBND huyện Mai Châu'],
    ['Sở Y tế và Sở Giáo dục và Đào tạo Sơn La', 'Sở Y tế tỉnh Sơn La; Sở Giáo dục và Đào tạo Sơn La'],
  ])('the bodies of a list share its unit: %s', (list, names) => expect(bodies(`${list} họp.`)).toBe(names))

  test('spellings and short forms of one body are one entity', () => {
    const all = ['UBND tỉnh Sơn La', 'Uỷ ban nhân dân tỉnh Sơn La', 'UBND tỉnh']
    const text = `${all.join(' họp. ')} họp.`
    expect(bodies(text)).toBe('UBND tỉnh Sơn La')
    expect(said(text).mentions('UBND tỉnh Sơn La')).toEqual(all)
  })

  test.each([
    [
      'Tập đoàn Hòa Khang xây nhà máy. Ông Lê Văn Nam, Chủ tịch HĐQT Hòa Khang, có mặt.',
      'Tập đoàn Hòa Khang',
      2,
    ],
    ['Ngân hàng TMCP Đại An (DaiAnBank) họp. Sau đó DaiAnBank chia cổ tức.', 'Ngân hàng TMCP Đại An', 3],
    ['Tập đoàn CMC mở hội nghị. Theo CMC, doanh thu tăng.', 'Tập đoàn CMC', 2],
  ])('a company is also named by its own name alone: %s', (text, name, times) => {
    expect(bodies(text)).toBe(name)
    expect(said(text).mentions(name)).toHaveLength(times)
  })

  test('a bare head is the body of that kind that was named; where none was, it names nobody', () => {
    const text = 'Sư đoàn 316 về thao trường. Sư đoàn có ba đội thi.'
    expect(said(text).mentions('Sư đoàn 316')).toEqual(['Sư đoàn 316', 'Sư đoàn'])
    expect(bodies('Sư đoàn có ba đội thi.')).toBe('')
  })
})

describe('persons', () => {
  test.each(['ông Hà', 'đồng chí Hà', 'Thiếu tướng Hà', 'ông Kim Hà'])('%s is Vũ Kim Hà', short => {
    const { names, mentions } = said(`Thiếu tướng Vũ Kim Hà đến bản Pá Mỳ. Buổi tối, ${short} ở lại.`)
    expect(names('Person')).toEqual(['Vũ Kim Hà'])
    expect(mentions('Vũ Kim Hà')).toHaveLength(2)
  })

  test('a name after a rank tells what the same words are elsewhere, also before', () => {
    const bare = 'Trời mưa to, Hừ Sang Pờ đứng giữa sân.'
    expect(said(bare).names('Person')).toEqual([])
    const { mentions, properties } = said(`${bare} Ảnh chụp lúc Thiếu tá Hừ Sang Pờ tới.`)
    expect(mentions('Hừ Sang Pờ')).toEqual(['Hừ Sang Pờ', 'Hừ Sang Pờ'])
    expect(properties('Hừ Sang Pờ')).toEqual({ rank: 'Thiếu tá' })
  })

  test('the address tells who of one given name is meant, where a middle name says so', () => {
    const { mentions } = said('Bà Lê Thị Hà và ông Vũ Kim Hà cùng đến. Bà Hà nói trước. Ông Hà nói sau.')
    expect(mentions('Lê Thị Hà')).toEqual(['Lê Thị Hà', 'Hà'])
    expect(mentions('Vũ Kim Hà')).toEqual(['Vũ Kim Hà', 'Hà'])
  })

  test('a place that the article names by its level is nobody', () => {
    const text = 'Huyện Mai Châu có mưa. Bà Lò Thị Yên về Mai Châu.'
    expect(said(text).names('Person')).toEqual(['Lò Thị Yên'])
  })

  test('diacritics tell two people apart, also by their given names', () => {
    const { mentions } = said('Ông Nguyễn Văn Hùng gặp ông Nguyễn Văn Hưng. Ông Hùng chào ông Hưng.')
    expect(mentions('Nguyễn Văn Hùng')).toEqual(['Nguyễn Văn Hùng', 'Hùng'])
    expect(mentions('Nguyễn Văn Hưng')).toEqual(['Nguyễn Văn Hưng', 'Hưng'])
  })

  test('two people of one full name are one entity: their posts are not yet used to tell them apart', () => {
    const { names, facts } = said(
      'Ông Lò Văn Inh, Giám đốc Sở Y tế tỉnh Sơn La, gặp ông Lò Văn Inh, Bí thư Huyện ủy Mai Châu.',
    )
    expect(names('Person')).toEqual(['Lò Văn Inh'])
    expect(facts('HOLDS_POSITION').split('\n')).toHaveLength(2)
  })

  test('trùng tên tells of another', () => {
    const { names } = said(
      'Chủ tịch UBND tỉnh Sơn La Lò Văn Inh gọi điện. Giám đốc Công ty Nậm La là ông Lò Văn Inh, trùng tên Chủ tịch tỉnh.',
    )
    expect(names('Person')).toEqual(['Lò Văn Inh', 'Lò Văn Inh'])
  })

  test('a given name that is a country too is a person after a rank', () => {
    const { names, mentions } = said('Thiếu tá Mông Thế Anh đón đoàn. Thiếu tá Anh báo cáo. Anh nay ở đồn.')
    expect(names('Place')).toEqual([])
    expect(mentions('Mông Thế Anh')).toEqual(['Mông Thế Anh', 'Anh'])
  })

  test.each([
    'Trường Tiểu học Nguyễn Bá Ngọc nhận quà.',
    'Sáng nay, Trung đoàn 82 ra thao trường.\nBài, ảnh: LÒ VĂN INH',
    'Trung đoàn 82 đóng ở đường Võ Nguyên Giáp.',
  ])('nobody is there in: %s', text => expect(said(text).names('Person')).toEqual([]))
})

describe('places', () => {
  test('a bare name is the highest unit of that name; units of two levels are two', () => {
    const { mentions, properties } = said('Huyện Điện Biên ở tỉnh Điện Biên. Đường về Điện Biên đã thông.')
    expect(mentions('Huyện Điện Biên')).toEqual(['Huyện Điện Biên'])
    expect(mentions('tỉnh Điện Biên')).toEqual(['tỉnh Điện Biên', 'Điện Biên'])
    expect(properties('tỉnh Điện Biên')).toEqual({ level: 'tỉnh', code: '11' })
  })

  test('two communes of one name are two, each with its district', () => {
    const { mentions, properties, names } = said(
      'Lũ lớn ở xã Tam Hợp, huyện Tương Dương. Nước tràn vào các xã Châu Quang, Tam Hợp thuộc huyện Quỳ Hợp.',
    )
    expect(names('Place').filter(name => name.endsWith('Tam Hợp'))).toEqual(['xã Tam Hợp', 'Tam Hợp'])
    expect(mentions('xã Tam Hợp')).toEqual(['xã Tam Hợp'])
    expect(properties('xã Tam Hợp')?.code).not.toBe(properties('Tam Hợp')?.code)
  })

  test('a border gate is one with and without its class', () =>
    expect(said('Xe qua cửa khẩu quốc tế Hữu Nghị. Ở cửa khẩu Hữu Nghị có mưa.').names('Place')).toHaveLength(
      1,
    ))

  test('a level word that is told once is that of all in the list', () => {
    const { properties } = said('Các huyện Mường Nhé, Nậm Pồ và Tủa Chùa có mưa.')
    for (const name of ['huyện Mường Nhé', 'Nậm Pồ', 'Tủa Chùa'])
      expect(properties(name)?.level).toBe('huyện')
  })
})

describe('events', () => {
  test.each([
    'Phát biểu tại Hội nghị, ông Lò Văn Inh cảm ơn.',
    'Ông Lò Văn Inh dự hội nghị.',
    'Kết thúc buổi lễ, ông Lò Văn Inh ra về.',
  ])('an event is named once, and meant later: %s', later => {
    const { names, mentions } = said(`Sáng nay, Quân khu 2 mở Hội nghị tổng kết năm học. ${later}`)
    expect(names('Event')).toEqual(['Hội nghị tổng kết năm học'])
    expect(mentions('Hội nghị tổng kết năm học')).toHaveLength(1)
  })

  test('a name that begins like a word for a place is that of the unit', () =>
    expect(said('Đoàn đến Bến Tre.').properties('Bến Tre')).toMatchObject({ level: 'tỉnh', code: '83' }))

  test('a degree is no part of a name', () =>
    expect(said('Bác sĩ CKII Huỳnh Thị Mỹ Hạnh dự.').names('Person')).toEqual(['Huỳnh Thị Mỹ Hạnh']))

  const dateOf = (text: string, published?: string) =>
    said(text, { published }).properties('Hội thi nấu ăn')?.date

  test.each([
    ['Ngày 5-1-2024, Sở Y tế mở Hội thi nấu ăn.', '2024-01-05', '2024-01-05'],
    ['Chiều 28-12, Sở Y tế mở Hội thi nấu ăn.', '2024-01-05', '2023-12-28'],
    ['Ngày 5-1, Sở Y tế sẽ mở Hội thi nấu ăn.', '2024-12-30', '2025-01-05'],
    ['Hôm qua, Sở Y tế mở Hội thi nấu ăn.', '2024-03-01', '2024-02-29'],
    ['Tháng 9/2023, Sở Y tế mở Hội thi nấu ăn.', '2024-01-05', '2023-09'],
    ['Trong hai ngày 3 và 4-5, Sở Y tế mở Hội thi nấu ăn.', '2024-05-05', '2024-05-03/2024-05-04'],
    ['Từ ngày 28-4 đến 2-5, Sở Y tế mở Hội thi nấu ăn.', '2024-05-05', '2024-04-28/2024-05-02'],
    ['Sáng 3-5 mở Hội thi nấu ăn. Hội thi kéo dài từ ngày 3 đến 6-5.', '2024-05-05', '2024-05-03/2024-05-06'],
    ['Sáng 3-5, Sở Y tế họp. Cùng ngày, Quân khu 2 mở Hội thi nấu ăn.', '2024-05-05', '2024-05-03'],
    ['Sáng 3-5 mở Hội thi nấu ăn. Hội thi kéo dài đến hết ngày 6-5.', '2024-05-05', '2024-05-03/2024-05-06'],
    ['Sáng 3-5 mở Hội thi nấu ăn, kéo dài hai ngày.', '2024-05-05', '2024-05-03/2024-05-04'],
    ['Theo quyết định ký ngày 3-5, Sở Y tế nhận đất. Buổi tối có Hội thi nấu ăn.', '2024-05-05', undefined],
    ['Sáng 3-5, Sở Y tế mở Hội thi nấu ăn.', undefined, undefined],
    ['Hội thi nấu ăn do Sở Y tế và Quân khu 2 cùng tổ chức đã diễn ra ngày 3-5.', '2024-05-05', '2024-05-03'],
    [
      'Sở Y tế bàn về Hội thi nấu ăn. Theo ông Lê, hội thi dự kiến diễn ra ngày 8-5.',
      '2024-05-05',
      '2024-05-08',
    ],
    ['Sở Y tế mở Hội thi nấu ăn.', '2024-05-05', undefined],
  ])('%s (published %s) is on %s', (text, published, date) => expect(dateOf(text, published)).toBe(date))
})
