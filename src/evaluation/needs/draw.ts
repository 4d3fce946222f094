/** Draws by a source of numbers in [0, 1), so that a seed repeats them. */

export type Random = () => number

/** One of them; undefined of none. */
export function pick<Value>(random: Random, values: readonly Value[]): Value | undefined {
  return values[Math.floor(random() * values.length)]
}

/** One of at least one, such as a list of wordings. */
export function pickOf<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return pick(random, values) ?? values[0]
}

/** All of them in another order (Fisher & Yates 1938). */
export function shuffled<Value>(random: Random, values: readonly Value[]): Value[] {
  const order = [...values]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [own, taken] = [order[last], order[other]]
    if (own === undefined || taken === undefined) continue
    order[last] = taken
    order[other] = own
  }
  return order
}
