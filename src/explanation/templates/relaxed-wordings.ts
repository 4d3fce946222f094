/** What was given up so that something fits. */
import type { Recommendation } from '../../contracts/recommendation.js'
import type { Wish } from '../../contracts/wish.js'
import { type Wordings, wordings } from '../compose-sentences.js'
import { itemValues } from '../item-values.js'
import { judgeWish } from '../judge-wish.js'
import type { Voice } from '../voice.js'
import { describeWishes } from '../words/describe-wishes.js'
import { factPhrase } from '../words/fact-phrase.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { wishPhrase } from '../words/wish-phrase.js'

export interface RelaxedText {
  readonly voice: Voice
  /** Best first, as shown. */
  readonly recommendations: readonly Recommendation[]
  /** Wishes given up so that something fits. */
  readonly relaxed: readonly Wish[]
  /** True when items that fit were left out because they had been shown: then 'we have none' would be false. */
  readonly others?: boolean
  /** True when what would fit is for children, which nobody asked for: then 'we have none' would be false without saying so. */
  readonly forAdults?: boolean
  /** Keys of what was said last turn. */
  readonly previousReasons?: ReadonlySet<string>
}

/** The wishes that reasons speak of, each once. */
export function wishesOf(recommendations: readonly Recommendation[]): Wish[] {
  const wishes = recommendations.flatMap(({ reasons }) => reasons.flatMap(reason => reason.wish ?? []))
  return [...new Map(wishes.map(wish => [wish.id, wish])).values()]
}

/** That these were given up: said at length once, then in short. */
export function relaxedKey(relaxed: readonly Wish[]): string {
  return `relaxed:${relaxed.map(({ id }) => id).join('|')}`
}

/** By its record, or where that is silent by its picture. */
export function meets({ item, reasons }: Recommendation, wish: Wish): boolean {
  const isSeen = reasons.some(({ kind, fact, wish: own }) => kind === 'meets' && fact.source === 'picture' && own?.id === wish.id)
  return judgeWish(item, wish) === 'met' || isSeen
}

/** What the first does not meet, what it is instead, and that it was given up. */
export function relaxedWordings({
  voice,
  relaxed: given,
  recommendations,
  others = false,
  forAdults = false,
  previousReasons,
}: RelaxedText): Wordings {
  const [best] = recommendations
  const top = best?.item
  const relaxed = given.filter(wish => best !== undefined && !meets(best, wish))
  if (relaxed.length === 0 || top === undefined) return []
  const givenIds = new Set(relaxed.map(wish => wish.id))
  const kept = wishesOf(recommendations).filter(wish => !givenIds.has(wish.id) && judgeWish(top, wish) === 'met')
  const described = describeWishes([...kept, ...relaxed], voice.language, top.currency)
  const all = forAdults ? (voice.language === 'zh' ? `适合成人的${described}` : `${described} for adults`) : described
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
  if (previousReasons?.has(relaxedKey(given))) {
    return wordings(
      voice,
      [`I still set aside ${dropped}${english}`, `as before, ${dropped} had to give way${english}`],
      [`${dropped}仍然放宽${chinese}`, `仍然放宽${dropped}${chinese}`],
    )
  }
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
export function partlyWordings({ voice, relaxed, recommendations, previousReasons }: RelaxedText): Wordings {
  const [best, ...others] = recommendations
  const top = best?.item
  const partly = relaxed.filter(wish => best !== undefined && meets(best, wish) && others.some(other => !meets(other, wish)))
  if (partly.length === 0 || previousReasons?.has(relaxedKey(relaxed))) return []
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
