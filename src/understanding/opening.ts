/** What is done at the start of an utterance before something else is said: 'hi! how much…', 'forget me and show me…'. */
import type { DialogueAct } from '../contracts/understanding.js'
import { actPatterns } from './act-patterns.js'

export interface Opening {
  readonly act: DialogueAct
  /** What follows it. */
  readonly rest: string
}

const joint = String.raw`\s*(?:[,.;:!，。；！~]+\s*(?:and |then |but |now )*|\s+(?:and(?: then)?|then|but|now)\s+|(?:然后|接着|再|并))\s*`
const greeting = new RegExp(
  String.raw`^\s*(?:hi|hello|hey|greetings|howdy|good (?:morning|afternoon|evening|day))(?: (?:there|again|everyone|all))?(?:${joint}|\s+(?=(?:how|what|which|is|are|do|does|can|could|i|show|compare|why)\b))|^\s*(?:你好|您好|嗨|哈喽|早上好|下午好|晚上好)[呀啊]?[\s,，.。!！~]*`,
  'i',
)
const thanking = new RegExp(
  String.raw`^\s*(?:(?:ok(?:ay)?|great|perfect|good|cool|super),? )?(?:(?:many )?thanks|thank you|thx|cheers)(?: (?:a lot|so much|very much|a million))?(?: for (?:that|this|the \w+|your help))?${joint}|^\s*(?:好的?[，,]?)?(?:非常|太|多)?(?:谢谢|多谢|感谢)(?:你|您)?了?[\s,，.。!！~]+`,
  'i',
)
const clause = new RegExp(`^(.*?)${joint}(.+)$`, 'is')

/** The first act and the rest; undefined where the utterance is one piece. */
export function readOpening(text: string): Opening | undefined {
  return social(text, greeting, 'greet') ?? social(text, thanking, 'thank') ?? control(text)
}

function social(text: string, pattern: RegExp, type: 'greet' | 'thank'): Opening | undefined {
  const said = pattern.exec(text)?.[0]
  const rest = said === undefined ? '' : text.slice(said.length)
  return /[\p{L}\p{N}]/u.test(rest) ? { act: { type }, rest } : undefined
}

/** 'Undo that and show me bags': the first clause alone is the act. */
function control(text: string): Opening | undefined {
  const [, first = '', rest = ''] = clause.exec(text) ?? []
  if (!/[\p{L}\p{N}]{2}/u.test(rest)) return undefined
  if (actPatterns.forgetAll.test(first)) return { act: { type: 'forget' }, rest }
  return actPatterns.undo.test(first) ? { act: { type: 'undo' }, rest } : undefined
}
