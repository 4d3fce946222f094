/** What a simulated person says next: mostly about what is on the screen, now and then something else. */
import type { Language } from '../../src/contracts/language.js'
import type { Phrase, ShopPhrases } from './shop-phrases.js'

/** In [0, 1), the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new RangeError('There is nothing to pick from.')
  return value
}

export interface Situation {
  readonly language: Language
  readonly phrases: ShopPhrases
  /** Whether a list is on the screen. */
  readonly hasList: boolean
  /** The title of some item of the catalogue. */
  readonly anyTitle: () => string
  readonly random: () => number
}

const about: readonly Phrase[] = [
  ['why the first one?', '为什么推荐第一款？'],
  ['why did you pick the second one?', '为什么选第二款？'],
  ['why exactly the first one?', '第一款到底为什么排第一？'],
  ['compare the first two', '比较一下前两款'],
  ['compare all three', '三款都比较一下'],
  ['what is the difference between the first and the third?', '第一款和第三款有什么区别？'],
  ['tell me about the second one', '介绍一下第二款'],
  ['describe the first one', '描述一下第一款'],
  ['which one is the cheapest?', '哪一款最便宜？'],
  ['I like the first one', '我喜欢第一款'],
  ['I don’t like the second one', '我不喜欢第二款'],
  ['more like the second one', '再来些像第二款的'],
  ['show me others', '换一批'],
  ['something cheaper', '便宜一点的'],
  ['what goes with the first one?', '第一款可以搭配什么？'],
  ['I’ll take the second one', '我要第二款'],
  ['not that colour', '不要这个颜色'],
]

const beside: readonly Phrase[] = [
  ['do you deliver to France?', '可以送货到法国吗？'],
  ['what do you know about me?', '你记得我什么？'],
  ['undo that', '撤销'],
  ['thanks', '谢谢'],
  ['hello', '你好'],
  ['what can you do?', '你能做什么？'],
  ['what will the weather be tomorrow?', '明天天气怎么样？'],
  ['what departments do you have?', '你们有哪些分类？'],
  ['forget what I said', '忘掉我说的'],
  ['a present for my sister who likes hiking', '给喜欢徒步的妹妹的礼物'],
]

function said([english, chinese]: Phrase, { language }: Situation): string {
  return language === 'zh' ? chinese : english
}

function wish(situation: Situation): string {
  const { phrases, random, language } = situation
  const parts = [
    random() < 0.55 ? said(pick(phrases.qualities, random), situation) : '',
    said(pick(phrases.kinds, random), situation),
    random() < 0.4 ? said(pick(phrases.limits, random), situation) : '',
  ]
  const [quality = '', kind = '', limit = ''] = parts
  return language === 'zh' ? `${limit}${quality}${kind}` : [quality, kind, limit].filter(part => part !== '').join(' ')
}

function shopQuestion(situation: Situation): string {
  const { phrases, random, language } = situation
  const kind = said(pick(phrases.kinds, random), situation).replace(/^a /, '')
  const english = [`how many ${kind} do you have?`, `what is your cheapest of the ${kind}?`, `what do your ${kind} cost?`]
  const chinese = [`你们有多少${kind}？`, `最便宜的${kind}是哪个？`, `${kind}的价格范围是多少？`]
  return pick(language === 'zh' ? chinese : english, random)
}

function whyNot(situation: Situation): string {
  const title = situation.anyTitle()
  return situation.language === 'zh' ? `为什么没有推荐${title}？` : `why not the ${title}?`
}

function narrower(situation: Situation): string {
  const { phrases, random } = situation
  return said(pick(random() < 0.6 ? phrases.qualities : phrases.limits, random), situation).replace(/的$/, '')
}

/** The next utterance. */
export function sayNext(situation: Situation): string {
  const { random, phrases, hasList } = situation
  const chance = random()
  if (!hasList || chance < 0.2) return wish(situation)
  if (chance < 0.6) return said(pick(about, random), situation)
  if (chance < 0.7) return said(pick(phrases.questions, random), situation)
  if (chance < 0.77) return shopQuestion(situation)
  if (chance < 0.83) return whyNot(situation)
  if (chance < 0.9) return narrower(situation)
  if (chance < 0.94) return said(pick(phrases.impossible, random), situation)
  return said(pick(beside, random), situation)
}
