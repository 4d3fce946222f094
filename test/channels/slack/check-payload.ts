/** Slack's documented limits, checked independently of the code that keeps them: the first breach, or undefined. */
type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const lengthOf = (value: unknown): number => (isRecord(value) ? String(value['text'] ?? '').length : String(value ?? '').length)

export function payloadBreach(payload: { readonly text?: unknown; readonly blocks?: unknown }): string | undefined {
  const blocks = list(payload.blocks)
  if (lengthOf(payload.text) > 4000) return 'text too long'
  if (blocks.length > 50) return `${blocks.length} blocks`
  return firstOf(blocks, blockBreach)
}

function firstOf(values: readonly Json[], check: (value: Json) => string | undefined): string | undefined {
  for (const value of values) {
    const breach = check(value)
    if (breach !== undefined) return breach
  }
  return undefined
}

function blockBreach(block: Json): string | undefined {
  switch (block['type']) {
    case 'section':
      if (lengthOf(block['text']) < 1 || lengthOf(block['text']) > 3000) return `section of ${lengthOf(block['text'])}`
      return isRecord(block['accessory']) ? elementBreach(block['accessory']) : undefined
    case 'context': {
      const elements = list(block['elements'])
      if (elements.length < 1 || elements.length > 10) return `context of ${elements.length}`
      return firstOf(elements, element => (lengthOf(element) > 3000 || lengthOf(element) < 1 ? 'context text' : undefined))
    }
    case 'actions':
      return elementsBreach(block, 25)
    case 'card':
      return cardBreach(block)
    case 'carousel': {
      const cards = list(block['elements'])
      return cards.length < 1 || cards.length > 10 ? `${cards.length} cards` : firstOf(cards, cardBreach)
    }
    default:
      return `unknown block ${String(block['type'])}`
  }
}

function cardBreach(card: Json): string | undefined {
  if (lengthOf(card['title']) > 150) return 'card title'
  if (lengthOf(card['subtitle']) > 150) return 'card subtitle'
  if (lengthOf(card['body']) > 200) return 'card body'
  if (isRecord(card['hero_image']) && card['hero_image']['slack_file'] !== undefined) return 'card with a file'
  return card['actions'] === undefined ? undefined : elementsBreach({ elements: card['actions'] }, 3)
}

function elementsBreach(block: Json, most: number): string | undefined {
  const elements = list(block['elements'])
  if (elements.length < 1 || elements.length > most) return `${elements.length} elements`
  const ids = elements.map(element => element['action_id'])
  if (new Set(ids).size < ids.length) return 'action ids repeat'
  return firstOf(elements, elementBreach)
}

/** An image has either an address or a file of the workspace. */
function imageBreach(image: Json): string | undefined {
  if ((image['image_url'] === undefined) === (image['slack_file'] === undefined)) return 'image without a source, or with two'
  return lengthOf(image['image_url']) > 3000 || lengthOf(image['alt_text']) > 2000 ? 'image' : undefined
}

function elementBreach(element: Json): string | undefined {
  if (element['type'] === 'image') return imageBreach(element)
  const id = lengthOf(element['action_id'])
  if (id < 1 || id > 255) return 'action id'
  if (element['type'] === 'button') {
    if (lengthOf(element['text']) < 1 || lengthOf(element['text']) > 75) return 'button text'
    return lengthOf(element['value']) < 1 || lengthOf(element['value']) > 2000 ? 'button value' : undefined
  }
  const options = list(element['options'])
  if (options.length < 1 || options.length > 100) return `${options.length} options`
  if (new Set(options.map(option => option['value'])).size < options.length) return 'option values repeat'
  return firstOf(options, option =>
    lengthOf(option['text']) > 75 || lengthOf(option['value']) > 75 || lengthOf(option['text']) < 1 ? 'option' : undefined,
  )
}
