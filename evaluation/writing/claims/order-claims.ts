/** Places in the list, cheapest and lightest, sameness: recomputed from the rows. */
import type { Reply } from '../converse.js'
import { type RawRecord, rowMeets } from './raw-record.js'
import { type SpokenSentence, stretchesOf, withoutQuotes } from './spoken-sentence.js'

const places: readonly (readonly [RegExp, number])[] = [
  [
    /\bcomes first\b|\bis first\b|\bI put ⟨⟩ first|first suggestion is ⟨|start with ⟨|look at ⟨⟩ first|here is ⟨|排第一(?!款)|第一款是⟨|排在第一的是⟨|先推荐⟨|首选是⟨/i,
    0,
  ],
  [/\bcomes second\b|\bis second\b|the second, ⟨|in second place|排第二|第二款(?:是)?⟨/i, 1],
  [/\bcomes third\b|\bis third\b|the third, ⟨|in third place|排第三|第三款(?:是)?⟨/i, 2],
]

export interface OrderContext {
  readonly reply: Reply
  readonly list: readonly RawRecord[]
  readonly shop: readonly RawRecord[]
}

export function wrongOrder(sentence: SpokenSentence, context: OrderContext): string[] {
  return [...wrongPlaces(sentence, context), ...wrongExtremes(sentence, context), ...wrongSameness(sentence, context)]
}

function wrongPlaces(sentence: SpokenSentence, { reply, list }: OrderContext): string[] {
  const earlier = reply.lists.map(shown => shown.map(({ item }) => item.id))
  return stretchesOf(sentence).flatMap(({ text, records }) => {
    if (records.length === 0 || !text.includes('⟨')) return []
    const said = places.filter(([pattern]) => pattern.test(text.replace(/⟨\d+⟩/g, '⟨⟩'))).map(([, place]) => place)
    const lists = list.length > 0 ? [list.map(({ id }) => id)] : earlier
    return said.flatMap(place =>
      lists.some(ids => records.some(({ id }) => ids[place] === id)) ? [] : [`it is not in place ${place + 1}`],
    )
  })
}

const extremes: readonly (readonly [RegExp, RegExp, 1 | -1])[] = [
  [/\bcheapest\b|最便宜/, /^price$/, 1],
  [/\bmost expensive\b|最贵/, /^price$/, -1],
  [/\blightest\b|最轻/, /weight/, 1],
  [/\bheaviest\b|最重/, /weight/, -1],
  [/\bbest rated\b|评分最高/, /^rating$/, -1],
]

function wrongExtremes(sentence: SpokenSentence, { reply, list, shop }: OrderContext): string[] {
  const text = withoutQuotes(sentence.masked)
  if (/[?？]$/.test(text) || sentence.mentions.length === 0) return []
  const act = reply.understanding.acts.find(({ type }) => type === 'ask-catalog')
  const held = act?.type === 'ask-catalog' && act.wishes ? act.wishes : reply.wishes.filter(({ hard }) => hard)
  const shown = reply.lists.at(-1) ?? []
  const isOfList = /of these|这几款/i.test(text)
  const field = isOfList
    ? shop.filter(({ id }) => [...shown.map(({ item }) => item.id), ...list.map(record => record.id)].includes(id))
    : shop.filter(record => held.every(wish => rowMeets(record, wish)))
  return extremes.flatMap(([word, column, direction]) => {
    if (!word.test(text)) return []
    const numbers = field.flatMap(record => numberOf(record, column) ?? [])
    const best = direction > 0 ? Math.min(...numbers) : Math.max(...numbers)
    const isTrue = sentence.mentions.every(({ records }) => records.some(record => numberOf(record, column) === best))
    return isTrue ? [] : [`another is that: ${best} of ${numbers.length}`]
  })
}

function numberOf({ values }: RawRecord, column: RegExp): number | undefined {
  const value = [...values].find(([key]) => column.test(key))?.[1][0]
  return typeof value === 'number' ? value : undefined
}

/** 'The same in red' is said of one product in another colour, at one price. */
function wrongSameness(sentence: SpokenSentence, { list }: OrderContext): string[] {
  const [first] = list
  if (first === undefined || !/\bis the same in\b|的同款/.test(sentence.masked)) return []
  const [mention] = sentence.mentions
  return (mention?.records ?? []).some(record => bare(record) === bare(first) && record.price === first.price)
    ? []
    : ['it is another product than the first']
}

function bare({ title, values }: RawRecord): string {
  const colours = [...(values.get('color') ?? []), ...(values.get('colour') ?? [])].map(colour => String(colour).toLowerCase())
  return colours
    .reduce((left, colour) => left.replace(colour, ''), title.toLowerCase())
    .replace(/\W+/g, ' ')
    .trim()
}
