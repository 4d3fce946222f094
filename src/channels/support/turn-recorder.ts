/** Watches the events of one turn and sums them up. */
import type { TurnEvent, TurnInput } from '../../contracts/turn.js'
import type { Understanding } from '../../contracts/understanding.js'
import { type ReactionValue, type Reader, type ShownItem, type Stage, stages, type TurnRecord } from './turn-record.js'

export class TurnRecorder {
  readonly #sessionId: string
  readonly #reactions: ReactionValue[]
  #understanding: Understanding | undefined
  #items: Extract<TurnEvent, { type: 'items' }> | undefined
  #timings: Readonly<Record<string, number>> = {}
  /** A turn that nobody listened to the end of was broken off. */
  #error: string | undefined = 'ABORTED'

  constructor(sessionId: string, { feedback }: TurnInput) {
    this.#sessionId = sessionId
    this.#reactions = feedback ? [feedback.value] : []
  }

  /** The person asked to be forgotten. */
  get forgets(): boolean {
    return this.#understanding?.acts.some(act => act.type === 'forget') ?? false
  }

  see(event: TurnEvent): void {
    if (event.type === 'understood') this.#understanding = event.understanding
    else if (event.type === 'items') this.#items = event
    else if (event.type === 'error') this.#error = event.code
    else if (event.type === 'turn-end') {
      this.#error = undefined
      this.#timings = event.timings
    }
  }

  record(time: number): TurnRecord {
    const acts = this.#understanding?.acts ?? []
    const said = acts.flatMap(act => (act.type === 'react' ? act.targets.map(() => act.value) : []))
    return {
      sessionId: this.#sessionId,
      time,
      timings: timingsOf(this.#timings),
      reader: readerOf(this.#understanding),
      relaxed: (this.#items?.relaxed.length ?? 0) > 0,
      nothingFits: this.#items?.items.length === 0,
      notUnderstood: acts.some(act => act.type === 'off-topic' || act.type === 'unknown-words'),
      reactions: [...this.#reactions, ...said],
      shown: this.#shown(),
      ...(this.#error !== undefined && { error: this.#error }),
    }
  }

  #shown(): readonly ShownItem[] {
    return (this.#items?.items ?? []).map(({ item, score, parts }) => ({ id: item.id, title: item.title, score, parts }))
  }
}

function readerOf(understanding: Understanding | undefined): Reader {
  const wishes = understanding?.wishes ?? []
  if (wishes.some(wish => wish.source === 'model')) return 'model'
  return wishes.some(wish => wish.source === 'lexicon') ? 'lexicon' : 'none'
}

/** Only stages that are known: what a turn calls them becomes labels, and labels are few. */
function timingsOf(timings: Readonly<Record<string, number>>): Readonly<Partial<Record<Stage, number>>> {
  const known: Partial<Record<Stage, number>> = {}
  for (const stage of stages) {
    const time = timings[stage]
    if (time !== undefined) known[stage] = time
  }
  return known
}
