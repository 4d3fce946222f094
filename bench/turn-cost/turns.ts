/** What people write, in the order in which they do: a wish, then what narrows it, asks about it and takes it back. */
import type { TurnInput } from '../../src/contracts/turn.js'

const openings = [
  'black running shoes for men under $100',
  'something warm for the winter',
  'a light tent for two people',
  'red jackets, not leather',
  'a waterproof backpack for school',
  'a gift for my sister who loves hiking',
  'cheap boots in suede',
  '一件红色的夹克，不要皮的',
]
const next = [
  'cheaper',
  'in navy',
  'not wool',
  'why the first?',
  'show me others',
  'the second one is nice',
  'compare 1 and 2',
  'how many are there?',
  'something for rain',
  'more like the first',
  'what do you know about me?',
]
const turnsPerSession = 8

/** Endless; `isNew` begins another session. */
export function* turns(): Generator<{ readonly input: TurnInput; readonly isNew: boolean }> {
  for (let turn = 0; ; turn++) {
    const session = Math.floor(turn / turnsPerSession)
    const isNew = turn % turnsPerSession === 0
    const words = isNew ? openings[session % openings.length] : next[(session * 3 + (turn % turnsPerSession)) % next.length]
    yield { input: { text: words ?? '' }, isNew }
  }
}
