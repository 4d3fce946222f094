/** 'We have no …' and what people chose: claims about the whole shop need a fact about the whole shop. */
import { judgeWish } from '../judge-wish.js'
import { wishPhrase } from '../words/wish-phrase.js'
import type { VerificationContext } from './verification.js'

const nothing =
  /\b(?:we (?:have|carry|do not have|do not carry) (?:no|nothing)|there (?:are|is) no|nothing (?:matches|here|in our)|i found (?:no|nothing)|no single item|we do not (?:carry|have))\b|我们没有|目录里没有|找不到|没有同时|不经营|^没有(?:同时|找到)|^没有[^，。]+，所以放宽/i
const crowd =
  /\bpopular\b|\b(?:often|also) chosen\b|\bother (?:people|customers)\b|\bpeople (?:with|who)\b|受其他顾客欢迎|也?常选|选过|其他人/i

const recency = /\bmore recent\b|\bbeing recent\b|较新/i

const noneOfThese = /\b(?:none|not one) of (?:these|them)\b|没有一款|都没有/i

/** 'None of these is black' while one is. */
function checkNone(sentence: string, { items, wishes, language }: VerificationContext): string[] {
  if (!noneOfThese.test(sentence)) return []
  // Of kinds that would do alike, each may be denied by itself.
  const each = wishes.flatMap(wish => [wish, ...(wish.facet === 'title' ? wish.values.map(kind => ({ ...wish, values: [kind] })) : [])])
  const met = items.flatMap(item =>
    each.filter(wish => judgeWish(item, wish) === 'met').map(wish => wishPhrase(wish, language, item.currency).replace(/[“”]/g, '')),
  )
  return [...new Set(met)].filter(phrase => sentence.includes(phrase)).map(phrase => `one of these is “${phrase}”`)
}

/** @returns What is wrong with claims about the whole shop or its customers. */
export function checkCatalogClaims(sentence: string, context: VerificationContext): string[] {
  const { facts } = context
  const hasNone = facts.some(({ subject, property, value }) => subject === 'catalog' && property === 'count' && value === 0)
  const hasCrowd = facts.some(({ source, property }) => source === 'behaviour' || /popular|also-chosen|behaviou?r/.test(property))
  return [
    ...checkNone(sentence, context),
    ...(nothing.test(sentence) && !hasNone ? ['nothing says that the shop has none'] : []),
    ...(recency.test(sentence) && !facts.some(({ property }) => property === 'freshness') ? ['nothing says that it is recent'] : []),
    ...(crowd.test(sentence) && !hasCrowd ? ['no fact tells what other people chose'] : []),
  ]
}

/** Words that such claims may use once a fact carries them. */
export const catalogIdioms =
  /\bpopular with other customers\b|\bpopularity\b|\b(?:(?:often|also) )?chosen by people (?:with tastes like yours|who chose)\b|\bwhat other people chose\b|\bamong the more recent ones here\b|\bbeing recent\b/gi
