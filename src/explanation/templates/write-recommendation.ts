/** The words under a list of recommendations: why the first, what it misses, what was given up, how the next two differ, what next. */
import type { Item } from '../../contracts/item.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import type { Wish } from '../../contracts/wish.js'
import { composeSentences, type Wordings, wordings } from '../compose-sentences.js'
import { itemValues } from '../item-values.js'
import { judgeWish } from '../judge-wish.js'
import type { Voice } from '../voice.js'
import { cleanText } from '../words/clean-text.js'
import { countNoun } from '../words/count-noun.js'
import { joinList } from '../words/join-list.js'
import { missedPhrase } from '../words/reason-phrase.js'
import { wishPhrase } from '../words/wish-phrase.js'
import { contrastWordings } from './contrast-wordings.js'
import { reasonsToSay, saidKeys } from './reasons-to-say.js'
import { meets, partlyWordings, type RelaxedText, relaxedKey, relaxedWordings, wishesOf } from './relaxed-wordings.js'
import { topWordings } from './top-wordings.js'

export interface RecommendationText extends RelaxedText {
  /** Wishes that hold but no shown item meets. */
  readonly unmet?: readonly Wish[]
  /** All wishes that hold, also those on which a record says nothing. */
  readonly wishes?: readonly Wish[]
  /** What was understood, as a noun phrase in the voice's language. */
  readonly understood?: string
  /** True where a question follows: two in a row are one too many. */
  readonly asks?: boolean
}

const mostNamed = 3

/** Wishes that the first misses, but for those given up. */
function missedWishes({ recommendations, relaxed }: RecommendationText): Wish[] {
  const [top] = recommendations
  if (top === undefined) return []
  const reasons = top.reasons.filter(({ kind, wish }) => kind === 'misses' && !relaxed.some(({ id }) => id === wish?.id))
  return wishesOf([{ ...top, reasons }]).filter(wish => judgeWish(top.item, wish) === 'missed')
}

function missedKey({ item }: Recommendation, { id }: Wish): string {
  return `missed:${item.id}:${id}`
}

function missedWordings(voice: Voice, top: Recommendation, wishes: readonly Wish[]): Wordings {
  if (wishes.length === 0) return []
  const missed = wishes.map(wish => missedPhrase(top.item, wish, voice.language))
  const english = joinList(missed, 'en')
  const chinese = missed.join('，')
  return wordings(
    voice,
    [`however, it is ${english}`, `on the other hand, it is ${english}`, `one thing to know: it is ${english}`],
    [`不过，它${chinese}`, `需要说明的是，它${chinese}`, `但要注意，它${chinese}`],
  )
}

/** Wishes on which the record of the first is silent. */
function unknownWishes(top: Recommendation, wishes: readonly Wish[]): Wish[] {
  // What says nothing of whom it is for is for anyone.
  return wishes.filter(
    wish =>
      !/^(?:text|gender)$/.test(wish.facet) && wish.source !== 'context' && judgeWish(top.item, wish) === 'unknown' && !meets(top, wish),
  )
}

function unknownKey({ item }: Recommendation, { id }: Wish): string {
  return `unknown:${item.id}:${id}`
}

function unknownWordings(voice: Voice, top: Recommendation, unknown: readonly Wish[]): Wordings {
  if (unknown.length === 0) return []
  const asked = joinList(
    unknown.map(wish => wishPhrase(wish, voice.language, top.item.currency)),
    voice.language,
    'or',
  )
  return wordings(
    voice,
    [`its record does not say whether it is ${asked}`, `whether it is ${asked}, the record does not say`],
    [`记录里没有说明是否符合“${asked.replace(/[“”]/g, '')}”`, `是否符合“${asked.replace(/[“”]/g, '')}”，记录里没有说明`],
  )
}

function unmetWordings(voice: Voice, unmet: readonly Wish[], currency: string | undefined): Wordings {
  if (unmet.length === 0) return []
  const asked = joinList(
    unmet.map(wish => wishPhrase(wish, voice.language, currency)),
    voice.language,
    'or',
  )
  return wordings(
    voice,
    [`none of these is known to be ${asked}`, `not one of these is on record as ${asked}`],
    [`这几款在记录里都没有标明“${asked.replace(/[“”]/g, '')}”`, `记录显示，没有一款标明“${asked.replace(/[“”]/g, '')}”`],
  )
}

