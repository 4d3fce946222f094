/** `curio eval catalog`: numbers for anyone's own catalogue, from queries made of its facts; nothing has to be labelled. */
import { Command } from 'commander'
import { makeQueries } from '../../evaluation/needs/made-queries.js'
import { addSharedFlags, type SharedFlags, wholeNumber } from '../option-flags.js'
import { addBesideFlags, type BesideFlags } from './beside-flags.js'
import { addOutputFlags, type OutputFlags } from './give-measurement.js'
import { measureQueries } from './measure-queries.js'

interface CatalogFlags extends SharedFlags, OutputFlags, BesideFlags {
  readonly queries: number
}

export function catalogCommand(): Command {
  const command = new Command('catalog').description('how well it finds what a catalogue has, by queries made of its facts')
  return addOutputFlags(
    addBesideFlags(addSharedFlags(command).option('--queries <n>', 'how many different ones', wholeNumber, 200)),
  ).action((flags: CatalogFlags) =>
    measureQueries({
      title: 'Finding what the catalogue has',
      set: 'catalog',
      flags,
      queries: (catalog, _, { seed, language }) => makeQueries(catalog, { count: flags.queries, seed, language }),
      settings: {},
    }),
  )
}
