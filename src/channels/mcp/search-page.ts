/** One page of a search: a turn shows a few items, so that a page takes a turn and then others until it is full. */
import type { Recommendation } from '../../contracts/recommendation.js'
import type { TurnOutcome } from '../support/turn-outcome.js'
import { type Filters, passesFilters } from './filters.js'
import type { ToolSession, ToolSessions } from './tool-sessions.js'

/** Turns that one page may take beside the first. */
const mostTurns = 8

const others = { en: 'show me others', zh: '还有别的吗' } as const

export interface PageRequest {
  /** What is searched for; undefined goes on with the search before. */
  readonly text: string | undefined
  readonly filters: Filters
  readonly limit: number
  readonly signal: AbortSignal
}

export interface SearchPage {
  readonly items: readonly Recommendation[]
  readonly hasNext: boolean
  /** Of the turn that said the text, if there was one. */
  readonly outcome: TurnOutcome | undefined
}

/** Only what keeps to every wish follows the first turn: what was given up there is told in its text, later nobody would tell it. */
export async function findPage(sessions: ToolSessions, session: ToolSession, request: PageRequest): Promise<SearchPage> {
  const { text, filters, limit, signal } = request
  const outcome = text === undefined ? undefined : await sessions.run(session, { text }, signal)
  let found = outcome ? (outcome.items ?? []) : session.search.found
  let hasMore = outcome ? found.length > 0 && outcome.relaxed.length === 0 : session.search.hasMore
  const passing = () => found.filter(({ item }) => passesFilters(item, filters))
  for (let turn = 0; hasMore && passing().length <= limit && turn < mostTurns; turn++) {
    const fresh = await findOthers(sessions, session, found, signal)
    hasMore = fresh.length > 0
    found = [...found, ...fresh]
  }
  session.search = { filters, found: passing().slice(limit), hasMore }
  return { items: passing().slice(0, limit), hasNext: passing().length > limit, outcome }
}

async function findOthers(
  sessions: ToolSessions,
  session: ToolSession,
  found: readonly Recommendation[],
  signal: AbortSignal,
): Promise<readonly Recommendation[]> {
  const { items = [], relaxed } = await sessions.run(session, { text: others[session.conversation.data().language] }, signal)
  return relaxed.length > 0 ? [] : items.filter(({ item }) => !found.some(known => known.item.id === item.id))
}
