/** `curio eval retrieval`: how well queries with known answers find them, in words and in pictures. */
import { Command } from 'commander'
import { readQueries } from '../../evaluation/retrieval/read-queries.js'
import { addSharedFlags, type SharedFlags } from '../option-flags.js'
import { addBesideFlags, type BesideFlags } from './beside-flags.js'
import { addOutputFlags, type OutputFlags } from './give-measurement.js'
import { measureQueries } from './measure-queries.js'

interface RetrievalFlags extends SharedFlags, OutputFlags, BesideFlags {
  readonly queries: string
  readonly qrels?: string
  readonly images?: string
}

export function retrievalCommand(): Command {
  const command = new Command('retrieval').description('how well queries with known answers find them')
  return addOutputFlags(
    addBesideFlags(
      addSharedFlags(command)
        .requiredOption('--queries <file>', 'JSON Lines, CSV or TSV: id, text or image, and kind where there are several')
        .option('--qrels <file>', 'query_id, item_id, gain; without, the queries have item_id themselves')
        .option('--images <dir>', 'folder that pictures are named from (default: that of the queries)'),
    ),
  ).action((flags: RetrievalFlags) =>
    measureQueries({
      title: 'Finding what answers a query',
      set: 'retrieval',
      flags,
      queries: (catalog, onNotice) => readQueries(flags, catalog, onNotice),
      settings: { queries: flags.queries, ...(flags.qrels !== undefined && { qrels: flags.qrels }) },
    }),
  )
}
