/** JSON merge patch (RFC 7396): objects are merged key by key, null takes a key away, anything else is replaced. */

type Row = Readonly<Record<string, unknown>>

/**
 * The target as the patch leaves it; neither is changed.
 *
 * @example mergePatch({ price: 9, attributes: { color: 'red' } }, { price: 8, attributes: { color: null } }) // { price: 8, attributes: {} }
 */
export function mergePatch(target: Row, patch: Row): Row {
  const merged = new Map(Object.entries(target))
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, isRow(value) ? mergePatch(rowOr(merged.get(key)), value) : value)
  }
  return Object.fromEntries(merged)
}

/**
 * One patch that does what two do one after the other; undefined where none can, because what is set anew would be merged into what was before.
 *
 * @example composePatches({ price: 9 }, { price: null, brand: 'Norrvik' }) // { price: null, brand: 'Norrvik' }
 * @example composePatches({ attributes: null }, { attributes: { color: 'red' } }) // undefined
 */
export function composePatches(first: Row, second: Row): Row | undefined {
  const composed = new Map(Object.entries(first))
  for (const [key, value] of Object.entries(second)) {
    const before = composed.get(key)
    const isNested = isRow(value) && before !== undefined
    const next = isNested ? isRow(before) && composePatches(before, value) : value
    if (isNested && !next) return undefined
    composed.set(key, next)
  }
  return Object.fromEntries(composed)
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function rowOr(value: unknown): Row {
  return isRow(value) ? value : {}
}
