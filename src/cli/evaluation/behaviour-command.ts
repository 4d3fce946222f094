/** `curio eval behaviour`: how well people's earlier choices foretell their next one. */
import { Command } from 'commander'
import { inMemoryCatalog, readCatalog } from '../../catalog/index.js'
import { readEvents } from '../../catalog/read-events.js'
import { loadConfig } from '../../config/load-config.js'
import type { Catalog, CatalogEvent } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { measureBehaviour } from '../../evaluation/behaviour/measure-behaviour.js'
import { openCatalogFolder } from '../../open-catalog-folder.js'
import { addSharedFlags, type SharedFlags, settingsOf, wholeNumber } from '../option-flags.js'
import { ProgressLine } from '../progress-line.js'
import { addOutputFlags, giveMeasurement, type OutputFlags } from './give-measurement.js'

interface BehaviourFlags extends SharedFlags, OutputFlags {
  readonly events?: string
  readonly people: number
}

const defaultPlaces = 10

export function behaviourCommand(): Command {
  const command = new Command('behaviour').description("how well people's earlier choices foretell their next one")
  return addOutputFlags(
    addSharedFlags(command)
      .option('--events <file>', "events or ratings as docs/catalogue.md has them (default: the catalogue's own)")
      .option('--people <n>', 'people who are asked about, at most', wholeNumber, 500),
  ).action(measure)
}

async function measure(flags: BehaviourFlags): Promise<void> {
  const { config } = await loadConfig({ file: flags.config, flags: settingsOf(flags) })
  const k = flags.limit ?? defaultPlaces
  const progress = new ProgressLine(process.stderr)
  const say = (line: string) => progress.say(line)
  // Events alone are enough: their items are then all that is known.
  const hasFacts = flags.events === undefined || flags.catalog !== undefined
  const own = hasFacts ? await readCatalog((await openCatalogFolder(config)).directory) : undefined
  const events = flags.events === undefined ? (own?.events ?? []) : await eventsOf(flags.events, own?.catalog, say)
  const bare = () => inMemoryCatalog([...new Set(events.map(({ item }) => item))].map(id => ({ id, title: id, attributes: {} })))
  const catalog = own?.catalog ?? bare()
  const measured = measureBehaviour({ events, catalog, hasFacts, k, people: flags.people, seed: config.seed })
  await giveMeasurement(
    {
      title: 'The next choice',
      beside: 'popularity',
      settings: { events: events.length, items: catalog.items.length, people: flags.people, seed: config.seed },
      measured,
    },
    flags,
  )
}

async function eventsOf(file: string, catalog: Catalog | undefined, say: (line: string) => void): Promise<CatalogEvent[]> {
  const events: CatalogEvent[] = []
  let skipped = 0
  try {
    for await (const event of readEvents(
      file,
      id => catalog === undefined || catalog.row(id) !== undefined,
      () => skipped++,
    ))
      events.push(event)
  } catch (error) {
    throw new CurioError('EVALUATION_DATA_INVALID', `${file} cannot be read.`, { cause: error })
  }
  if (skipped > 0) say(`${skipped} events were left out.`)
  return events
}
