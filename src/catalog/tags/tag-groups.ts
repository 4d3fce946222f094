/** Proposed tags as a person reviews them: one value at a time, with how many items and an example of where it was read. */
import { groupBy } from './group-by.js'
import type { Tag } from './tag.js'

export interface TagGroup {
  readonly attribute: string
  readonly value: string
  readonly tags: readonly [Tag, ...Tag[]]
}

/** The most frequent first. @example tagGroups(await readTags('catalog', () => {}))[0]?.value */
export function tagGroups(tags: readonly Tag[]): TagGroup[] {
  const waiting = tags.filter(({ status }) => status === 'proposed')
  const groups = groupBy(waiting, ({ attribute, value }) => JSON.stringify([attribute, value.toLowerCase()]))
  return [...groups.values()]
    .flatMap(([first, ...others]) =>
      first === undefined ? [] : [{ attribute: first.attribute, value: first.value, tags: [first, ...others] as const }],
    )
    .sort((a, b) => b.tags.length - a.tags.length || a.attribute.localeCompare(b.attribute) || a.value.localeCompare(b.value))
}

/** @example groupLine(group) // 'material: wool   12 items, "thick wool" in parka-3 (lexicon)' */
export function groupLine({ attribute, value, tags: [first, ...others] }: TagGroup): string {
  const count = others.length + 1
  const line = `${attribute}: ${value}   ${count} ${count === 1 ? 'item' : 'items'}, "${first.source.text}" in ${first.item} (${first.by})`
  return line.replace(/\p{Cc}/gu, ' ')
}
