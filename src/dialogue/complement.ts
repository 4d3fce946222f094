/** Cross-selling: what goes with an item is of another kind, bought or liked beside it, for the same person. */
import { titleTail } from '../catalog/title-tail.js'
import type { Interest } from '../contracts/interest.js'
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { Understanding } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'

export interface Complement {
  /** What still counts: for whom it is, and what is never wanted. */
  readonly interest: Interest
  /** Ids of the kinds that are there already, but for what is made for them. */
  readonly exclude: readonly string[]
}

const personal = /^(?:gender|sex|audience|age_group)$/i

/** What things are for. */
const purposes = /^(?:uses?|activit(?:y|ies)|occasions?|sports?|genres?)$/i

interface Purpose {
  readonly facet: string
  readonly values: readonly string[]
}

function purposesOf(item: Item | undefined): Purpose[] {
  return Object.entries(item?.attributes ?? {}).flatMap(([facet, value]) =>
    purposes.test(facet) ? [{ facet, values: [value].flat().map(String) }] : [],
  )
}

/** Of the same use, softly: it scores and filters nothing. */
function asWish({ facet, values }: Purpose, turn: number): Wish {
  const evidence = values.join(', ')
  return {
    id: `${facet}:want:${values.join('|')}`,
    facet,
    operator: 'is',
    values,
    polarity: 'want',
    strength: 0.6,
    hard: false,
    evidence,
    turn,
    source: 'context',
  }
}

function wordsOf(uses: readonly Purpose[], turn: number): Interest['queries'] {
  return uses.length === 0 ? [] : [{ turn, text: uses.flatMap(({ values }) => values).join(' ') }]
}

/** What is spoken of where nothing is pointed at: what was liked last, else what stands first. */
export function complementTargets(understanding: Understanding, { reactions, shown }: Interest): Understanding {
  const liked = reactions.findLast(({ value }) => value !== 'dislike')?.item
  const meant = [liked ?? shown.at(-1)?.[0] ?? []].flat()
  const acts = understanding.acts.map(act =>
    act.type === 'more' && act.mode === 'complement' && act.targets.length === 0 ? { ...act, targets: meant } : act,
  )
  return { ...understanding, acts }
}

/** Words of the thing itself in a title, in the singular: 'Grip Tent Pegs, Set of Ten' is grip, tent, peg. */
function thingWords({ title }: Pick<Item, 'title'>): string[] {
  return title
    .replace(titleTail, '')
    .toLowerCase()
    .split(/\s+/)
    .map(word => word.replace(/(?<=\w{2}[^s])s$/, ''))
}

/** Whether it is made for one of these things rather than one itself: tent pegs for a tent. */
function belongsTo(item: Item, things: ReadonlySet<string>): boolean {
  const words = thingWords(item)
  return !things.has(words.at(-1) ?? '') && words.some(word => things.has(word))
}

/** @example complementTo(interest, ['tent-2'], catalog).exclude // every tent */
export function complementTo(interest: Interest, targets: readonly string[], catalog: Catalog): Complement {
  const kinds = new Set(targets.flatMap(id => catalog.get(id)?.category ?? []))
  const things = new Set(targets.flatMap(id => thingWords(catalog.get(id) ?? { title: '' }).slice(-1)))
  const uses = targets.flatMap(id => purposesOf(catalog.get(id)))
  const lasts = (wish: Wish) =>
    personal.test(wish.facet) || (wish.polarity === 'avoid' && wish.facet !== 'category' && wish.facet !== 'text')
  return {
    interest: {
      ...interest,
      wishes: [...interest.wishes.filter(lasts), ...uses.map(use => asWish(use, interest.turn))],
      queries: wordsOf(uses, interest.turn),
    },
    exclude: catalog.items
      .filter(item => item.category !== undefined && kinds.has(item.category) && !belongsTo(item, things))
      .map(({ id }) => id),
  }
}
