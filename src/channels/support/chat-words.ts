/** Words on the buttons of chat rooms, in both languages. */
import type { Language } from '../../contracts/language.js'

export interface ChatWords {
  readonly like: string
  readonly dislike: string
  readonly similar: string
  readonly why: string
  readonly takeBack: string
  readonly everything: string
  readonly looking: string
  readonly gone: string
  /** Openings that an empty thread offers. */
  readonly prompts: readonly string[]
  readonly unshown: (count: number) => string
}

export const chatWords: Readonly<Record<Language, ChatWords>> = {
  en: {
    like: '👍 Like',
    dislike: '👎 Not for me',
    similar: 'More like this',
    why: 'Why?',
    takeBack: 'Take back…',
    everything: 'Everything',
    looking: 'is looking…',
    gone: 'That button belongs to another conversation, or to one that was forgotten.',
    prompts: ['What do you have?', 'What is the cheapest thing you have?', 'What can you do?'],
    unshown: count => `… and ${count} more.`,
  },
  zh: {
    like: '👍 喜欢',
    dislike: '👎 不喜欢',
    similar: '更多类似的',
    why: '为什么？',
    takeBack: '收回……',
    everything: '全部',
    looking: '正在查找……',
    gone: '这个按钮属于另一个对话，或者那个对话已被忘掉。',
    prompts: ['你们有什么？', '最便宜的是什么？', '你能做什么？'],
    unshown: count => `……还有 ${count} 个。`,
  },
}
