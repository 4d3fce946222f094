/** Seeded random numbers, so that the generator writes the same bytes every time. */

export interface Random {
  /** In [0, 1). */
  readonly next: () => number
  readonly pick: <T>(values: readonly T[]) => T
  /** Whole number in [low, high]. */
  readonly whole: (low: number, high: number) => number
}

/** FNV-1a over the UTF-16 units of a text. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  return value
}

/** Mulberry32, seeded by any text. */
export function createRandom(seed: string): Random {
  let state = hash(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    pick: values => {
      const value = values[whole(0, values.length - 1)]
      if (value === undefined) throw new RangeError('pick needs at least one value')
      return value
    },
  }
}
