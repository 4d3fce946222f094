/** An application whose turns wait at a gate: for what a server does while they run. */
import type { CurioApp } from '../../../src/app.js'
import type { Conversation } from '../../../src/contracts/conversation.js'
import type { TurnInput } from '../../../src/contracts/turn.js'
import { scriptedConversations } from '../scripted-conversations.js'

export interface GatedApp extends CurioApp {
  /** What came in, in order. */
  readonly inputs: readonly TurnInput[]
  /** Lets all turns through, now and later. */
  open(): void
  /** Resolves when this many turns stand at the gate. */
  waiting(turns: number): Promise<void>
}

export function gatedApp(): GatedApp {
  const scripted = scriptedConversations()
  const gate = new AbortController()
  const arrivals = new EventTarget()
  const inputs: TurnInput[] = []
  const behindGate = (conversation: Conversation): Conversation => ({
    ...conversation,
    async *turn(input, options) {
      inputs.push(input)
      arrivals.dispatchEvent(new Event('arrival'))
      await either(gate.signal, options?.signal)
      if (options?.signal?.aborted) yield { type: 'error', code: 'ABORTED', message: 'The answer was stopped.' }
      else yield* conversation.turn(input, options)
    },
  })
  return {
    inputs,
    conversations: { open: id => behindGate(scripted.open(id)), forget: id => scripted.forget(id) },
    catalog: { items: [], get: () => undefined, row: () => undefined },
    editor: { change: async () => [], replace: async () => [], refresh: async () => {} },
    language: 'en',
    greeting: 'Hello!',
    greetingIn: () => 'Hello!',
    close: async () => {},
    open: () => gate.abort(),
    async waiting(turns) {
      while (inputs.length < turns) await new Promise(resolve => arrivals.addEventListener('arrival', resolve, { once: true }))
    },
  }
}

/** Resolves when one of the signals aborts. */
function either(...signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  return new Promise(resolve => {
    for (const signal of signals) {
      if (signal?.aborted) resolve()
      signal?.addEventListener('abort', () => resolve(), { once: true })
    }
  })
}
