/** Settings as dotted keys and as a tree. */

export type Settings = Record<string, unknown>

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `{a: {b: 1}}` → `{'a.b': 1}`; an undefined value is left out. */
export function flatten(value: unknown, prefix = ''): Settings {
  if (!isPlainObject(value)) {
    if (prefix === '') throw new TypeError('the configuration is not an object')
    return value === undefined ? {} : { [prefix]: value }
  }
  return Object.assign({}, ...Object.entries(value).map(([key, child]) => flatten(child, prefix ? `${prefix}.${key}` : key)))
}

/** `{'a.b': 1}` → `{a: {b: 1}}`. */
export function unflatten(settings: Settings): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null)
  for (const [key, value] of Object.entries(settings)) {
    const path = key.split('.')
    const last = path.pop() ?? key
    let level = root
    for (const part of path) {
      const next = level[part]
      const child: Record<string, unknown> = isPlainObject(next) ? next : Object.create(null)
      level[part] = child
      level = child
    }
    level[last] = value
  }
  return root
}
