/** The baseline of opinions: a word of praise or of blame anywhere in a message that names the film. */
import type { Opinion, RedialDialogue } from './redial-data.js'

const blame = /\b(?:hate|hated|bad|boring|awful|dislike|terrible|worst|not)\b/i
const praise = /\b(?:love|loved|like|liked|great|good|enjoy|enjoyed|favou?rite|awesome|funny)\b/i

export function keywordOpinion({ messages, initiatorWorkerId }: RedialDialogue, film: string): Opinion {
  const own = messages.filter(({ senderWorkerId, text }) => senderWorkerId === initiatorWorkerId && text.includes(`@${film}`))
  const text = own.map(message => message.text).join(' ')
  if (blame.test(text)) return 'dislike'
  return praise.test(text) ? 'like' : 'neither'
}
