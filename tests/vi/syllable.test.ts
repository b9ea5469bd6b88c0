import { expect, test } from 'vitest'
import { SYLLABLE, syllableOf } from '../../src/vi/syllable.ts'

/** Of each rhyme at least one word, and the spellings of each onset. */
const WORDS =
  `nghiêng ngoằn ngoèo khuỷu tay khúc khuỷu quyết quýt quốc quạ quẫy quen que quê quang quanh quỳ quyển quỳnh
gì gìn giếng giặt giường giữa già giỏi giục gỗ ghế ghi nghe ngành kẻng kim ký kiến kêu kiêu yêu yếm yên yết y ý
hoà hòa hoặc hoành hoạch xoong xoài xoáy toán toả xoè khoe khoét khoẻ huệ huếch huỳnh huýt khuya khuyên thuở tuần xuất
khuất luật huân quân khuâng mượn người rượu mười muối buồn buột bướm cướp thuyền thuế uể uống ước ưu ưa ửng ướt
anh ách ăn ấp ấy âu ao ai áo ém én ếch ềnh êm êu ít im in ích inh iêu ỉa óc ong ôm ơi ống ở bà đèn trái phố chợ thích xã vẹt`.split(
    /\s+/,
  )
const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

test.each(WORDS)('%s is a syllable, with its marks or without', word => {
  expect(syllableOf(word)).toBe(word === bare(word) ? SYLLABLE.Plain : SYLLABLE.Marked)
  expect(syllableOf(bare(word))).toBe(SYLLABLE.Plain)
})

test.each(
  'street bridge école été cê gế nghà kà ñam über gün być wǒ ān büyük street; 中国 ສະບາຍ việtnam 5a'.split(
    ' ',
  ),
)('%s is none', word => expect(syllableOf(word)).toBe(SYLLABLE.Foreign))

test.each(['', 'tp', 'tnhh', 'hđnd', 'đ/c', 'nđ-cp', 'gd&đt', 'px'])(
  'nothing is said by %j: letters without a vowel are short for something',
  word => expect(syllableOf(word)).toBe(SYLLABLE.None),
)
