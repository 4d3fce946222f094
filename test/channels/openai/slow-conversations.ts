/** Conversations that say one sentence, then wait until they are stopped, or fail. */
import type { ConversationFactory } from '../../../src/contracts/conversation.js'
import { emptyInterest } from '../../../src/interest/index.js'

export interface SlowConversations extends ConversationFactory {
  /** Resolves when a waiting turn was stopped. */
  readonly stopped: Promise<void>
}

/** @param failure Fails with this code instead of waiting. */
export function slowConversations(failure?: string): SlowConversations {
  let stop = () => {}
  const stopped = new Promise<void>(resolve => {
    stop = resolve
  })
  return {
    stopped,
    forget: async () => {},
    open: (sessionId = 'slow') => ({
      sessionId,
      interest: () => ({ wishes: [], liked: [], disliked: [], context: {}, text: '' }),
      data: () => emptyInterest('en'),
      async *turn(_input, { signal } = {}) {
        yield { type: 'text-delta', text: 'One sentence.' }
        if (failure === undefined) await new Promise(resolve => signal?.addEventListener('abort', resolve, { once: true }))
        stop()
        yield { type: 'error', code: failure ?? 'ABORTED', message: 'it broke in /home/ada' }
      },
    }),
  }
}
