/** Wishes and understandings for tests, and their generators. */
import fc from 'fast-check'
import type { DialogueAct, Understanding } from '../../src/contracts/understanding.js'
import type { Wish } from '../../src/contracts/wish.js'

export function wish(facet: string, values: Wish['values'], more: Partial<Wish> = {}): Wish {
  const polarity = more.polarity ?? 'want'
  return {
    id: `${facet}:${polarity}:${values.join(',')}`,
    facet,
    operator: 'is',
    values,
    polarity,
    strength: 1,
    hard: false,
    evidence: values.join(' or '),
    turn: 0,
    source: 'lexicon',
    ...more,
  }
}

export function said(more: Partial<Understanding> = {}): Understanding {
  return {
    language: 'en',
    acts: [{ type: 'wish' }],
    wishes: [],
    replaces: [],
    newSubject: false,
    unexplained: [],
    searchText: '',
    context: {},
    ...more,
  }
}

const words = ['red', 'blue', 'leather', 'suede', 'canvas'] as const
const facets = ['color', 'material', 'category', 'brand', 'text'] as const

export const anyWish: fc.Arbitrary<Wish> = fc
  .record({
    facet: fc.constantFrom(...facets),
    values: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
    polarity: fc.constantFrom('want', 'avoid'),
    hard: fc.boolean(),
    strength: fc.double({ min: 0.1, max: 1, noNaN: true }),
  })
  .map(({ facet, values, ...more }) => wish(facet, values, more))

const anyAct: fc.Arbitrary<DialogueAct> = fc.oneof(
  fc.constant<DialogueAct>({ type: 'wish' }),
  fc.record({ type: fc.constant('withdraw'), facet: fc.constantFrom(...facets) }),
  fc.record({ type: fc.constant('withdraw'), value: fc.constantFrom(...words) }),
  fc.record({ type: fc.constant('react'), value: fc.constantFrom('like', 'dislike'), targets: fc.array(fc.constantFrom('a', 'b', 'c')) }),
)

export const anyUnderstanding: fc.Arbitrary<Understanding> = fc
  .record({
    acts: fc.array(anyAct, { maxLength: 2 }),
    wishes: fc.array(anyWish, { maxLength: 3 }),
    replaces: fc.uniqueArray(fc.constantFrom(...facets), { maxLength: 1 }),
    newSubject: fc.boolean(),
    searchText: fc.array(fc.constantFrom(...words, 'shoes', 'tent'), { maxLength: 4 }).map(list => list.join(' ')),
  })
  .map(said)
