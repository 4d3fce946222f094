/** Says that words occur in no item, and which wishes still stand. */
import type { Wish } from '../../contracts/wish.js'
import { composeSentences, wordings } from '../compose-sentences.js'
import type { Voice } from '../voice.js'
import { cleanText } from '../words/clean-text.js'
import { describeWishes } from '../words/describe-wishes.js'

const longest = 60

/**
 * @param text.words As the person said them.
 * @param text.wishes What is still held.
 * @example
 * writeUnknownWords({ voice, words: ['tax', 'form'], wishes: [] }) // ['There is nothing about “tax form” in our catalogue.', …]
 */
export function writeUnknownWords({
  voice,
  words,
  wishes,
  currency,
}: {
  readonly voice: Voice
  readonly words: readonly string[]
  readonly wishes: readonly Wish[]
  readonly currency?: string
}): string[] {
  const said = cleanText(words.join(voice.language === 'zh' ? '、' : ' '))
    .replace(/[“”]/g, '')
    .slice(0, longest)
  const held = describeWishes(wishes, voice.language, currency)
  const next =
    wishes.length === 0
      ? wordings(voice, ['what else may I look for?', 'tell me what you are looking for'], ['您想找点什么？', '还想看什么？'])
      : wordings(
          voice,
          [`what you asked for before still counts: ${held}`, `I still keep to ${held}`],
          [`之前的要求仍然有效：${held}`, `仍按之前的要求：${held}`],
        )
  return composeSentences(voice, [
    wordings(
      voice,
      [`there is nothing about “${said}” in our catalogue`, `our catalogue says nothing about “${said}”`],
      [`目录里没有关于“${said}”的内容`, `我们的目录没有提到“${said}”`],
    ),
    next,
  ])
}
