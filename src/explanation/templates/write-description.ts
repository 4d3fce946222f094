/** What there is to say of one item: its own description, quoted, else the facts of its record. */
import type { Item } from '../../contracts/item.js'
import { composeSentences, wordings } from '../compose-sentences.js'
import { factsOf } from '../facts-of.js'
import type { Voice } from '../voice.js'
import { cleanLine } from '../words/clean-line.js'
import { factPhrase } from '../words/fact-phrase.js'
import { formatMoney } from '../words/format-money.js'
import { isSpeakable } from '../words/is-speakable.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'

const longestQuote = 320
const mostFacts = 4

/** Whole sentences as far as they fit. */
function quoted(text: string): string {
  const clean = cleanLine(text)
  if (clean.length <= longestQuote) return clean.replace(/[.。]$/, '')
  const cut = clean.slice(0, longestQuote)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('。'), cut.lastIndexOf('! '))
  return end > longestQuote / 3 ? cut.slice(0, end) : `${cut.slice(0, cut.lastIndexOf(' '))}…`
}

/** @example writeDescription(voice, kettle) // ['Of the Kettle, our catalogue says: “A kettle with a long neck.”', 'It costs $38.'] */
export function writeDescription(voice: Voice, item: Item, among: readonly Item[] = []): string[] {
  const { language } = voice
  const name = theName(item, language, among)
  const text = (language === 'zh' ? item.translations?.['zh']?.description : undefined) ?? item.description
  const price = item.price === undefined ? undefined : formatMoney(item.price, item.currency, language)
  const money =
    price === undefined ? [] : wordings(voice, [`it costs ${price}`, `its price is ${price}`], [`价格是${price}`, `售价${price}`])
  if (text !== undefined && cleanLine(text) !== '')
    return composeSentences(voice, [
      wordings(
        voice,
        [`of ${name}, our catalogue says: “${quoted(text)}”`, `this is how our catalogue puts ${name}: “${quoted(text)}”`],
        [`关于${name}，目录里写着：“${quoted(text)}”`, `目录这样介绍${name}：“${quoted(text)}”`],
      ),
      money,
    ])
  const facts = factsOf(item).filter(({ property }) => !/^(?:price|title|currency)$/.test(property))
  const told = facts.filter(({ property, value }) => isSpeakable(property, value))
  const phrases = [...new Set(told.map(({ property, value }) => factPhrase(property, value, language)))].slice(0, mostFacts)
  const said = joinList(phrases, language)
  return composeSentences(voice, [
    phrases.length === 0
      ? wordings(voice, [`the record of ${name} says no more than its name`], [`${name}的记录里没有更多说明`])
      : wordings(voice, [`${name} is ${said}`, `on record, ${name} is ${said}`], [`${name}：${said}`, `记录里，${name}：${said}`]),
    money,
  ])
}
