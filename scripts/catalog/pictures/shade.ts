/** Arithmetic on `#rrggbb` shades. */

function channels(shade: string): [number, number, number] {
  const value = Number.parseInt(shade.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** `share` of the second shade in the first, 0 to 1. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [channels(first), channels(second)]
  const mixed = a.map((value, index) => Math.round(value + ((b[index] ?? value) - value) * share))
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

export const lighten = (shade: string, share: number): string => mix(shade, '#ffffff', share)
export const darken = (shade: string, share: number): string => mix(shade, '#14161c', share)

/** Perceived lightness, 0 to 1 (Rec. 601 luma). */
export function lightness(shade: string): number {
  const [red, green, blue] = channels(shade)
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255
}
