/** How sentences open, and another opening for one that would open like the sentence before it. */
import type { Language } from '../contracts/language.js'

const openingWords = 2

/** What a sentence opens with: two words in English, two characters in Chinese. */
export function openingOf(sentence: string): string {
  if (/^[“"]?\p{Script=Han}/u.test(sentence)) return sentence.replace(/^[“"]/, '').slice(0, openingWords)
  return sentence.toLowerCase().split(/\s+/).slice(0, openingWords).join(' ')
}

/** They claim nothing that the sentence does not. Three, so that two openings can be avoided. */
const leads = {
  en: { statement: ['On record,', 'To be exact,', 'In short,'], question: ['So,', 'Now,', 'And:'] },
  zh: { statement: ['按记录，', '具体来说，', '简单说，'], question: ['那么，', '请问，', '还有，'] },
} as const

/** Words that are no names: they begin with a small letter inside a sentence. */
const plainStart =
  /^(?:The|An?|It|Its|In|Of|On|To|At|As|For|With|What|Which|Who|Whether|Would|Should|Shall|Do|Does|Is|Are|There|Here|That|This|These|You|Your|We|Our|My|Look|Then|Too|Not|No|None|Nothing|Tell|Compared|Both|All|One|Yes|Sorry|Noted|Done)(?=[\s:,'’])/

/**
 * The sentence as it is where it opens like none of `avoided`, else with a few empty words before it.
 *
 * @param avoided At most two openings ({@link openingOf}).
 * @example
 * reopen('The Fjord Parka costs $62.', ['the fjord'], 'en') // 'On record, the Fjord Parka costs $62.'
 */
export function reopen(sentence: string, avoided: readonly string[], language: Language): string {
  if (sentence === '' || !avoided.includes(openingOf(sentence))) return sentence
  const rest = language === 'en' ? sentence.replace(plainStart, word => word.toLowerCase()) : sentence
  const space = language === 'en' ? ' ' : ''
  const other = leads[language][/[?？]$/.test(sentence) ? 'question' : 'statement']
    .map(lead => `${lead}${space}${rest}`)
    .find(candidate => !avoided.includes(openingOf(candidate)))
  return other ?? sentence
}
