/** Proposes tags for the items of a catalogue and writes them down; what a person decided before stays decided. */
import type { Item } from '../../contracts/item.js'
import type { GistProposer } from './gist.js'
import type { TagProposer } from './lexicon-proposer.js'
import { readReviews } from './read-reviews.js'
import { type Proposal, type Tag, type TagStatus, tagKey } from './tag.js'
import { readTags, writeTags } from './tag-file.js'

export interface ProposeTagsOptions {
  /** The catalogue's folder. */
  readonly directory: string
  /** As the record has them, without accepted tags. */
  readonly items: readonly Item[]
  readonly proposer: TagProposer
  readonly gist?: GistProposer
  /** `accepted` takes every new proposal as it is. */
  readonly status?: Exclude<TagStatus, 'rejected'>
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  readonly now?: () => Date
}

export interface ProposeTagsReport {
  readonly items: number
  /** Items that were given at least one tag. */
  readonly tagged: number
  /** New ones, and ones that wait from before. */
  readonly proposed: number
  /** Proposals that were decided before. */
  readonly known: number
}

/**
 * Cancelling writes what was found so far.
 *
 * @throws CurioError CATALOG_UNREADABLE, STORAGE_FAILED, MODEL_*
 * @example await proposeTags({ directory: 'catalog', items, proposer: createLexiconProposer(facets, words) })
 */
export async function proposeTags(options: ProposeTagsOptions): Promise<ProposeTagsReport> {
  const { directory, items, status = 'proposed', now = () => new Date() } = options
  const decided = (await readTags(directory, () => {})).filter(tag => tag.status !== 'proposed')
  const decidedKeys = new Set(decided.map(tagKey))
  const reviews = options.gist === undefined ? new Map<string, never>() : await readReviews(directory)
  const fresh: Tag[] = []
  let known = 0
  const tagged = new Set<string>()
  try {
    for (const [place, item] of items.entries()) {
      if (options.signal?.aborted) break
      for (const proposal of await proposalsFor(item, options, reviews.get(item.id) ?? [])) {
        tagged.add(item.id)
        if (decidedKeys.has(tagKey(proposal))) known += 1
        else fresh.push(written(proposal, status, now()))
      }
      options.onProgress?.(place + 1, items.length)
    }
  } finally {
    await writeTags(directory, [...decided, ...fresh])
  }
  return { items: items.length, tagged: tagged.size, proposed: fresh.length, known }
}

/** In the order in which a person reads a line. */
function written({ item, attribute, value, source, by }: Proposal, status: TagStatus, now: Date): Tag {
  return { item, attribute, value, status, source, by: by.slice(0, 200), date: now.toISOString() }
}

async function proposalsFor(item: Item, options: ProposeTagsOptions, reviews: Parameters<GistProposer>[1]): Promise<readonly Proposal[]> {
  const { proposer, gist, signal } = options
  const own = await proposer.propose(item, signal)
  return gist === undefined || reviews.length === 0 ? own : [...own, ...(await gist(item.id, reviews, signal))]
}
