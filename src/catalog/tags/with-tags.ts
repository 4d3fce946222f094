/** Accepted tags become attributes of their items, as long as the text still says so. */
import type { AttributeValue, Item } from '../../contracts/item.js'
import type { SkippedRow } from '../skipped-row.js'
import { groupBy } from './group-by.js'
import type { Tag } from './tag.js'
import { readTags } from './tag-file.js'

/**
 * What the record itself says stays first; a tag whose words are gone from the text is reported and left out.
 *
 * @param directory the catalogue's folder
 * @throws CurioError CATALOG_UNREADABLE
 * @example const items = await withTags(plain, 'catalog', row => console.warn(row.why))
 */
export async function withTags(items: readonly Item[], directory: string, onSkip: (row: SkippedRow) => void): Promise<readonly Item[]> {
  const accepted = groupBy(
    (await readTags(directory, onSkip)).filter(({ status }) => status === 'accepted'),
    tag => tag.item,
  )
  if (accepted.size === 0) return items
  return items.map(item => {
    const tags = (accepted.get(item.id) ?? []).filter(tag => {
      if (isStated(item, tag)) return true
      onSkip({ file: 'tags.jsonl', line: 0, field: tag.attribute, value: tag.value, why: `the text of ${item.id} changed`, scope: 'field' })
      return false
    })
    return tags.length === 0 ? item : { ...item, attributes: merged(item.attributes, tags) }
  })
}

function isStated(item: Item, { source: { field, text } }: Tag): boolean {
  return field === 'reviews' || item[field]?.includes(text) === true
}

function merged(attributes: Item['attributes'], tags: readonly Tag[]): Item['attributes'] {
  const all = new Map<string, AttributeValue>(Object.entries(attributes))
  for (const { attribute, value } of tags) all.set(attribute, joined(all.get(attribute), value))
  return Object.fromEntries(all)
}

function joined(before: AttributeValue | undefined, value: string): AttributeValue {
  if (before === undefined) return value
  // A number or a yes/no is a fact of another kind, which no word of the text completes.
  if (typeof before === 'number' || typeof before === 'boolean') return before
  const values = typeof before === 'string' ? [before] : before
  return values.some(known => known.toLowerCase() === value.toLowerCase()) ? before : [...values, value]
}
