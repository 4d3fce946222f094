/** Proposes what the texts of items state word for word. Needs no model. */
import type { Item } from '../../contracts/item.js'
import type { Facet } from './facet.js'
import type { Proposal } from './tag.js'
import type { TagWords } from './tag-words.js'
import { type FoundValue, ValueFinder } from './value-finder.js'

/** Proposes attributes of one item that its record lacks. */
export interface TagProposer {
  /** For people: `lexicon`, or the model that helps it. */
  readonly id: string
  propose(item: Item, signal?: AbortSignal): Promise<readonly Proposal[]>
}

/** @example await createLexiconProposer(facetsOf(items, words), words).propose(item) */
export function createLexiconProposer(facets: readonly Facet[], words: TagWords): TagProposer {
  const finders = facets.map(facet => ({ facet, finder: new ValueFinder(facet.values, words) }))
  return {
    id: 'lexicon',
    propose: async item =>
      finders.flatMap(({ facet, finder }) =>
        lacks(item, facet) ? proposalsOf({ item, facet, by: 'lexicon' }, text => finder.stated(text)) : [],
      ),
  }
}

/** True where the attribute could be said of the item and its record does not say it. */
export function lacks(item: Item, facet: Facet): boolean {
  return item.attributes[facet.attribute] === undefined && facet.fits(item)
}

/** What is found in the title, then in the description; each value once. */
export function proposalsOf(
  { item, facet, by }: { readonly item: Item; readonly facet: Facet; readonly by: string },
  find: (text: string) => readonly FoundValue[],
): Proposal[] {
  const proposals = new Map<string, Proposal>()
  const { attribute } = facet
  for (const field of (['title', 'description'] as const).filter(name => facet.reads(item, name)))
    for (const { value, start, text } of find(item[field] ?? ''))
      if (!proposals.has(value)) proposals.set(value, { item: item.id, attribute, value, source: { field, start, text }, by })
  return [...proposals.values()]
}
