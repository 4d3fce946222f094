/** What people did, from all files of a catalogue folder that say so. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { CatalogEvent } from '../contracts/ports.js'
import { unreadable } from './read-catalog-items.js'
import { readEvents } from './read-events.js'
import type { SkippedRow } from './skipped-row.js'

export const behaviourFiles = ['events.csv', 'ratings.csv']

export interface BehaviourReader {
  readonly onEvent: (event: CatalogEvent) => void
  readonly onSkip: (row: SkippedRow) => void
}

/**
 * Reads `events.csv` and `ratings.csv`, where they exist, row by row.
 *
 * @throws CurioError CATALOG_UNREADABLE
 * @example await readBehaviour('shop', id => catalog.row(id) !== undefined, { onEvent: event => model.add(event), onSkip: row => console.warn(row.why) })
 */
export async function readBehaviour(
  directory: string,
  isItem: (id: string) => boolean,
  { onEvent, onSkip }: BehaviourReader,
): Promise<void> {
  try {
    for (const name of behaviourFiles) {
      const file = await existing(directory, name)
      if (file === undefined) continue
      for await (const event of readEvents(file, isItem, onSkip)) onEvent(event)
    }
  } catch (error) {
    throw unreadable(directory, error)
  }
}

/** The path of a file of the folder; undefined where it is not there. */
export async function existing(directory: string, name: string): Promise<string | undefined> {
  const path = join(directory, name)
  return access(path).then(
    () => path,
    () => undefined,
  )
}
