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
  if (voice.style === 'formal')
    return wordings(
      voice,
      [
        `${lead}we would start with ${name}`,
        `${lead}we recommend ${name} first`,
        `${lead}our first suggestion is ${name}`,
        `${lead}${name} comes first`,
      ],
      [`${lead}谨向您推荐${name}`, `${lead}建议您首先考虑${name}`, `${lead}我们首推${name}`, `${lead}请您先看${name}`],
    )
  return wordings(
    voice,
    [`${lead}${name} comes first`, `${lead}I would start with ${name}`, `${lead}here is ${name} first`, `${lead}look at ${name} first`],
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
  if (voice.style === 'formal') return formalTop(voice, { lead, name, english, chinese })
  return wordings(
    voice,
    [
      `${lead}${name} comes first: it is ${english}`,
      `${lead}my first suggestion is ${name}, which is ${english}`,
      `${lead}I would start with ${name}, as it is ${english}`,
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

interface TopParts {
  readonly lead: string
  readonly name: string
  readonly english: string
  readonly chinese: string
}

function formalTop(voice: Voice, { lead, name, english, chinese }: TopParts): Wordings {
  return wordings(
    voice,
    [
      `${lead}our first suggestion is ${name}, which is ${english}`,
      `${lead}we would start with ${name}, as it is ${english}`,
      `${lead}we recommend ${name} first, as it is ${english}`,
      `${lead}${name} comes first: it is ${english}`,
    ],
    [
      `${lead}谨向您推荐${name}：${chinese}`,
      `${lead}建议您首先考虑${name}：${chinese}`,
      `${lead}我们首推${name}：${chinese}`,
      `${lead}请您先看${name}：${chinese}`,
    ],
  )
}
