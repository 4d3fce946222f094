/** Three ways of having nothing to show: not carried at all, not in that size or colour, nothing that meets everything. */
import type { Item } from '../../contracts/item.js'
import type { Wish } from '../../contracts/wish.js'
import { composeSentences, type Wordings, wordings } from '../compose-sentences.js'
import { judgeWish } from '../judge-wish.js'
import type { Voice } from '../voice.js'
import { cleanText } from '../words/clean-text.js'
import { describeWishes } from '../words/describe-wishes.js'
import { facetKind } from '../words/facet-kind.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { missedPhrase } from '../words/reason-phrase.js'
import { wishPhrase } from '../words/wish-phrase.js'

export interface NothingFits {
  readonly voice: Voice
  readonly wishes: readonly Wish[]
  /** The person's words for what the catalogue does not hold. */
  readonly notCarried?: string
  /** The nearest item, not shown as a recommendation but named as what would have come closest. */
  readonly closest?: Item
  /** ISO 4217 for limits where there is no closest item. */
  readonly currency?: string
}

function notCarriedWordings(voice: Voice, words: string): Wordings {
  const name = `“${cleanText(words)}”`
  return wordings(
    voice,
    [`sorry, we do not carry ${name}`, `we do not have ${name} in our range`, `there is no ${name} in our catalogue`],
    [`抱歉，我们没有${name}这类商品`, `我们的商品里没有${name}`, `很遗憾，${name}我们不经营`],
  )
}

function variantWordings(voice: Voice, rest: readonly Wish[], variants: readonly Wish[], currency?: string): Wordings {
  const all = describeWishes(rest, voice.language, currency)
  const options = joinList(
    variants.map(wish => wishPhrase(wish, voice.language, currency)),
    voice.language,
  )
  const kinds = joinList([...new Set(variants.map(wish => (facetKind(wish.facet) === 'size' ? 'size' : 'color')))], 'en', 'or')
  const chineseKinds = kinds === 'size' ? '尺码' : kinds === 'color' ? '颜色' : '尺码和颜色'
  return wordings(
    voice,
    [
      `we do have ${all}, but not in that ${kinds}: nothing is ${options}`,
      `that ${kinds} is missing: we have ${all}, but none that is ${options}`,
    ],
    [`有${all}，但没有您要的${chineseKinds}（${options}）`, `您要的${chineseKinds}（${options}）没有，其他${chineseKinds}的${all}有`],
  )
}

function allWordings(voice: Voice, wishes: readonly Wish[], currency?: string): Wordings {
  const all = describeWishes(wishes, voice.language, currency)
  const isPlain = wishes.length === 0
  return wordings(
    voice,
    isPlain
      ? ['nothing here fits that well enough to suggest it', 'I found nothing that fits that']
      : [`nothing matches all of that: we have no ${all}`, `I found no ${all}`, `no single item meets all of that: ${all}`],
    isPlain
      ? ['没有找到合适的商品', '暂时没有符合的商品']
      : [`没有同时符合全部要求的商品：${all}`, `暂时找不到${all}`, `全部要求都符合的没有：${all}`],
  )
}

function closestWordings(voice: Voice, wishes: readonly Wish[], closest: Item | undefined): Wordings {
  if (closest === undefined) return []
  const missed = wishes.filter(wish => judgeWish(closest, wish) === 'missed').map(wish => missedPhrase(closest, wish, voice.language))
  const name = theName(closest, voice.language)
  const english = missed.length === 0 ? '' : `, though it is ${joinList(missed, 'en')}`
  const chinese = missed.length === 0 ? '' : `，不过它${missed.join('，')}`
  return wordings(
    voice,
    [`the closest is ${name}${english}`, `nearest to it comes ${name}${english}`],
    [`最接近的是${name}${chinese}`, `与之最近的是${name}${chinese}`],
  )
}

function nextStep(voice: Voice, isUncarried: boolean): Wordings {
  if (voice.style === 'brief') return []
  if (isUncarried)
    return wordings(
      voice,
      ['is there something else I can look for?', 'what else could help you?'],
      ['还想找点别的吗？', '我可以帮您找别的商品。'],
    )
  return wordings(
    voice,
    ['which of your wishes could give way?', 'shall I leave one of your wishes out?'],
    ['哪一项要求可以放宽？', '要不要去掉其中一项要求？'],
  )
}

/** The wishes that are only about size or colour, if the closest item meets all the others. */
function missingVariant({ wishes, closest }: NothingFits): readonly Wish[] {
  const variants = wishes.filter(wish => wish.polarity === 'want' && ['size', 'colour'].includes(facetKind(wish.facet)))
  const rest = wishes.filter(wish => !variants.includes(wish))
  if (variants.length === 0 || closest === undefined) return []
  const missed = variants.filter(wish => judgeWish(closest, wish) !== 'met')
  return rest.some(wish => wish.hard && judgeWish(closest, wish) === 'missed') ? [] : missed
}

/**
 * @example
 * writeNothingFits({ voice, wishes: [], notCarried: 'aprons' }) // ['Sorry, we do not carry “aprons”.', …]
 */
export function writeNothingFits(text: NothingFits): string[] {
  const { voice, wishes, notCarried, closest } = text
  const currency = closest?.currency ?? text.currency
  if (notCarried !== undefined) return composeSentences(voice, [notCarriedWordings(voice, notCarried), nextStep(voice, true)])
  const variants = missingVariant(text)
  // Only what the closest item meets is known to be carried.
  const rest = wishes.filter(wish => !variants.includes(wish) && closest !== undefined && judgeWish(closest, wish) === 'met')
  const main = variants.length > 0 ? variantWordings(voice, rest, variants, currency) : allWordings(voice, wishes, currency)
  return composeSentences(voice, [main, closestWordings(voice, wishes, closest), nextStep(voice, false)])
}
