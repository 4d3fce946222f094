/** Processor time of many turns, by what had come out when it was spent. */
import type { ConversationFactory } from '../../src/contracts/conversation.js'
import type { TurnEvent } from '../../src/contracts/turn.js'
import { turns } from './turns.js'

/** Milliseconds of the processor a turn, in the mean unless said otherwise. */
export interface TurnCosts {
  /** Until it is understood. */
  readonly read: number
  /** From there to the items. */
  readonly items: number
  /** From there to the end: the words, what is kept. */
  readonly rest: number
  readonly mean: number
  readonly p50: number
  readonly p95: number
  /** Of the clock, from the start to the first items. */
  readonly firstItemsP50: number
}

const stages: Partial<Record<TurnEvent['type'], 'read' | 'items'>> = { understood: 'read', items: 'items' }

export async function measureTurns(conversations: ConversationFactory, count: number): Promise<TurnCosts> {
  const spent = { read: 0, items: 0, rest: 0 }
  const all: number[] = []
  const waits: number[] = []
  let conversation = conversations.open()
  for (const { input, isNew } of turns()) {
    if (all.length === count) break
    if (isNew) conversation = conversations.open()
    const begin = performance.now()
    const start = milliseconds()
    let before = start
    for await (const event of conversation.turn(input)) {
      const stage = stages[event.type]
      if (stage === undefined) continue
      spent[stage] += milliseconds() - before
      before = milliseconds()
      if (stage === 'items') waits.push(performance.now() - begin)
    }
    spent.rest += milliseconds() - before
    all.push(milliseconds() - start)
    // As a server does between two people: timers and sockets have their turn.
    await new Promise(setImmediate)
  }
  const mean = (sum: number) => rounded(sum / count)
  return {
    read: mean(spent.read),
    items: mean(spent.items),
    rest: mean(spent.rest),
    mean: mean(all.reduce((sum, cost) => sum + cost, 0)),
    p50: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    firstItemsP50: quantile(waits, 0.5),
  }
}

function milliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function quantile(values: readonly number[], share: number): number {
  return rounded(values.toSorted((left, right) => left - right)[Math.floor(values.length * share)] ?? Number.NaN)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
