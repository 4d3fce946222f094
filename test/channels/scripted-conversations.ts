/** Conversations that repeat what they hear and fail on 'fail': for what a channel does around a turn. */
import type { ConversationFactory } from '../../src/contracts/conversation.js'
import { emptyInterest } from '../../src/interest/index.js'

export interface ScriptedConversations extends ConversationFactory {
  readonly opened: number
  readonly forgotten: readonly string[]
}

export function scriptedConversations(): ScriptedConversations {
  const forgotten: string[] = []
  let opened = 0
  return {
    get opened() {
      return opened
    },
    forgotten,
    async forget(id) {
      forgotten.push(id)
    },
    open(sessionId) {
      opened++
      const id = sessionId ?? `session-${opened}`
      return {
        sessionId: id,
        interest: () => ({ wishes: [], liked: [], disliked: [], context: {}, text: 'Nothing yet.' }),
        data: () => emptyInterest('en'),
        async *turn(input) {
          yield { type: 'turn-start', turnId: 't', sessionId: id }
          if (input.text === 'fail') yield { type: 'error', code: 'INTERNAL', message: 'scripted' }
          else
            yield {
              type: 'turn-end',
              text: `heard ${input.text ?? input.feedback?.item}${typeof input.image === 'string' ? ` with ${input.image}` : ''}`,
              timings: {},
            }
        },
      }
    },
  }
}
