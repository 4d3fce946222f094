/** Figures of the turns of all channels, in bounded memory: counters since the start, the latest turns, the latest sessions. */
import { Histogram } from './histogram.js'
import { type Stage, stages, type TurnRecord } from './turn-record.js'

/** Seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export interface SessionActivity {
  readonly sessionId: string
  readonly turns: number
  /** The last turn that showed items, else the last one. */
  readonly last: TurnRecord
  /** When the last turn ended, milliseconds since 1970. */
  readonly time: number
  /** What was said last; kept only where messages may be logged. */
  readonly text?: string
}

export interface TurnMetricsOptions {
  /** Turns that are kept for the figures of the console. */
  readonly recentTurns?: number
  readonly recentSessions?: number
  /** Items whose exposure is counted. */
  readonly countedItems?: number
  /** Keep the last message of a session. */
  readonly keepMessages?: boolean
}

export class TurnMetrics {
  readonly #options: Required<TurnMetricsOptions>
  readonly #recent: TurnRecord[] = []
  readonly #sessions = new Map<string, SessionActivity>()
  readonly #shown = new Map<string, number>()
  readonly #counters = new Map<string, number>()
  readonly #stages = new Map<Stage, Histogram>(stages.map(stage => [stage, new Histogram(bounds)]))
  /** Where the next turn goes, once the ring is full. */
  #next = 0

  constructor(options: TurnMetricsOptions = {}) {
    this.#options = { recentTurns: 5000, recentSessions: 500, countedItems: 50_000, keepMessages: false, ...options }
  }

  /** The latest turns, in no order. */
  get recent(): readonly TurnRecord[] {
    return this.#recent
  }

  /** The latest sessions, the longest silent first. */
  get sessions(): readonly SessionActivity[] {
    return [...this.#sessions.values()]
  }

  session(sessionId: string): SessionActivity | undefined {
    return this.#sessions.get(sessionId)
  }

  /** How often each item was shown. */
  get exposure(): ReadonlyMap<string, number> {
    return this.#shown
  }

  /** Since the start, by name and label, as {@link count} was told them: `turns reader=lexicon`. */
  get counters(): ReadonlyMap<string, number> {
    return this.#counters
  }

  get stageSeconds(): ReadonlyMap<Stage, Histogram> {
    return this.#stages
  }

  /** @param text what was said in it */
  add(turn: TurnRecord, text?: string): void {
    this.#keep(turn)
    this.#count(turn)
    this.#keepSession(turn, text)
    for (const { id } of turn.shown) {
      const before = this.#shown.get(id)
      if (before !== undefined || this.#shown.size < this.#options.countedItems) this.#shown.set(id, (before ?? 0) + 1)
    }
  }

  /** Drops what could lead back to a session; sums stay. */
  forget(sessionId: string): void {
    this.#sessions.delete(sessionId)
    for (const [index, turn] of this.#recent.entries()) if (turn.sessionId === sessionId) this.#recent[index] = { ...turn, sessionId: '' }
  }

  #keep(turn: TurnRecord): void {
    this.#recent[this.#next] = turn
    this.#next = (this.#next + 1) % this.#options.recentTurns
  }

  #count(turn: TurnRecord): void {
    this.#increase(`turns reader=${turn.reader}`)
    if (turn.error !== undefined) this.#increase(`turn_errors code=${turn.error}`)
    for (const value of turn.reactions) this.#increase(`reactions value=${value}`)
    if (turn.relaxed) this.#increase('turns_relaxed')
    if (turn.nothingFits) this.#increase('turns_nothing_fits')
    if (turn.notUnderstood) this.#increase('turns_not_understood')
    if (turn.shown.length > 0) this.#increase('items_shown', turn.shown.length)
    for (const stage of stages) {
      const time = turn.timings[stage]
      if (time !== undefined) this.#stages.get(stage)?.add(time / 1000)
    }
  }

  #increase(name: string, by = 1): void {
    this.#counters.set(name, (this.#counters.get(name) ?? 0) + by)
  }

  #keepSession(turn: TurnRecord, text: string | undefined): void {
    const { sessionId } = turn
    const before = this.#sessions.get(sessionId)
    const kept = this.#options.keepMessages ? (text ?? before?.text) : undefined
    // Set anew, so that the map is in the order of the last turns.
    this.#sessions.delete(sessionId)
    this.#sessions.set(sessionId, {
      sessionId,
      turns: (before?.turns ?? 0) + 1,
      last: turn.shown.length === 0 && before ? before.last : turn,
      time: turn.time,
      ...(kept !== undefined && { text: kept.slice(0, 500) }),
    })
    const [oldest] = this.#sessions.keys()
    if (oldest !== undefined && this.#sessions.size > this.#options.recentSessions) this.#sessions.delete(oldest)
  }
}
