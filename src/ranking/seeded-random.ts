/** Random numbers that a seed repeats. */

/**
 * Numbers in [0, 1) by mulberry32 (Tommy Ettinger, public domain): small and good enough for draws, not for secrets.
 *
 * @param seeds whole numbers; any other combination gives other numbers
 * @example
 * const random = seededRandom(7); random() === seededRandom(7)() // true
 */
export function seededRandom(...seeds: readonly number[]): () => number {
  let state = seeds.reduce((mixed, seed) => (mix(mixed) + seed) >>> 0, 0)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    return mix(state) / 2 ** 32
  }
}

function mix(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return (mixed ^ (mixed >>> 14)) >>> 0
}
