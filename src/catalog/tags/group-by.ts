/** Lists by key, in the order in which each key was first met. */

/** @example groupBy(['a', 'bb', 'c'], word => word.length).get(1) // ['a', 'c'] */
export function groupBy<Key, Value>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
