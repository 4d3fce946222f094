/** Small answers that are asked for again and again. */

/** What is worth asking again is soon there again: a full table starts anew. */
const most = 2000

/**
 * The same function, working each text out once.
 *
 * @example const kind = remember(facet => facetKind(facet))
 */
export function remember<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return text => {
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const value = make(text)
    if (known.size >= most) known.clear()
    known.set(text, value)
    return value
  }
}
