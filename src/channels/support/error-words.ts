/** Errors as a person in a chat room is told them; the operator reads code and message in the log. */
import type { Language } from '../../contracts/language.js'
import type { ErrorCode } from '../../errors.js'

type Words = Readonly<Record<Language, string>>

const known: Partial<Record<ErrorCode, Words>> = {
  INPUT_INVALID: {
    en: 'Tell me in words what you are looking for, or send a photograph.',
    zh: '请用文字告诉我您想找什么，或者发一张照片。',
  },
  INPUT_TOO_LONG: { en: 'That message is too long for me. Please shorten it.', zh: '这条消息太长了，请缩短一些。' },
  ITEM_UNKNOWN: { en: 'I no longer have that item.', zh: '这件商品已经没有了。' },
  IMAGE_UNREADABLE: {
    en: 'I could not read that picture. Please send a JPEG, PNG or WebP.',
    zh: '我读不了这张图片，请发送 JPEG、PNG 或 WebP。',
  },
  IMAGE_TOO_LARGE: { en: 'That picture is too large. Please send a smaller one.', zh: '图片太大了，请发一张小一点的。' },
  IMAGE_UNSUPPORTED: { en: 'I cannot look at pictures here. Please describe it in words.', zh: '这里暂时看不了图片，请用文字描述。' },
  RATE_LIMITED: { en: 'That was a lot at once. Please try again in a minute.', zh: '消息太多了，请一分钟后再试。' },
  SERVER_STOPPING: { en: 'I am about to pause. Please ask again in a minute.', zh: '我马上要暂停一下，请一分钟后再问。' },
  ABORTED: { en: 'I had to stop before I was done. Please ask again.', zh: '回答被中断了，请再问一次。' },
}

const unknown: Words = { en: 'Something went wrong on my side. Please try again.', zh: '我这边出了点问题，请再试一次。' }

/** @example errorWords('IMAGE_TOO_LARGE', 'en') // 'That picture is too large. …' */
export function errorWords(code: string, language: Language): string {
  // The code of an error event is a plain string; one that is not in the table gets the general words.
  const words = Object.entries(known).find(([name]) => name === code)?.[1]
  return (words ?? unknown)[language]
}
