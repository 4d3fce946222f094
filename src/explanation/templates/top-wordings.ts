/** The sentence that names the first item with its true reasons, largest weight first. */
import type { Recommendation } from '../../contracts/recommendation.js'
import { type Wordings, wordings } from '../compose-sentences.js'
import type { Voice } from '../voice.js'
import { cleanText } from '../words/clean-text.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { reasonsToSay } from './reasons-to-say.js'

/** The first item by name alone: what is left when nothing else of it may be said. */
export function plainTopWordings(voice: Voice, name: string, lead = ''): Wordings {
  return wordings(
    voice,
    [
      `${lead}${name} comes first`,
      `${lead}${voice.style === 'formal' ? 'we' : 'I'} would start with ${name}`,
      `${lead}here is ${name} first`,
      `${lead}look at ${name} first`,
    ],
    [`${lead}排在第一的是${name}`, `${lead}先推荐${name}`, `${lead}可以先看看${name}`, `${lead}首选是${name}`, `${lead}这次先看${name}`],
  )
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
  const phrases = reasonsToSay(recommendation, voice, options.previousReasons).map(({ phrase }) => phrase)
  const asked = options.understood === undefined || voice.variant % 2 !== 0 ? '' : cleanText(options.understood)
  const lead = asked === '' ? '' : voice.language === 'zh' ? `按${asked}来找，` : `for ${asked}, `
  if (phrases.length === 0) return plainTopWordings(voice, name, lead)
  const english = joinList(phrases, 'en')
  const chinese = phrases.join('，')
  return wordings(
    voice,
    [
      `${lead}${name} comes first: it is ${english}`,
      `${lead}${voice.style === 'formal' ? 'our' : 'my'} first suggestion is ${name}, which is ${english}`,
      `${lead}${voice.style === 'formal' ? 'we' : 'I'} would start with ${name}, as it is ${english}`,
      `${lead}here is ${name} first: it is ${english}`,
      `${lead}look at ${name} first: it is ${english}`,
    ],
    [
      `${lead}先推荐${name}：${chinese}`,
      `${lead}排在第一的是${name}：${chinese}`,
      `${lead}可以先看看${name}：${chinese}`,
      `${lead}首选是${name}：${chinese}`,
      `${lead}这次先看${name}：${chinese}`,
    ],
  )
}
