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
import { describeWishes } from '../words/describe-wishes.js'
import { factPhrase } from '../words/fact-phrase.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { missedPhrase } from '../words/reason-phrase.js'
import { wishPhrase } from '../words/wish-phrase.js'
import { contrastWordings } from './contrast-wordings.js'
import { topWordings } from './top-wordings.js'

export interface RecommendationText {
  readonly voice: Voice
  /** Best first, as shown. */
  readonly recommendations: readonly Recommendation[]
  /** Wishes given up so that something fits. */
  readonly relaxed: readonly Wish[]
  /** True when items that fit were left out because they had been shown: then 'we have none' would be false. */
  readonly others?: boolean
  /** Wishes that hold but no shown item meets. */
  readonly unmet?: readonly Wish[]
  /** All wishes that hold, also those on which a record says nothing. */
  readonly wishes?: readonly Wish[]
  /** What was understood, as a noun phrase in the voice's language. */
  readonly understood?: string
  /** Keys ({@link reasonKey}) of reasons said last turn. */
  readonly previousReasons?: ReadonlySet<string>
}

const mostNamed = 3

function wishesOf(recommendations: readonly Recommendation[]): Wish[] {
  const wishes = recommendations.flatMap(({ reasons }) => reasons.flatMap(reason => reason.wish ?? []))
  return [...new Map(wishes.map(wish => [wish.id, wish])).values()]
}

/** By its record, or where that is silent by its picture. */
function meets({ item, reasons }: Recommendation, wish: Wish): boolean {
  const isSeen = reasons.some(({ kind, fact, wish: own }) => kind === 'meets' && fact.source === 'picture' && own?.id === wish.id)
  return judgeWish(item, wish) === 'met' || isSeen
}

function relaxedWordings({ voice, relaxed: given, recommendations, others = false }: RecommendationText): Wordings {
  const [best] = recommendations
  const top = best?.item
  const relaxed = given.filter(wish => best !== undefined && !meets(best, wish))
  if (relaxed.length === 0 || top === undefined) return []
  const givenIds = new Set(relaxed.map(wish => wish.id))
  const kept = wishesOf(recommendations).filter(wish => !givenIds.has(wish.id) && judgeWish(top, wish) === 'met')
  const all = describeWishes([...kept, ...relaxed], voice.language, top.currency)
  const dropped = joinList(
    relaxed.map(wish => `“${wishPhrase(wish, voice.language, top.currency).replace(/[“”]/g, '')}”`),
    voice.language,
  )
  const instead = relaxed.flatMap(wish => {
    const values = itemValues(top, wish.facet)
    const value = values[0]
    // Of a thing that comes in several, one alone would be said falsely.
    return value === undefined || (values.length > 1 && /^sizes?$/i.test(wish.facet)) || judgeWish(top, wish) !== 'missed'
      ? []
      : [factPhrase(wish.facet, value, voice.language, top.currency)]
  })
  const name = theName(
    top,
    voice.language,
    recommendations.map(({ item }) => item),
  )
  const english = instead.length === 0 ? '' : `; ${name} is ${joinList(instead, 'en')} instead`
  const chinese = instead.length === 0 ? '' : `；${name}${instead.join('，')}`
  return wordings(
    voice,
    [
      `we have no ${others ? 'other ' : ''}${all}, so I set aside ${dropped}${english}`,
      `there are no ${others ? 'more ' : ''}${all}, so ${dropped} had to give way${english}`,
    ],
    [
      `没有${others ? '其他' : ''}${all}，所以放宽了${dropped}${chinese}`,
      `找不到${others ? '更多' : ''}${all}，只好放宽${dropped}${chinese}`,
    ],
  )
}

/** The first meets what was relaxed, but too few others do. */
function partlyWordings({ voice, relaxed, recommendations }: RecommendationText): Wordings {
  const [best, ...others] = recommendations
  const top = best?.item
  const partly = relaxed.filter(wish => best !== undefined && meets(best, wish) && others.some(other => !meets(other, wish)))
  if (partly.length === 0) return []
  const english = joinList(
    partly.map(wish => wishPhrase(wish, 'en', top?.currency)),
    'en',
  )
  const chinese = partly.map(wish => wishPhrase(wish, 'zh', top?.currency)).join('、')
  return wordings(
    voice,
    [`not all of these are known to be ${english}, as too few items are`, `too few items are ${english}, so others are in the list too`],
    [
      `完全符合“${chinese.replace(/[“”]/g, '')}”的太少，列表里也有其他商品`,
      `列表里不全是符合“${chinese.replace(/[“”]/g, '')}”的商品，因为太少`,
    ],
  )
}

function missedWordings(voice: Voice, top: Recommendation): Wordings {
  const wishes = wishesOf([{ ...top, reasons: top.reasons.filter(reason => reason.kind === 'misses') }])
  const missed = wishes.filter(wish => judgeWish(top.item, wish) === 'missed').map(wish => missedPhrase(top.item, wish, voice.language))
  if (missed.length === 0) return []
  const english = joinList(missed, 'en')
  const chinese = missed.join('，')
  return wordings(
    voice,
    [`however, it is ${english}`, `on the other hand, it is ${english}`, `one thing to know: it is ${english}`],
    [`不过，它${chinese}`, `需要说明的是，它${chinese}`, `但要注意，它${chinese}`],
  )
}

function unknownWordings(voice: Voice, top: Recommendation, all: readonly Wish[]): Wordings {
  // What says nothing of whom it is for is for anyone.
  const unknown = all.filter(
    wish =>
      !/^(?:text|gender)$/.test(wish.facet) && wish.source !== 'context' && judgeWish(top.item, wish) === 'unknown' && !meets(top, wish),
  )
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

function inviteWordings(voice: Voice, count: number, top: Item): Wordings {
  if (voice.style === 'brief') return []
  const compare = count > 1
  const hasColour = ['color', 'colour'].some(facet => itemValues(top, facet).length > 0)
  const change = changeWordings(voice, top, hasColour)
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
  const wishes = [...new Map([...wishesOf(recommendations), ...(text.wishes ?? []), ...text.relaxed].map(wish => [wish.id, wish])).values()]
  const neighbours = next
    .slice(0, mostNamed - 1)
    .map(({ item }, index) => contrastWordings(voice, item, index + 1, top.item, wishes, items))
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
    missedWordings(voice, { ...top, reasons: top.reasons.filter(({ wish }) => !text.relaxed.some(({ id }) => id === wish?.id)) }),
    unknownWordings(voice, top, wishes),
    unmetWordings(voice, unmet, top.item.currency),
    ...neighbours,
    more,
    inviteWordings(voice, recommendations.length, top.item),
  ])
}
