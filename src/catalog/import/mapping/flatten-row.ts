/** Nested objects of a row become columns with a dot: `attrs.color`. */

const deepest = 3
const mostColumns = 2000

/** Names of objects that only hold an item's facts. */
export const factContainers =
  /^(?:attributes|attrs|properties|props|specs|specifications|features|facts|details|metadata|info|params|custom_fields)\./iu

/**
 * Lists stay as they are; what lies deeper than three levels is named by its kind only, so that no nesting can grow.
 *
 * @example flattenRow({ id: 1, attrs: { color: 'red' } }) // { id: 1, 'attrs.color': 'red' }
 */
export function flattenRow(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (!Object.values(fields).some(value => typeof value === 'object' && value !== null)) return { ...fields }
  const flat: Record<string, unknown> = Object.create(null)
  let count = 0
  const visit = (record: Readonly<Record<string, unknown>>, prefix: string, depth: number) => {
    for (const [key, value] of Object.entries(record)) {
      if (count >= mostColumns) return
      const name = prefix + key
      if (isNested(value) && depth < deepest) visit(value, `${name}.`, depth + 1)
      else {
        count += 1
        flat[name] = isNested(value) ? '{…}' : Array.isArray(value) ? plainList(value) : value
      }
    }
  }
  visit(fields, '', 1)
  return flat
}

function isNested(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Objects in a list are named by their name, where they have one. */
function plainList(values: readonly unknown[]): unknown[] {
  return values.slice(0, 500).map(value => {
    if (typeof value !== 'object' || value === null) return value
    const named = isNested(value) ? (value['name'] ?? value['title'] ?? value['value'] ?? value['src'] ?? value['url']) : undefined
    return typeof named === 'string' || typeof named === 'number' ? named : '{…}'
  })
}
