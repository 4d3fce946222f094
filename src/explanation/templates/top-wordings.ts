/** The sentence that names the first item with its true reasons, largest weight first. */
import type { Reason, Recommendation } from '../../contracts/recommendation.js'
import { type Wordings, wordings } from '../compose-sentences.js'
import { itemValues } from '../item-values.js'
import type { Voice } from '../voice.js'
import { cleanText } from '../words/clean-text.js'
import { factPhrase } from '../words/fact-phrase.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { reasonKey, reasonPhrase } from '../words/reason-phrase.js'

const mostReasons = 4

/** A fact that no reason mentions yet, for when all reasons were said before. */
function freshFact({ item, reasons }: Recommendation, voice: Voice): string | undefined {
  const said = new Set(reasons.map(reason => reason.fact.property))
  for (const facet of Object.keys(item.attributes)) {
    const value = itemValues(item, facet)[0]
    if (value !== undefined && !said.has(facet) && !/^(sizes?|tags?)$/i.test(facet)) return factPhrase(facet, value, voice.language)
  }
  return undefined
}

/** The reasons to say now as phrases, without repeats. */
export function reasonPhrases(recommendation: Recommendation, voice: Voice, previous: ReadonlySet<string> = new Set()): string[] {
  const holding = recommendation.reasons.filter((reason: Reason) => reason.kind !== 'misses')
  const fresh = holding.filter(reason => !previous.has(reasonKey(reason)))
  const phrases = [...new Set(fresh.map(reason => reasonPhrase(reason, recommendation.item, voice.language)))]
  if (phrases.length > 0 || holding.length === 0) return phrases.slice(0, voice.style === 'brief' ? 2 : mostReasons)
  const extra = freshFact(recommendation, voice)
  const same = voice.language === 'zh' ? '同样符合您的要求' : 'as close to your wishes as before'
  return extra === undefined ? [same] : [same, extra]
}

export function topWordings(
  voice: Voice,
  recommendation: Recommendation,
  among: readonly Recommendation[],
  options: { readonly understood?: string; readonly previousReasons?: ReadonlySet<string> },
): Wordings {
  const name = theName(
    recommendation.item,
    voice.language,
    among.map(({ item }) => item),
  )
  const phrases = reasonPhrases(recommendation, voice, options.previousReasons)
  const asked = options.understood === undefined || voice.variant % 2 !== 0 ? '' : cleanText(options.understood)
  const lead = asked === '' ? '' : voice.language === 'zh' ? `按${asked}来找，` : `for ${asked}, `
  if (phrases.length === 0) {
    return wordings(
      voice,
      [`${lead}${name} comes first`, `${lead}I would start with ${name}`, `${lead}here is ${name}`],
      [`${lead}排在第一的是${name}`, `${lead}先推荐${name}`, `${lead}可以先看看${name}`],
    )
  }
  const english = joinList(phrases, 'en')
  const chinese = phrases.join('，')
  return wordings(
    voice,
    [
      `${lead}${name} comes first: it is ${english}`,
      `${lead}${voice.style === 'formal' ? 'our' : 'my'} first suggestion is ${name}, which is ${english}`,
      `${lead}${voice.style === 'formal' ? 'we' : 'I'} would start with ${name}, as it is ${english}`,
    ],
    [`${lead}先推荐${name}：${chinese}`, `${lead}排在第一的是${name}：${chinese}`, `${lead}可以先看看${name}：${chinese}`],
  )
}
