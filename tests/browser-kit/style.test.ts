import { expect, test } from 'vitest'
import { contrast, lightOf, textOn } from '../../src/browser-kit/colour.ts'
import { grass } from '../../src/browser-kit/style.ts'
import { visibleNodes } from '../../src/schema/graph.ts'

/**
 * What people see who lack one kind of cones, as matrices on linear light: Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.0.
 */
const EYES: { [kind: string]: number[][] } = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const times = (rows: number[][], light: number[]): number[] =>
  rows.map(row => row.reduce((sum, factor, i) => sum + factor * (light[i] ?? 0), 0))

/** Linear light of sRGB to CIE L*a*b* (D65). */
const toLab = (light: number[]): number[] => {
  const XYZ = [
    [0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505],
    [0.2126, 0.7152, 0.0722],
    [0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089],
  ]
  const [x = 0, y = 0, z = 0] = times(XYZ, light).map(t =>
    t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29,
  )
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const seen = (colour: string, eyes: number[][]): number[] =>
  toLab(times(eyes, lightOf(colour)).map(value => Math.min(1, Math.max(0, value))))

/** The distance in L*a*b* (CIE 1976); 2.3 is just noticed. Small circles side by side want ten times that. */
const APART = 25

const pairs = visibleNodes().flatMap(([one, a], i) =>
  visibleNodes()
    .slice(i + 1)
    .map(([other, b]) => ({ one, other, colours: [a.colour, b.colour] as const })),
)

test.each(Object.entries(EYES))('two labels have two colours, to eyes with %s', (_, eyes) => {
  for (const { one, other, colours } of pairs) {
    const [a, b] = colours.map(colour => seen(colour, eyes))
    const distance = Math.hypot(...(a ?? []).map((value, i) => value - (b?.[i] ?? 0)))
    expect(distance, `${one} and ${other}`).toBeGreaterThan(APART)
  }
})

test('colours are measured as they are defined', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
  expect(toLab(lightOf('#ff0000')).map(Math.round)).toEqual([53, 80, 67])
})

test.each(visibleNodes())('the name in a %s can be read', (_, { colour }) => {
  expect(contrast(colour, textOn(colour))).toBeGreaterThanOrEqual(4.5)
})

test('is written as it always was', async () => {
  await expect(grass()).toMatchFileSnapshot('../golden/style.grass')
})

test('shows nothing that is hidden, and nothing that the reader of Browser stumbles over', () => {
  expect(grass()).not.toMatch(/Clue|Decision|LEADS_TO/)
  for (const line of grass().split('\n'))
    expect(line).toMatch(/^(?:(?:node|relationship)\.\w+ \{|\}| {2}[\w-]+: [^:;]+;|)$/)
})
