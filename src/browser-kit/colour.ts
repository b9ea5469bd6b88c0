/** Colours as WCAG 2 reckons with them: `#rrggbb`, linear light, contrast. */

type Light = [red: number, green: number, blue: number]

/** The light of a colour, each channel from 0 to 1. */
export const lightOf = (colour: string): Light => {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const luminance = (colour: string): number => {
  const [red, green, blue] = lightOf(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, 1 to 21; small text wants 4.5. */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

/** Black or white, whichever reads better on a colour. */
export const textOn = (fill: string): string =>
  contrast('#000000', fill) >= contrast('#ffffff', fill) ? '#000000' : '#ffffff'

/** A darker shade of a colour, for the border of what it fills. */
export const darker = (colour: string): string =>
  `#${[1, 3, 5]
    .map(at => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * 0.7))
    .map(value => value.toString(16).padStart(2, '0'))
    .join('')}`
