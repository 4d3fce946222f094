/** Queries that a catalogue answers by itself, for whoever has none with judgements: by the facts of an item, and by what is said of it. */
import type { Item } from '../../contracts/item.js'
import type { Catalog } from '../../contracts/ports.js'
import { seededRandom } from '../../ranking/index.js'
import { segmentText } from '../../retrieval/index.js'
import type { JudgedQuery } from '../retrieval/judged-query.js'

/** A query that so many items answer tells nothing of their order. */
const mostAnswers = 30
const describingWords = 4

/**
 * Half of them name a kind, a value of the record and now and then a price ('red jackets under 60'): all items with those are wanted. The other half are the
 * rarest words of an item's description: it is wanted, and so is what has the same description. Fewer where the catalogue says too little.
 *
 * @param count queries at most
 * @example selfMadeQueries(catalog, 120, 1)[0] // { id: 'made-0', text: 'canvas totes', group: 'facts', gains: { … } }
 */
export function selfMadeQueries({ items }: Catalog, count: number, seed: number): JudgedQuery[] {
  const random = seededRandom(seed)
  const commonness = countWords(items)
  const made = new Map<string, Omit<JudgedQuery, 'id'>>()
  for (let draw = 0; draw < 20 * count && made.size < count && items.length > 0; draw++) {
    const item = items[Math.floor(random() * items.length)]
    const query = item && (draw % 2 === 0 ? byFacts(item, items, random) : byDescription(item, items, commonness))
    const answers = Object.keys(query?.gains ?? {}).length
    if (query?.text !== undefined && answers > 0 && answers <= mostAnswers && !made.has(query.text)) made.set(query.text, query)
  }
  return [...made.values()].map((query, index) => ({ id: `made-${index}`, ...query }))
}

function byFacts(item: Item, items: readonly Item[], random: () => number): Omit<JudgedQuery, 'id'> | undefined {
  const kind = item.category?.split('/').at(-1)?.toLowerCase()
  const facts = Object.entries(item.attributes).flatMap(([facet, value]) => wordsOf(value).map(word => ({ facet, word })))
  const fact = facts[Math.floor(random() * facts.length)]
  if (kind === undefined || fact === undefined) return undefined
  const limit = item.price !== undefined && random() < 0.5 ? Math.ceil(item.price * 1.1) : undefined
  const isWanted = ({ category, price, attributes }: Item) =>
    category === item.category &&
    wordsOf(attributes[fact.facet]).includes(fact.word) &&
    (limit === undefined || (price !== undefined && price <= limit))
  const text = `${fact.word.toLowerCase()} ${kind}${limit === undefined ? '' : ` under ${limit}`}`
  return { text, group: 'facts', gains: gainsOf(items.filter(isWanted)) }
}

function wordsOf(value: Item['attributes'][string] | undefined): readonly string[] {
  const values = typeof value === 'string' ? [value] : typeof value === 'object' ? value : []
  return values.filter(word => /\p{L}/u.test(word) && word.length <= 20)
}

function byDescription(item: Item, items: readonly Item[], commonness: ReadonlyMap<string, number>): Omit<JudgedQuery, 'id'> | undefined {
  const { description } = item
  if (description === undefined) return undefined
  const words = [...new Set(segmentText(description))].filter(word => /^\p{L}{3,}$|\p{Script=Han}{2}/u.test(word))
  if (words.length < describingWords) return undefined
  const rarest = new Set(words.toSorted((a, b) => (commonness.get(a) ?? 0) - (commonness.get(b) ?? 0)).slice(0, describingWords))
  const text = words.filter(word => rarest.has(word)).join(' ')
  return { text, group: 'description', gains: gainsOf(items.filter(other => other.description === description)) }
}

function countWords(items: readonly Item[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const description of new Set(items.flatMap(item => item.description ?? []))) {
    for (const word of new Set(segmentText(description))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function gainsOf(items: readonly Item[]): Record<string, number> {
  return Object.fromEntries(items.map(({ id }) => [id, 1]))
}
