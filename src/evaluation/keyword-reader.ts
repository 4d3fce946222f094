/** The baseline reader: a value of the catalogue is wished where its very words are in the utterance. No grammar, no negation. */
import type { Catalog } from '../contracts/ports.js'
import type { DialogueAct, UtteranceReader } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'

interface Known {
  readonly facet: string
  readonly value: string
}

const keywords: readonly (readonly [RegExp, DialogueAct])[] = [
  [/\?|？|吗/, { type: 'ask-item', property: 'text', targets: [] }],
  [/\bthank|谢/i, { type: 'thank' }],
  [/\bbye\b|再见/i, { type: 'bye' }],
  [/\byes\b|\bsure\b|好的|可以/i, { type: 'accept' }],
  [/\bno\b|不要/i, { type: 'refuse' }],
  [/\belse\b|\banother\b|别的/i, { type: 'more', mode: 'others', targets: [] }],
  [/\bhello\b|\bhi\b|你好/i, { type: 'greet' }],
]

/** @example keywordReader(catalog).read('a red tent', { turn: 0, wishes: [], shown: [] }).wishes // color=red */
export function keywordReader(catalog: Catalog): UtteranceReader {
  const known = knownValues(catalog)
  return {
    read(text, { turn, language = 'en' }) {
      const wishes = wordRuns(text).flatMap(words => (known.get(words) ?? []).map(entry => wishOf(entry, turn)))
      const acts = keywords.filter(([pattern]) => pattern.test(text)).map(([, act]) => act)
      return {
        language,
        acts: wishes.length > 0 ? [{ type: 'wish' }, ...acts] : acts,
        wishes: [...new Map(wishes.map(wish => [wish.id, wish])).values()],
        replaces: [],
        newSubject: false,
        unexplained: [],
        searchText: text,
        context: {},
      }
    },
  }
}

function knownValues({ items }: Catalog): ReadonlyMap<string, readonly Known[]> {
  const known = new Map<string, Map<string, Known>>()
  const add = (facet: string, value: unknown, name = String(value)) => {
    const words = tokens(name).join(' ')
    if (words.length < 2) return
    const entries = known.get(words) ?? new Map<string, Known>()
    known.set(words, entries.set(facet, { facet, value: String(value) }))
  }
  for (const { category, brand, attributes } of items) {
    if (category !== undefined) add('category', category, category.split('/').at(-1))
    if (brand !== undefined) add('brand', brand)
    for (const [facet, value] of Object.entries(attributes)) for (const one of [value].flat()) if (typeof one === 'string') add(facet, one)
  }
  return new Map([...known].map(([words, entries]) => [words, [...entries.values()]]))
}

/** All runs of up to five words. */
function wordRuns(text: string): string[] {
  const words = tokens(text)
  return words.flatMap((_, start) => [1, 2, 3, 4, 5].map(length => words.slice(start, start + length).join(' ')))
}

function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function wishOf({ facet, value }: Known, turn: number): Wish {
  return {
    id: `${facet}:want:${value}`,
    facet,
    operator: 'is',
    values: [value],
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: value,
    turn,
    source: 'lexicon',
  }
}
