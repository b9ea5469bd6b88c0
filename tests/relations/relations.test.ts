/** What an article says of those whom it names, over more than one sentence or with more than one pattern at work. */
import { describe, expect, test } from 'vitest'
import { said } from '../entities/said.ts'

const lines = (...facts: string[]) => facts.join('\n')

describe('posts', () => {
  test.each([
    ['Bà Lò Thị Yên, Bí thư Huyện ủy Mai Châu, đến.', 'Huyện ủy Mai Châu (Bí thư)'],
    ['Bí thư Huyện ủy Mai Châu Lò Thị Yên đến.', 'Huyện ủy Mai Châu (Bí thư)'],
    ['Bí thư Huyện ủy Mai Châu, đồng chí Lò Thị Yên đến.', 'Huyện ủy Mai Châu (Bí thư)'],
    ['Bà Lò Thị Yên - Bí thư Huyện ủy Mai Châu đến.', 'Huyện ủy Mai Châu (Bí thư)'],
    ['Bà Lò Thị Yên (Bí thư Huyện ủy Mai Châu) đến.', 'Huyện ủy Mai Châu (Bí thư)'],
    ['Bà Lò Thị Yên, nguyên Bí thư Huyện ủy Mai Châu, đến.', 'Huyện ủy Mai Châu (Bí thư, former)'],
    ['Nguyên Bí thư Huyện ủy Mai Châu Lò Thị Yên đến.', 'Huyện ủy Mai Châu (Bí thư, former)'],
    ['Bà Lò Thị Yên từng là Bí thư Huyện ủy Mai Châu.', 'Huyện ủy Mai Châu (Bí thư, former)'],
    ['Bà Lò Thị Yên từng giữ cương vị: Bí thư Huyện ủy Mai Châu.', 'Huyện ủy Mai Châu (Bí thư, former)'],
    ['Giám đốc Điện lực Mai Châu (EVN) Lò Thị Yên đến.', 'Điện lực Mai Châu (Giám đốc)'],
    ['Quyền Giám đốc Sở Y tế tỉnh Sơn La Lò Thị Yên đến.', 'Sở Y tế tỉnh Sơn La (quyền Giám đốc, acting)'],
    [
      'Bà Lò Thị Yên, quyền Giám đốc Sở Y tế tỉnh Sơn La, đến.',
      'Sở Y tế tỉnh Sơn La (quyền Giám đốc, acting)',
    ],
  ])('%s', (text, post) => expect(said(text).facts('HOLDS_POSITION')).toBe(`Lò Thị Yên -> ${post}`))

  test.each([
    [
      'Bí thư Huyện ủy kiêm Chủ tịch HĐND huyện Mai Châu',
      'Huyện ủy Mai Châu (Bí thư)',
      'HĐND huyện Mai Châu (Chủ tịch)',
    ],
    ['Phó Tư lệnh, Tham mưu trưởng Quân khu 2', 'Quân khu 2 (Phó Tư lệnh)', 'Quân khu 2 (Tham mưu trưởng)'],
    [
      'từng giữ chức Tư lệnh Quân khu 2, Chính ủy Quân khu 1',
      'Quân khu 1 (Chính ủy, former)',
      'Quân khu 2 (Tư lệnh, former)',
    ],
    [
      'Tư lệnh Quân khu 2, nguyên Chính ủy Quân khu 1',
      'Quân khu 1 (Chính ủy, former)',
      'Quân khu 2 (Tư lệnh)',
    ],
  ])('two posts: %s', (titles, ...posts) =>
    expect(said(`Bà Lò Thị Yên, ${titles}, đến.`).facts('HOLDS_POSITION')).toBe(
      lines(...posts.map(post => `Lò Thị Yên -> ${post}`)),
    ),
  )

  test.each([
    [
      'Bà Lò Thị Yên và ông Lò Văn Inh, lần lượt là Phó Tư lệnh, Tư lệnh Quân khu 2.',
      'Phó Tư lệnh',
      'Tư lệnh',
    ],
    ['Ông Lò Văn Inh giữ chức Tư lệnh Quân khu 2, thay bà Lò Thị Yên.', 'Tư lệnh, former', 'Tư lệnh'],
    ['Tư lệnh Quân khu 2 Lò Văn Inh gặp Chính ủy Quân khu 2 Lò Thị Yên.', 'Chính ủy', 'Tư lệnh'],
    ['Quân khu 2 ra quân. Ông Lò Văn Inh, Tư lệnh, và bà Lò Thị Yên, Chính ủy, dự.', 'Chính ủy', 'Tư lệnh'],
  ])('to each the own post: %s', (text, yen, inh) =>
    expect(said(text).facts('HOLDS_POSITION')).toBe(
      lines(`Lò Thị Yên -> Quân khu 2 (${yen})`, `Lò Văn Inh -> Quân khu 2 (${inh})`),
    ),
  )
})

