/** A shopper's Chinese. Values are said by their Chinese names. */
import { facetLabel, valueWords } from '../../explanation/index.js'
import { pickOf, type Random, shuffled } from '../needs/draw.js'
import type { KindWish } from '../needs/kinds.js'
import { type NeedWish, valuesOf } from '../needs/need.js'
import type { Speech } from './speech.js'

type One = (...wordings: readonly [string, ...string[]]) => string

/** @example chineseSpeech(seededRandom(1)).open(need.wishes) // '想买红色的夹克，60以内' */
export function chineseSpeech(random: Random): Speech {
  const one: One = (...wordings) => pickOf(random, wordings)
  const describe = (wishes: readonly NeedWish[]) => describeThing(wishes, random, one)
  return {
    describe,
    open: wishes => {
      const thing = describe(wishes)
      return one(`我想要${thing}`, `有没有${thing}？`, `想买${thing}`, `你好，我在找${thing}`, `推荐一下${thing}`, thing)
    },
    answer: wish =>
      wish.kind === 'not' ? one(`不要${named(wish)}`, `除了${named(wish)}都行`) : one(clause(wish, one), `${bare(wish, one)}吧`),
    indifferent: facet => one('都可以', '无所谓', '随便', `${facetLabel(facet, 'zh')}无所谓`),
    reject: (wish, again, shown) => {
      if (wish.kind === 'at-most')
        return again ? one('太贵了', '便宜一点', `我说了${bare(wish, one)}`) : one(`太贵了，${bare(wish, one)}`, bare(wish, one))
      if (wish.kind === 'not') return again ? one(`我说了不要${named(wish)}`) : one(`不要${named(wish)}`, `不想要${named(wish)}的`)
      const [has] = wish.kind === 'is' && wish.value !== 'true' ? valuesOf(shown, wish.facet) : []
      const wrong = has === undefined ? '' : one('', `不要${valueWords(wish.facet, has, 'zh')}，`)
      return again
        ? one(`我要${bare(wish, one)}`, `不对，${bare(wish, one)}`)
        : one(`${wrong}${clause(wish, one)}`, `有${bare(wish, one)}吗`)
    },
    change: wish => one(`算了，还是要${bare(wish, one)}`, `换成${bare(wish, one)}吧`, `改主意了，我要${bare(wish, one)}`),
    restate: wishes => one(`我再说一遍：${describe(wishes)}`, `我只想要${describe(wishes)}`),
  }
}

function describeThing(wishes: readonly NeedWish[], random: Random, one: One): string {
  const kind = wishes.find((wish): wish is KindWish => wish.kind === 'named' || wish.kind === 'category')
  const others = shuffled(
    random,
    wishes.filter(wish => wish !== kind),
  )
  const before = others.filter(({ kind: own }) => own === 'is').map(wish => bare(wish, one))
  const after = others.filter(({ kind: own }) => own !== 'is').map(wish => clause(wish, one))
  return [`${before.join('')}${kind ? kindWords(kind) : '东西'}`, ...after].join('，')
}

function clause(wish: NeedWish, one: One): string {
  if (wish.kind === 'not') return one(`不要${named(wish)}`, `不要${named(wish)}的`)
  if (wish.kind === 'is' && /colou?r|material/u.test(wish.facet))
    return one(`${facetLabel(wish.facet, 'zh')}要${named(wish)}`, bare(wish, one))
  return bare(wish, one)
}

/** As it stands before the thing, or alone. */
function bare(wish: NeedWish, one: One): string {
  if (wish.kind === 'named' || wish.kind === 'category') return kindWords(wish)
  if (wish.kind === 'at-most') return one(`${wish.value}以内`, `不超过${wish.value}`, `${wish.value}块以下`, `${wish.value}美元以内`)
  const words = named(wish)
  if (wish.value === 'true') return `${words}的`
  if (/climate|weather/u.test(wish.facet)) return `适合${words}天气的`
  if (/use|season|activity|occasion|audience/u.test(wish.facet)) return one(`适合${words}的`, `${words}用的`)
  return `${words}的`
}

function named(wish: NeedWish): string {
  return wish.value === 'true' ? facetLabel(wish.facet, 'zh') : valueWords(wish.facet, wish.value, 'zh')
}

/** 'Books/Mystery' is 悬疑 alone, and 悬疑图书 as a thing; 'Shoes/Running' is a thing already. */
function kindWords({ facet, value }: KindWish): string {
  const words = valueWords(facet, value, 'zh')
  const parent = value.split('/').at(-2) ?? ''
  const isThing = !/(?:books|films|movies|courses|music)$/iu.test(parent) || valueWords(facet, value, 'en').includes(parent.toLowerCase())
  const parentWords = valueWords(facet, parent, 'zh')
  return isThing || !/\p{Script=Han}/u.test(parentWords) ? words : `${words}${parentWords}`
}
