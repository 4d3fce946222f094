/** The language of a sentence, apart from names and values that the catalogue has in no other. */
import type { Reply } from '../converse.js'
import { allValues, type RawRecord } from './raw-record.js'
import { type SpokenSentence, withoutQuotes } from './spoken-sentence.js'

export function wrongLanguage(sentence: SpokenSentence, reply: Reply, shop: readonly RawRecord[]): string[] {
  const text = withoutQuotes(sentence.masked).replace(/⟨\d*⟩(?: ?[(（][^)）]*[)）])?/g, ' ')
  if (reply.language === 'en') return /\p{Script=Han}/u.test(text) ? ['Chinese in an English reply'] : []
  if (!/\p{Script=Han}/u.test(sentence.masked)) return ['no Chinese in a Chinese reply']
  const known = [...sentence.mentions.flatMap(({ records }) => records), ...sentence.before]
  const words = text.match(/[A-Za-z][A-Za-z'’]{2,}/g) ?? []
  const values = (records: readonly RawRecord[]) =>
    records.flatMap(record => [...allValues(record), record.category.toLowerCase()]).join(' ')
  const near = values(known)
  return words
    .filter(word => !near.includes(word.toLowerCase()) && !reply.heard.join(' ').toLowerCase().includes(word.toLowerCase()))
    .filter(word => !/[?？]$/.test(text) || !values(shop).includes(word.toLowerCase()))
    .map(word => `“${word}” is not Chinese`)
}
