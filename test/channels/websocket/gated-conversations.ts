/** Conversations that wait for the test: 'count N' says N numbers, one each time the gate is opened; anything else is echoed at once. */
import type { ConversationFactory } from '../../../src/contracts/conversation.js'
import type { TurnEvent } from '../../../src/contracts/turn.js'
import { emptyInterest } from '../../../src/interest/index.js'

export interface GatedConversations extends ConversationFactory {
  /** Lets that many numbers out, now or when they come. */
  release(count?: number): void
  /** Texts of the turns that have begun, in order. */
  readonly heard: readonly string[]
  readonly aborted: readonly string[]
}

export function gatedConversations(): GatedConversations {
  const heard: string[] = []
  const aborted: string[] = []
  const waiting = new Set<() => void>()
  let free = 0
  let opened = 0

  const gate = async (signal: AbortSignal | undefined) => {
    if (free > 0) free--
    else
      await new Promise<void>(resolve => {
        waiting.add(resolve)
        signal?.addEventListener('abort', () => waiting.delete(resolve) && resolve(), { once: true })
      })
  }

  async function* turn(sessionId: string, text: string, signal: AbortSignal | undefined): AsyncGenerator<TurnEvent> {
    heard.push(text)
    yield { type: 'turn-start', turnId: text, sessionId }
    for (let number = 1; number <= Number(/^count (\d+)/.exec(text)?.[1] ?? 0); number++) {
      await gate(signal)
      if (signal?.aborted) {
        aborted.push(text)
        yield { type: 'error', code: 'ABORTED', message: 'The answer was stopped.' }
        return
      }
      yield { type: 'text-delta', text: ` ${number}` }
    }
    yield { type: 'turn-end', text: `${sessionId} heard ${text}`, timings: {} }
  }

  return {
    heard,
    aborted,
    release(count = 1) {
      for (let left = count; left > 0; left--) {
        const [next] = waiting
        if (next) waiting.delete(next)
        else free++
        next?.()
      }
    },
    async forget() {},
    open(sessionId = `session-${++opened}`) {
      return {
        sessionId,
        interest: () => ({ wishes: [], liked: [], disliked: [], context: {}, text: 'Nothing yet.' }),
        data: () => emptyInterest('en'),
        turn: (input, options) => turn(sessionId, input.text ?? '', options?.signal),
      }
    },
  }
}
