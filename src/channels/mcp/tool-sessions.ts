/** The sessions of one MCP connection: by name, with what was recommended in them. */
import { randomUUID } from 'node:crypto'
import type { Conversation, ConversationFactory } from '../../contracts/conversation.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import type { TurnInput } from '../../contracts/turn.js'
import { namedSession } from '../support/named-session.js'
import type { RunningTurns } from '../support/running-turns.js'
import { type TurnOutcome, turnOutcome } from '../support/turn-outcome.js'
import type { Filters } from './filters.js'

export interface ToolSession {
  readonly name: string
  readonly conversation: Conversation
  /** Latest recommendation of each item, by id. */
  readonly recommended: Map<string, Recommendation>
  /** Of the latest search: what its next page goes on with. */
  search: { readonly filters: Filters; readonly found: readonly Recommendation[]; readonly hasMore: boolean }
}

export interface ToolSessionsOptions {
  readonly conversations: ConversationFactory
  readonly turns: RunningTurns
  /** Who asks: the same name means another session to another caller. */
  readonly caller: string
}

/** Sessions and items kept by one connection. */
const mostSessions = 100
const mostItems = 1000

export class ToolSessions {
  readonly #options: ToolSessionsOptions
  readonly #sessions = new Map<string, ToolSession>()
  #current: string | undefined

  constructor(options: ToolSessionsOptions) {
    this.#options = options
  }

  /** The session of this name; without one, the connection's latest, or a new one. */
  continue(name: string | undefined): ToolSession {
    return this.#open(name ?? this.#current ?? randomUUID())
  }

  /** The session of this name, or a new one. */
  start(name: string | undefined): ToolSession {
    return this.#open(name ?? randomUUID())
  }

  /** Runs one turn to its end, and remembers what it recommended. */
  async run(session: ToolSession, input: TurnInput, signal: AbortSignal): Promise<TurnOutcome> {
    const outcome = await turnOutcome(this.#options.turns.run(session.conversation, input, signal))
    // Who had everything forgotten finds nothing here either.
    if (session.conversation.data().shown.flat().length === 0) session.recommended.clear()
    for (const entry of outcome.items ?? []) remember(session.recommended, entry.item.id, entry, mostItems)
    return outcome
  }

  #open(name: string): ToolSession {
    const { conversations, caller } = this.#options
    const session = this.#sessions.get(name) ?? {
      name,
      conversation: conversations.open(namedSession('mcp', caller, name)),
      recommended: new Map(),
      search: { filters: {}, found: [], hasMore: false },
    }
    remember(this.#sessions, name, session, mostSessions)
    this.#current = name
    return session
  }
}

/** The latest last; the oldest goes. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value, limit: number): void {
  map.delete(key)
  map.set(key, value)
  const oldest = map.keys().next().value
  if (map.size > limit && oldest !== undefined) map.delete(oldest)
}
