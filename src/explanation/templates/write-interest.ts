/** What is believed about the person, every wish with the words it came from. */
import type { Item } from '../../contracts/item.js'
import type { Wish } from '../../contracts/wish.js'
import { composeSentences, type Wordings, wordings } from '../compose-sentences.js'
import type { Voice } from '../voice.js'
import { cleanText } from '../words/clean-text.js'
import { facetLabel } from '../words/facet-label.js'
import { itemName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { valueWords } from '../words/value-words.js'
import { wishPhrase, wishValues } from '../words/wish-phrase.js'

export interface InterestText {
  readonly voice: Voice
  readonly wishes: readonly Wish[]
  readonly liked: readonly Item[]
  readonly disliked: readonly Item[]
  readonly context: Readonly<Record<string, string>>
  /** ISO 4217 of the catalogue, for limits. */
  readonly currency?: string
}

function wishWithEvidence(wish: Wish, voice: Voice, currency?: string): string {
  const isCategory = wish.facet === 'category'
  const avoided = voice.language === 'zh' ? '不要' : 'no '
  const words = isCategory
    ? `${wish.polarity === 'avoid' ? avoided : ''}${wishValues(wish, voice.language)}`
    : wishPhrase(wish, voice.language, currency)
  const evidence = cleanText(wish.evidence).replace(/[“”]/g, '')
  // A model reads Chinese in English words of its own.
  if (
    evidence === '' ||
    (wish.source === 'model' && voice.language === 'zh') ||
    evidence.toLowerCase() === words.replace(/[“”]/g, '').toLowerCase()
  )
    return words
  return voice.language === 'zh' ? `${words}（您说“${evidence}”）` : `${words} (“${evidence}”)`
}

function wishWordings({ voice, wishes, currency }: InterestText): Wordings {
  if (wishes.length === 0) return []
  const sorted = [...wishes].sort((a, b) => Number(b.facet === 'category') - Number(a.facet === 'category'))
  const parts = sorted.map(wish => wishWithEvidence(wish, voice, currency))
  const english = parts.join('; ')
  const chinese = parts.join('；')
  return wordings(
    voice,
    [`you are looking for: ${english}`, `so far you want: ${english}`],
    [`您在找：${chinese}`, `目前您想要：${chinese}`],
  )
}

function itemWordings(voice: Voice, items: readonly Item[], isLiked: boolean): Wordings {
  if (items.length === 0) return []
  const names = joinList(
    items.map(item => itemName(item, voice.language, items)),
    voice.language,
  )
  return isLiked
    ? wordings(voice, [`you liked ${names}`, `to your taste: ${names}`], [`您喜欢${names}`, `合您心意的有${names}`])
    : wordings(voice, [`you did not like ${names}`, `not to your taste: ${names}`], [`您不喜欢${names}`, `不合您心意的有${names}`])
}

function contextWordings(voice: Voice, context: Readonly<Record<string, string>>): Wordings {
  const parts = Object.entries(context).map(([key, value]) => {
    const label = facetLabel(key, voice.language)
    return voice.language === 'zh' ? `${label}：${valueWords(key, value, 'zh')}` : `${label}: ${cleanText(value)}`
  })
  if (parts.length === 0) return []
  const list = parts.join(voice.language === 'zh' ? '；' : '; ')
  return wordings(voice, [`I also keep in mind ${list}`, `also noted: ${list}`], [`我还记着${list}`, `另外记下了${list}`])
}

/**
 * @example
 * writeInterest({ voice, wishes: [black], liked: [], disliked: [], context: {} }) // ['You are looking for: black (“in black”).']
 */
export function writeInterest(text: InterestText): string[] {
  const { voice, liked, disliked, context } = text
  const sentences = composeSentences(voice, [
    wishWordings(text),
    itemWordings(voice, liked, true),
    itemWordings(voice, disliked, false),
    contextWordings(voice, context),
  ])
  if (sentences.length > 0) return sentences
  return composeSentences(voice, [
    wordings(
      voice,
      [
        'I know nothing about your wishes yet; tell me what you are looking for',
        'nothing is known about your wishes yet: what are you looking for?',
      ],
      ['我还不了解您的需求，请告诉我您想找什么', '目前还没有记下任何要求，您想找什么？'],
    ),
  ])
}
