/** An answer to our own question: '2', 'the blue', 'doesn't matter'. */
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'

export interface QuestionAnswer {
  readonly acts: readonly DialogueAct[]
  readonly wishes: readonly Wish[]
}

const indifference = `no(?:ne|pe)?|nah|neither|either|any(?:thing|one)?|whatever|nothing|not (?:really|particularly)|no (?:particular |strong |special |real )?preferences?|(?:it )?(?:really )?does(?:n't| not)(?: really)? matter|(?:i )?(?:really )?(?:don'?t|do not) (?:really )?(?:care|mind|know|have (?:one|any|a preference))|i(?:'m| am) (?:easy|open|flexible|not sure)|up to you|you (?:choose|decide)|(?:我)?(?:都)?无所谓|(?:什么)?都(?:可以|行|好|不是?|不要)|随便|不重要|没关系|没有?(?:偏好|要求|特别的?)?|不用|不知道`
const besides = `thanks|thank you|please|really|sorry|(?:is|are|would be|will be|will) (?:fine|ok(?:ay)?|good|do)|(?:to|for|with) me|at all|of (?:them|those|the above)|one|in (?:mind|particular)|的|了|吧|啦|呀|谢谢`
/** The whole answer says so: 'no' does, 'no polyester' is a wish. */
const indifferent = new RegExp(String.raw`^\s*(?:${indifference})(?:[\s,.;!，。！]*(?:${indifference}|${besides}))*[\s,.;!，。！]*$`, 'i')

export function answerQuestion(text: string, { question, turn }: ReadingState): QuestionAnswer | undefined {
  if (!question) return undefined
  if (indifferent.test(text)) return { acts: [{ type: 'withdraw', facet: question.facet }], wishes: [] }
  const option = optionOf(text, question.options)
  if (option === undefined) return undefined
  const wish: Wish = {
    id: `${question.facet}:want:${option}`,
    facet: question.facet,
    operator: 'is',
    values: [option],
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: text.trim(),
    turn,
    source: 'lexicon',
  }
  return { acts: [], wishes: [wish] }
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', '一', '二', '三', '四', '五']

function optionOf(text: string, options: readonly string[]): string | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.!。！]+$/, '')
  const number = /^(?:#|no\.? ?|number |option )?(\d{1,2})$/.exec(said)?.[1]
  if (number !== undefined) return options[Number(number) - 1]
  if (/^(?:yes|yeah|yep|sure|ok(?:ay)?|好的?|是的?|对)(?:,? please)?$/.test(said) && options.length === 1) return options[0]
  const place =
    /^(?:the )?(first|second|third|fourth|fifth|last)(?: one)?(?:,? please)?$/.exec(said)?.[1] ??
    /^第([一二三四五])个?(?:吧|的)?$/.exec(said)?.[1]
  if (place !== undefined) return place === 'last' ? options.at(-1) : options[ordinals.indexOf(place) % 5]
  const bare = said
    .replace(/^(?:(?:the|i'd like|i would like|i want|i prefer|maybe|probably|rather|let's say) )+/, '')
    .replace(/(?:,? (?:one|ones|please|then))+$/, '')
  return options.find(option => option.toLowerCase() === bare)
}