describe('who was at an event', () => {
  const attended = (text: string) =>
    said(`Sáng 18-5, Quân khu 2 tổ chức Hội nghị tổng kết năm học. ${text}`).facts('ATTENDED')
  const at = 'Hội nghị tổng kết năm học'

  test.each([
    ['Ông Lò Văn Inh dự.', ''],
    ['Cùng dự có ông Lò Văn Inh, Giám đốc Sở Y tế tỉnh Sơn La.', ''],
    ['Ông Lò Văn Inh chủ trì hội nghị.', ' (chair)'],
    ['Hội nghị do ông Lò Văn Inh chủ trì.', ' (chair)'],
    ['Ông Lò Văn Inh dự và phát biểu.', ' (speaker)'],
    ['Phát biểu tại Hội nghị, ông Lò Văn Inh cảm ơn.', ' (speaker)'],
    ['Ông Lò Văn Inh chủ trì hội nghị. Kết luận hội nghị, ông Inh cảm ơn.', ' (chair, speaker)'],
  ])('%s', (text, roles) => expect(attended(text)).toBe(`Lò Văn Inh -> ${at}${roles}`))

  test('all of a list were there, and their titles tell nobody else', () =>
    expect(
      attended(
        'Dự hội nghị có các đồng chí: Lò Văn Inh, Tư lệnh Quân khu 1; Lò Thị Yên, Chính ủy Quân khu 1.',
      ),
    ).toBe(lines(`Lò Thị Yên -> ${at}`, `Lò Văn Inh -> ${at}`)))

  test.each([
    'Ông Lò Văn Inh sẽ dự hội nghị.',
    'Dự kiến, ông Lò Văn Inh tham dự hội nghị.',
    'Ông Lò Văn Inh không dự hội nghị.',
    'Ông Lò Văn Inh không thể có mặt vì ốm.',
    'Ông Lò Văn Inh bận nên không đến dự hội nghị.',
    'Ông Lò Văn Inh vắng mặt tại hội nghị.',
    'Không có ông Lò Văn Inh dự hội nghị.',
    'Nếu ông Lò Văn Inh dự hội nghị thì tốt.',
    'Ông Lò Văn Inh từ chối dự hội nghị.',
    'Ông Lò Văn Inh được mời dự hội nghị nhưng không đến.',
    'Ông Lò Văn Inh gửi lẵng hoa chúc mừng hội nghị.',
    'Ông Lò Văn Inh, Giám đốc Sở Y tế tỉnh Sơn La, gửi thư chúc mừng Hội nghị.',
  ])('nobody was there by: %s', text => expect(attended(text)).toBe(''))

  test('nobody was at an event that is still to come', () => {
    const { facts } = said('Ngày 28-5, Sở Y tế sẽ mở Hội thi nấu ăn. Dự hội thi có ông Lò Văn Inh.')
    expect(facts('ATTENDED')).toBe('')
  })

  test('a visit has guests and hosts', () => {
    const visit =
      'Đoàn Bộ Y tế do Thứ trưởng Lò Thị Yên dẫn đầu đến thăm Trung đoàn 82. Tiếp đoàn có ông Lò Văn Inh.'
    expect(said(visit).facts('ATTENDED')).toBe(
      lines(
        'Bộ Y tế -> thăm (guest)',
        'Lò Thị Yên -> thăm (guest)',
        'Lò Văn Inh -> thăm (host)',
        'Trung đoàn 82 -> thăm (host)',
      ),
    )
  })
})

