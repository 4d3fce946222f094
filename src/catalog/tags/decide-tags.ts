/** A person's decision about proposed tags, by item, attribute and value. */
import { CurioError } from '../../errors.js'
import { type Tag, type TagStatus, tagKey } from './tag.js'
import { readTags, writeTags } from './tag-file.js'

export interface TagSelection {
  readonly item?: string
  readonly attribute?: string
  /** In any case. */
  readonly value?: string
  /** Only those nobody decided yet. */
  readonly waiting?: boolean
}

/**
 * Accepts or rejects what the selection names, also what was decided otherwise before; an empty one names all that is only proposed.
 *
 * @returns how many tags changed
 * @throws CurioError TAG_UNKNOWN when nothing is named, CATALOG_UNREADABLE, STORAGE_FAILED
 * @example await decideTags('catalog', { attribute: 'material', value: 'wool' }, 'accepted')
 */
export async function decideTags(directory: string, selection: TagSelection, status: Exclude<TagStatus, 'proposed'>): Promise<number> {
  const problems: string[] = []
  const tags = await readTags(directory, ({ file, line, why }) => problems.push(`${file}:${line} ${why}`))
  // Writing the file anew would lose the lines that could not be read.
  if (problems.length > 0) throw new CurioError('CATALOG_UNREADABLE', `Repair these lines first:\n${problems.slice(0, 10).join('\n')}`)
  const named = new Set(tags.filter(tag => isNamed(tag, selection)).map(tagKey))
  if (named.size === 0) throw new CurioError('TAG_UNKNOWN', `No tag is ${JSON.stringify(selection)}`)
  const changes = tags.filter(tag => named.has(tagKey(tag)) && tag.status !== status)
  await writeTags(
    directory,
    tags.map(tag => (named.has(tagKey(tag)) ? { ...tag, status } : tag)),
  )
  return changes.length
}

function isNamed(tag: Tag, { item, attribute, value, waiting = false }: TagSelection): boolean {
  const everything = item === undefined && attribute === undefined && value === undefined
  if ((waiting || everything) && tag.status !== 'proposed') return false
  return (
    (item === undefined || tag.item === item) &&
    (attribute === undefined || tag.attribute === attribute) &&
    (value === undefined || tag.value.toLowerCase() === value.toLowerCase())
  )
}
