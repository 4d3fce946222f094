/** Sizes in the right company: 'size 42', 'in an M', '42码', '中号'. */
import type { Wish } from '../contracts/wish.js'
import type { Vocabulary } from './vocabulary.js'

export interface SizeReading {
  readonly wish: Wish | undefined
  readonly rest: string
}

/** What is bought by size. */
const garment =
  't-?shirts?|tees?|shirts?|hoodies?|jackets?|coats?|sweaters?|sweatshirts?|jumpers?|cardigans?|pants|trousers|shorts|jeans|chinos|leggings|dress(?:es)?|skirts?|tops?|vests?|shoes?|boots?|trainers|sneakers|sandals|socks'
const letters = 'xxs|xs|s|m|l|xl|xxl|xxxl|2xl|3xl'
const patterns: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:in )?(?:a |my )?(?:sizes?|sz) (?:is )?(?:uk |us |eu )?(${letters}|\d{1,3}(?:\.5)?)\b`, 'i'),
  new RegExp(String.raw`\bin (?:an? )?(${letters})\b(?!')`, 'i'),
  new RegExp(String.raw`(\d{1,3}(?:\.5)?|${letters})\s*[码号](?!线)`, 'i'),
  // Letters that are nothing but a size.
  /\b(xxs|xs|xl|xxl|xxxl|2xl|3xl)\b/i,
  new RegExp(String.raw`(?<=\b(?:${garment}) )in (\d{2}(?:\.5)?)\b(?!\s*(?:%|inch|cm|minutes|hours|days))`, 'i'),
]
const words: readonly (readonly [pattern: RegExp, size: string])[] = [
  [/特大号|双加大/, 'xxl'],
  [/加大号?|\bextra[ -]large\b/i, 'xl'],
  [new RegExp(String.raw`\b(?:in |size )medium\b|\bmedium(?= (?:\w+ )?(?:${garment})\b)|中号`, 'i'), 'm'],
  [new RegExp(String.raw`\b(?:in |size )(?:a )?small\b|\bsmall(?= (?:\w+ )?(?:${garment})\b)|小号`, 'i'), 's'],
  [new RegExp(String.raw`\b(?:in |size )(?:a )?large\b|(?<!extra )\blarge(?= (?:\w+ )?(?:${garment})\b)|大号`, 'i'), 'l'],
]

/** @example readSize('a tee in size M', 0, vocabulary).wish // { facet: 'sizes', values: ['M'], … } */
export function readSize(text: string, turn: number, { sizes }: Vocabulary): SizeReading {
  if (sizes.size === 0) return { wish: undefined, rest: text }
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match?.[1]) return reading(text, match[0], match[1], turn, sizes)
  }
  for (const [pattern, size] of words) {
    const match = pattern.exec(text)
    if (match) return reading(text, match[0], size, turn, sizes)
  }
  return { wish: undefined, rest: text }
}

function reading(text: string, evidence: string, size: string, turn: number, sizes: Vocabulary['sizes']): SizeReading {
  const sense = sizes.get(size.toLowerCase())
  if (!sense) return { wish: undefined, rest: text }
  const { facet, values } = sense
  const id = `${facet}:want:${values.join('|')}`
  const wish: Wish = {
    id,
    facet,
    operator: 'is',
    values,
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: evidence.trim(),
    turn,
    source: 'lexicon',
  }
  return { wish, rest: text.replace(evidence, ' ') }
}
