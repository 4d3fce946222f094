/** Discord's documented limits, checked independently of the code that keeps them: the first breach, or undefined. */
type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** All components, nested ones too. */
export function allComponents(components: unknown): readonly Json[] {
  return list(components).flatMap(component => [
    component,
    ...allComponents(component['components']),
    ...(isRecord(component['accessory']) ? [component['accessory']] : []),
  ])
}

export function messageBreach(
  message: { readonly components?: unknown; readonly content?: unknown },
  files: readonly string[],
): string | undefined {
  const all = allComponents(message.components)
  if (textOf(message.content) !== '') return 'content beside components'
  if (all.length < 1 || all.length > 40) return `${all.length} components`
  const characters = all.reduce((sum, component) => sum + textOf(component['content']).length, 0)
  if (characters > 4000) return `${characters} characters`
  const ids = all.flatMap(component => (component['custom_id'] === undefined ? [] : [textOf(component['custom_id'])]))
  if (new Set(ids).size < ids.length) return 'custom ids repeat'
  for (const component of all) {
    const breach = componentBreach(component, files)
    if (breach !== undefined) return breach
  }
  return undefined
}

function componentBreach(component: Json, files: readonly string[]): string | undefined {
  switch (component['type']) {
    case 1: {
      const inside = list(component['components'])
      return inside.length < 1 || inside.length > 5 ? `row of ${inside.length}` : undefined
    }
    case 2:
      return within(component['label'], 80) && within(component['custom_id'], 100) ? undefined : 'button'
    case 3: {
      const options = list(component['options'])
      if (options.length < 1 || options.length > 25) return `${options.length} options`
      if (new Set(options.map(option => option['value'])).size < options.length) return 'option values repeat'
      return options.every(option => within(option['label'], 100) && within(option['value'], 100)) ? undefined : 'option'
    }
    case 9: {
      const texts = list(component['components'])
      return texts.length < 1 || texts.length > 3 || component['accessory'] === undefined ? 'section' : undefined
    }
    case 10:
      return within(component['content'], 4000) ? undefined : 'text'
    case 11: {
      const url = isRecord(component['media']) ? textOf(component['media']['url']) : ''
      const attached = /^attachment:\/\/(.+)$/.exec(url)?.[1]
      if (attached !== undefined && !files.includes(attached)) return `${attached} is not attached`
      return within(url, 2048) && textOf(component['description']).length <= 1024 ? undefined : 'picture'
    }
    case 17:
      return list(component['components']).length < 1 ? 'empty container' : undefined
    default:
      return `unknown component ${String(component['type'])}`
  }
}

function within(value: unknown, most: number): boolean {
  const { length } = textOf(value)
  return length >= 1 && length <= most
}