describe('bodies', () => {
  test('a mission is where it stands, not where it comes from', () =>
    expect(said('Cán bộ Đại sứ quán Đức tại Hà Nội họp.').facts('LOCATED_IN')).toBe(
      'Đại sứ quán Đức tại Hà Nội -> Hà Nội',
    ))

  test('nobody is a guest of a wreath', () =>
    expect(
      said(
        'Sáng 6-5, Quốc hội khai mạc Kỳ họp thứ 6. Trước đó, ông Lê Văn Nam đặt vòng hoa tại Nghĩa trang liệt sĩ A1. Dự khai mạc có ông Trần Văn Tâm.',
      ).facts('ATTENDED'),
    ).toBe('Lê Văn Nam -> đặt vòng hoa\nTrần Văn Tâm -> Kỳ họp thứ 6'))

  test('what someone in the list of guests organizes is not where they are', () =>
    expect(
      said(
        'Tối qua, Sở Y tế mở Lễ khai mạc Lễ hội Cà phê lần thứ 8. Dự lễ có ông Lê Văn Nam, Trưởng ban Tổ chức lễ hội; ông Trần Văn Tâm.',
      ).facts('ATTENDED'),
    ).toBe(
      'Lê Văn Nam -> Lễ khai mạc Lễ hội Cà phê lần thứ 8\nTrần Văn Tâm -> Lễ khai mạc Lễ hội Cà phê lần thứ 8',
    ))

  test('a deputy without a body is of that which the same person comes to lead', () =>
    expect(
      said(
        'Thượng tá Hoàng Đức Hùng, Phó Chỉ huy trưởng, được bổ nhiệm giữ chức Chỉ huy trưởng BĐBP tỉnh Lạng Sơn.',
      ).facts('HOLDS_POSITION'),
    ).toBe(
      'Hoàng Đức Hùng -> BĐBP tỉnh Lạng Sơn (Chỉ huy trưởng)\nHoàng Đức Hùng -> BĐBP tỉnh Lạng Sơn (Phó Chỉ huy trưởng)',
    ))

  test('who leads a delegation to a visit holds no post of that name', () =>
    expect(
      said(
        'Sáng qua, đoàn công tác Hội LHPN tỉnh Sơn La do bà Lò Thị Ín - Chủ tịch Hội làm trưởng đoàn đến thăm Trung đoàn 82.',
      ).facts('HOLDS_POSITION'),
    ).toBe('Lò Thị Ín -> Hội LHPN tỉnh Sơn La (Chủ tịch)'))

  test('who organizes, with whom, and where', () => {
    const { facts } = said(
      'Sáng 18-5, tại xã Pà Cò, huyện Mai Châu, Quân khu 2 phối hợp với UBND huyện tổ chức Hội thi nấu ăn.',
    )
    expect(facts('ORGANIZED')).toBe(
      lines('Quân khu 2 -> Hội thi nấu ăn', 'UBND huyện Mai Châu -> Hội thi nấu ăn'),
    )
    expect(facts('COORDINATED_WITH')).toBe('Quân khu 2 -> UBND huyện Mai Châu')
    expect(facts('HELD_IN')).toBe('Hội thi nấu ăn -> xã Pà Cò')
    expect(facts('LOCATED_IN')).toBe(
      lines('UBND huyện Mai Châu -> huyện Mai Châu', 'xã Pà Cò -> huyện Mai Châu'),
    )
  })

  test('what a body does, it does until the semicolon', () => {
    const { facts } = said(
      'Sở Y tế tỉnh Sơn La tham mưu cho UBND tỉnh và phối hợp với Công an tỉnh; Trung đoàn 82 giúp dân.',
    )
    expect(facts('ADVISED')).toBe('Sở Y tế tỉnh Sơn La -> UBND tỉnh Sơn La')
    expect(facts('COORDINATED_WITH')).toBe('Sở Y tế tỉnh Sơn La -> Công an tỉnh Sơn La')
  })

  test('who directs whom; a title alone is the one who held it before', () => {
    const { facts } = said(
      'Tư lệnh Quân khu 2 Lò Văn Inh giao Sư đoàn 316 giúp dân. Tư lệnh yêu cầu Trung đoàn 82 báo cáo, đề nghị Bộ Y tế giúp.',
    )
    expect(facts('DIRECTED')).toBe(lines('Lò Văn Inh -> Sư đoàn 316', 'Lò Văn Inh -> Trung đoàn 82'))
  })

  test('what is part of what, and who advises', () => {
    const { facts } = said(
      'Ban Dân vận Tỉnh ủy Sơn La họp. Sở Y tế tham mưu cho UBND tỉnh. Đại đội 3, Trung đoàn 82 giúp dân.',
    )
    expect(facts('PART_OF')).toBe(
      lines('Ban Dân vận Tỉnh ủy Sơn La -> Tỉnh ủy Sơn La', 'Đại đội 3 -> Trung đoàn 82'),
    )
    expect(facts('ADVISED')).toBe('Sở Y tế tỉnh Sơn La -> UBND tỉnh Sơn La')
  })
})

