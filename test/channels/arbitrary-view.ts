/** Turns of any shape and length, also hostile ones, for properties of what chat rooms are sent. */
import fc from 'fast-check'
import type { TurnView } from '../../src/channels/support/turn-view.js'
import type { Recommendation } from '../../src/contracts/recommendation.js'
import type { Wish } from '../../src/contracts/wish.js'

/** From nothing to far over every limit; with the characters that platforms treat specially. */
const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.stringMatching(/^[*_~`<>&@#|[\]()\\ \n:+-]{0,80}$/),
  fc
    .constantFrom('&', '\\', '*', '长', 'word ', '@everyone ', '<!channel> ', '🛶')
    .chain(part => fc.constantFrom(1, 74, 76, 150, 201, 3001, 6000).map(count => part.repeat(count))),
)

const filled = text.filter(value => value.trim() !== '')

const price = fc.record({
  price: fc.float({ min: 0, noNaN: true, noDefaultInfinity: true }),
  currency: fc.constantFrom('USD', 'EUR', 'nonsense'),
})

const item = fc.record(
  {
    id: fc.oneof(fc.stringMatching(/^[a-z-]{1,20}$/), filled),
    title: filled,
    category: text,
    brand: text,
    image: fc.oneof(text, fc.webUrl(), fc.constantFrom('/shop/a.webp', '/shop/b.svg', `https://shop.example/${'x'.repeat(3000)}`)),
    attributes: fc.dictionary(
      fc.constantFrom('color', 'material', 'author'),
      fc.oneof(text, fc.boolean(), fc.array(text, { maxLength: 4 })),
    ),
  },
  { requiredKeys: ['id', 'title', 'attributes'] },
)

const recommendation: fc.Arbitrary<Recommendation> = fc.tuple(item, fc.option(price)).map(([record, priced]) => ({
  item: { ...record, ...(priced ?? {}) },
  score: 0.5,
  parts: { similarity: 0.5, behaviour: 0, attributes: 0, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 },
  reasons: [],
}))

const wish: fc.Arbitrary<Wish> = fc.record({
  id: filled,
  facet: fc.constantFrom('category', 'price', 'color', 'text', 'brand'),
  operator: fc.constantFrom('is' as const, 'at-most' as const),
  values: fc.array(fc.oneof(text, fc.integer()), { minLength: 1, maxLength: 3 }),
  polarity: fc.constantFrom('want' as const, 'avoid' as const),
  strength: fc.constant(1),
  hard: fc.boolean(),
  evidence: text,
  turn: fc.constant(0),
  source: fc.constant('lexicon' as const),
})

const items = (maxLength: number) => fc.uniqueArray(recommendation, { selector: ({ item: { id } }) => id, maxLength, size: 'max' })
const wishes = (maxLength: number) => fc.uniqueArray(wish, { selector: ({ id }) => id, maxLength, size: 'max' })

export const arbitraryView: fc.Arbitrary<TurnView> = fc.record(
  {
    language: fc.constantFrom('en' as const, 'zh' as const),
    text,
    items: fc.oneof({ weight: 4, arbitrary: items(4) }, items(30)),
    options: fc.uniqueArray(text, { maxLength: 40, size: 'max' }),
    interest: fc.record({
      wishes: fc.oneof({ weight: 4, arbitrary: wishes(6) }, wishes(110)),
      liked: fc.constant([]),
      disliked: fc.constant([]),
      context: fc.constant({}),
      text,
    }),
    error: fc.constantFrom('IMAGE_TOO_LARGE', 'INTERNAL', 'NEVER_HEARD_OF'),
  },
  { requiredKeys: ['language', 'text', 'items', 'options'] },
)

const long = 'long words & <more> '.repeat(400)

/** Everything at once and far too long: what random turns reach rarely. */
export const worstView: TurnView = {
  language: 'en',
  text: long,
  error: 'IMAGE_TOO_LARGE',
  options: Array.from({ length: 40 }, (_, index) => `${index}${'x'.repeat(70 + index)}`),
  items: Array.from({ length: 60 }, (_, index) => ({
    item: {
      id: `${index}-${'i'.repeat(120)}`,
      title: long,
      price: 10 ** 21 + index,
      currency: 'USD',
      brand: long,
      category: long,
      attributes: { color: [long, long] },
      image: `https://shop.example/${index}.webp`,
    },
    score: 1,
    parts: { similarity: 1, behaviour: 0, attributes: 0, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 },
    reasons: [],
  })),
  interest: {
    wishes: Array.from({ length: 130 }, (_, index) => ({
      id: `wish-${index}`,
      facet: 'color',
      operator: 'is' as const,
      values: [long],
      polarity: 'want' as const,
      strength: 1,
      hard: true,
      evidence: long,
      turn: 0,
      source: 'lexicon' as const,
    })),
    liked: [],
    disliked: [],
    context: {},
    text: long,
  },
}
