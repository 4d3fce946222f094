/** The files of behaviour of a catalogue in use: what is added to them is learnt without a restart. */
import { EventAudit, type EventCounts } from './catalog/event-audit.js'
import { readBehaviour } from './catalog/read-behaviour.js'
import type { SkippedRow } from './catalog/skipped-row.js'
import type { CatalogEvent } from './contracts/ports.js'

export interface BehaviourFilesOptions {
  readonly directory: string
  /** Whether the catalogue has an item of this id now. */
  readonly isItem: (id: string) => boolean
  /** Takes an event in; the same one twice must change nothing. */
  readonly take: (event: CatalogEvent) => void
}

export interface BehaviourReading extends EventCounts {
  readonly skipped: readonly SkippedRow[]
}

/**
 * Reads the files again, one reading after the other. Rows that are gone count until the next start.
 * Rejects with CATALOG_UNREADABLE.
 *
 * @example
 * const files = openBehaviourFiles({ directory: 'shop', isItem, take: event => behaviour.add(event) })
 * const { events, duplicates } = await files.refresh()
 */
export function openBehaviourFiles({ directory, isItem, take }: BehaviourFilesOptions): { refresh(): Promise<BehaviourReading> } {
  let queue: Promise<unknown> = Promise.resolve()
  const read = async (): Promise<BehaviourReading> => {
    const audit = new EventAudit()
    const skipped: SkippedRow[] = []
    await readBehaviour(directory, isItem, {
      onSkip: row => skipped.push(row),
      onEvent: event => {
        audit.add(event)
        take(event)
      },
    })
    return { ...audit.counts, skipped }
  }
  return {
    refresh() {
      const reading = queue.catch(() => {}).then(read)
      queue = reading
      return reading
    },
  }
}

/** One line for whoever runs the shop. @example behaviourNotice(reading) // 'Behaviour was read again: 120 events; there twice: 3.' */
export function behaviourNotice({ events, duplicates, outOfOrder, skipped }: BehaviourReading): string {
  const unknown = skipped.filter(({ field, why }) => field === 'item' && why === 'no item has this id').length
  const odd = Object.entries({
    'there twice': duplicates,
    'older than the one before': outOfOrder,
    'left out, about unknown items': unknown,
    'left out, not readable': skipped.length - unknown,
  }).filter(([, count]) => count > 0)
  return `Behaviour was read again: ${[`${events} events`, ...odd.map(([what, count]) => `${what}: ${count}`)].join('; ')}.`
}
