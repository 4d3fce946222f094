/** What the console shows, summed up from the latest turns. */

import type { TurnMetrics } from '../../support/turn-metrics.js'
import { type Stage, stages, type TurnRecord } from '../../support/turn-record.js'

export interface Share {
  readonly name: string
  readonly count: number
  /** In [0, 1]. */
  readonly share: number
}

export interface Latency {
  readonly stage: Stage
  readonly count: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
}

export interface Figures {
  /** Sessions with a turn in the last 15 minutes. */
  readonly liveSessions: number
  /** Turns that the other figures are about. */
  readonly turns: number
  /** Of the last hour, oldest minute first. */
  readonly turnsPerMinute: readonly number[]
  readonly latencies: readonly Latency[]
  readonly readers: readonly Share[]
  readonly outcomes: readonly Share[]
  readonly reactions: readonly Share[]
  readonly errors: readonly Share[]
}

const minute = 60_000
const minutes = 60

/** @param now milliseconds since 1970 */
export function figuresOf(metrics: TurnMetrics, now: number): Figures {
  const turns = metrics.recent
  const count = (test: (turn: TurnRecord) => boolean) => turns.filter(test).length
  const outcome = (name: string, test: (turn: TurnRecord) => boolean): Share => {
    const counted = count(test)
    return { name, count: counted, share: shareOf(counted, turns.length) }
  }
  return {
    liveSessions: metrics.sessions.filter(({ time }) => now - time < 15 * minute).length,
    turns: turns.length,
    turnsPerMinute: perMinute(turns, now),
    latencies: stages.flatMap(stage => latency(stage, turns)),
    readers: tally(turns.map(turn => turn.reader)),
    outcomes: [
      outcome('A wish was given up', turn => turn.relaxed),
      outcome('Nothing fits', turn => turn.nothingFits),
      outcome('Not understood', turn => turn.notUnderstood),
      outcome('Error', turn => turn.error !== undefined),
    ],
    reactions: tally(turns.flatMap(turn => turn.reactions)),
    errors: tally(turns.flatMap(turn => turn.error ?? [])),
  }
}

/** How often each name comes, most often first. */
export function tally(names: readonly string[]): readonly Share[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count, share: shareOf(count, names.length) })).sort((a, b) => b.count - a.count)
}

function perMinute(turns: readonly TurnRecord[], now: number): readonly number[] {
  const counts = Array<number>(minutes).fill(0)
  for (const { time } of turns) {
    const index = minutes - 1 - Math.floor((now - time) / minute)
    if (index >= 0 && index < minutes) counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}

function latency(stage: Stage, turns: readonly TurnRecord[]): readonly Latency[] {
  const times = turns.flatMap(turn => turn.timings[stage] ?? []).sort((a, b) => a - b)
  if (times.length === 0) return []
  return [{ stage, count: times.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95) }]
}

/** The nearest rank; `sorted` has at least one value. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