/** What could be changed: what has no price gets no cheaper. */
function changeWordings(voice: Voice, { price }: Item, hasColour: boolean): Wordings {
  if (price === undefined) return []
  return hasColour
    ? wordings(voice, ['would you like something cheaper, or in another colour?'], ['想看更便宜的，还是别的颜色？'])
    : wordings(voice, ['would you like something cheaper?'], ['想看更便宜的吗？'])
}

function inviteWordings({ voice, recommendations, asks = false }: RecommendationText, top: Item): Wordings {
  if (voice.style === 'brief' || asks) return []
  const count = recommendations.length
  const compare = count > 1
  const hasColour = ['color', 'colour'].some(facet => itemValues(top, facet).length > 0)
  const change = changeWordings(voice, top, hasColour)
  if (voice.style === 'formal')
    return wordings(
      voice,
      [
        compare ? 'may we compare the first two for you?' : 'may we look for others like it?',
        ...change,
        'please tell us what matters most to you',
      ],
      [compare ? '是否需要为您比较前两款？' : '是否需要再为您找几款类似的？', ...change, '烦请告知您最看重的方面，以便为您缩小范围'],
    )
  return wordings(
    voice,
    [
      compare ? 'shall I compare the first two for you?' : 'shall I look for others like it?',
      ...change,
      'tell me what matters most to you, and I will narrow it down',
      'what would you like to change?',
    ],
    [compare ? '要不要比较一下前两款？' : '要不要再找几款类似的？', ...change, '告诉我您最看重什么，我再帮您缩小范围', '还想调整哪一点？'],
  )
}

/**
 * Sentences in order; empty when nothing is recommended (see writeNothingFits).
 *
 * @example
 * writeRecommendation({ voice: { language: 'en', variant: 0 }, recommendations, relaxed: [] })
 * // ['The Chaz Hoodie comes first: it is black and under $50 at $42.', 'The second, …', …]
 */
export function writeRecommendation(text: RecommendationText): string[] {
  const { voice, recommendations, unmet = [] } = text
  const [top, ...next] = recommendations
  if (top === undefined) return []
  const items = recommendations.map(({ item }) => item)
  const wishes = allWishes(text)
  const unknown = unknownWishes(top, wishes).filter(wish => !text.previousReasons?.has(unknownKey(top, wish)))
  const missed = missedWishes(text).filter(wish => !text.previousReasons?.has(missedKey(top, wish)))
  const neighbours = next.slice(0, mostNamed - 1).map(({ item }, index) => {
    const previous = next[index - 1]?.item
    return contrastWordings(voice, {
      item,
      rank: index + 1,
      first: top.item,
      wishes,
      among: items,
      ...(previous && { previous }),
    })
  })
  const left = recommendations.length - mostNamed
  const more =
    left <= 0
      ? []
      : wordings(
          voice,
          [`${countNoun(left, 'en').replace(' ', ' more ')} ${left === 1 ? 'is' : 'are'} in the list`],
          [`列表里还有${countNoun(left, 'zh', top.item.category)}`],
        )
  const said = text.understood === undefined ? {} : { understood: cleanText(text.understood) }
  const before = text.previousReasons === undefined ? {} : { previousReasons: text.previousReasons }
  return composeSentences(voice, [
    relaxedWordings(text),
    partlyWordings(text),
    topWordings(voice, top, recommendations, { ...said, ...before }),
    missedWordings(voice, top, missed),
    unknownWordings(voice, top, unknown),
    unmetWordings(voice, unmet, top.item.currency),
    ...neighbours,
    more,
    inviteWordings(text, top.item),
  ])
}

function allWishes({ recommendations, wishes = [], relaxed }: RecommendationText): Wish[] {
  return [...new Map([...wishesOf(recommendations), ...wishes, ...relaxed].map(wish => [wish.id, wish])).values()]
}

/**
 * What {@link writeRecommendation} says of the first item, as keys: the next texts leave it out.
 *
 * @example
 * writeRecommendation({ ...next, previousReasons: new Set(saidInRecommendation(last)) })
 */
export function saidInRecommendation(text: RecommendationText): string[] {
  const [top] = text.recommendations
  if (top === undefined) return []
  return [
    relaxedKey(text.relaxed),
    ...unknownWishes(top, allWishes(text)).map(wish => unknownKey(top, wish)),
    ...missedWishes(text).map(wish => missedKey(top, wish)),
    ...saidKeys(reasonsToSay(top, text.voice, text.previousReasons)),
  ]
}