test('each fact points to the sentence that says it, in the NFC text', () => {
  const text = 'Trời mưa. Ông Lò Văn Inh, Tư lệnh Quân khu 2, đến. Trời tạnh.'
  const { evidence } = said(text.normalize('NFD'))
  expect(evidence('HOLDS_POSITION')).toEqual(['Ông Lò Văn Inh, Tư lệnh Quân khu 2, đến.'])
})

describe('lives', () => {
  test('the steps of a life are of the one in whose notice they stand', () =>
    expect(
      said(
        lines(
          'Quân khu 2 và gia đình báo tin:',
          'Đồng chí Đại tá LÒ VĂN INH',
          'Sinh năm 1931; quê quán: xã Pà Cò; nguyên Chính ủy Quân khu 1, đã từ trần ngày 15/11/2022.',
          'TÓM TẮT TIỂU SỬ',
          '- 1952: tham gia Chiến dịch Tây Bắc.',
          '- 1968 - 1976: Trung đoàn trưởng Trung đoàn 50.',
        ),
      ).facts('HOLDS_POSITION'),
    ).toBe(
      lines(
        'Lò Văn Inh -> Quân khu 1 (Chính ủy, former)',
        'Lò Văn Inh -> Trung đoàn 50 (Trung đoàn trưởng, former)',
      ),
    ))

  test.each([
    [
      'Ông Lò Văn Inh sinh năm 1970. Quá trình công tác:\n+ 2014 - 2019: Giám đốc Quân khu 2;',
      'Lò Văn Inh -> Quân khu 2 (Giám đốc, former)',
    ],
    ['Trên cương vị Tư lệnh Quân khu 2, ông đến. Ông Lò Văn Inh về.', ''],
    [
      'Ông Lò Văn Inh về quê. Năm 1973, trên cương vị Tư lệnh Quân khu 2, ông ra Huế.',
      'Lò Văn Inh -> Quân khu 2 (Tư lệnh)',
    ],
    [
      'Ông Lò Văn Inh được giao làm Tư lệnh Quân khu 2. Ông Inh thay ông Sùng A Páo nghỉ hưu.',
      lines('Lò Văn Inh -> Quân khu 2 (Tư lệnh)', 'Sùng A Páo -> Quân khu 2 (Tư lệnh, former)'),
    ],
    [
      'Bà Lò Thị Yên, Chủ tịch UBND huyện Mai Châu, và ông Lò Văn Inh, Phó Chủ tịch, đến.',
      lines(
        'Lò Thị Yên -> UBND huyện Mai Châu (Chủ tịch)',
        'Lò Văn Inh -> UBND huyện Mai Châu (Phó Chủ tịch)',
      ),
    ],
  ])('%s', (text, facts) => expect(said(text).facts('HOLDS_POSITION')).toBe(facts))
})
