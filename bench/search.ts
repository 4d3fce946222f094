/**
 * Search among many vectors: time and recall of comparing everything, of the graph, and of whichever of both `curio` takes, for answers of
 * several lengths and filters.
 *
 * npx tsx bench/search.ts
 * Recall is that of bytes against floats, and of the graph against the bytes that it is built over.
 *
 * npx tsx bench/search.ts --catalog shop --queries 200 --json search.json
 */
import { parseArgs } from 'node:util'
import { seededRandom } from '../src/ranking/index.js'
import { ExactIndex, HnswIndex, type VectorIndex } from '../src/retrieval/index.js'
import { measureRecall } from '../src/retrieval/measure-recall.js'
import { catalogueVectors, type Vectors } from './search/catalogue-vectors.js'
import { generatedVectors } from './search/generated-vectors.js'
import { report } from './support/report.js'
import { processorMilliseconds, Stopwatch } from './support/stopwatch.js'

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '24576' },
    queries: { type: 'string', default: '40' },
    dimension: { type: 'string', default: '384' },
    catalog: { type: 'string' },
    models: { type: 'string', default: 'models' },
    json: { type: 'string' },
  },
})
const queryCount = Number(values.queries)
const dimension = Number(values.dimension)
const { items, queries } = values.catalog === undefined ? generated() : await catalogueVectors(values.catalog, queryCount, values.models)
const exact = ExactIndex.of(items, items[0]?.length ?? dimension)
const bytes = ExactIndex.of(items, exact.dimension, 'byte', true)
const begun = processorMilliseconds()
const graph = await HnswIndex.build(bytes)
const buildSeconds = (processorMilliseconds() - begun) / 1000
console.log(`${items.length} vectors of ${exact.dimension} numbers, ${queries.length} queries; the graph took ${buildSeconds.toFixed(1)} s`)

/** Each with what its recall is measured against. */
const engines: readonly [string, VectorIndex, ExactIndex][] = [
  ['floats compared', exact, exact],
  ['bytes compared', bytes, exact],
  ['as curio searches', graph, bytes],
  ['graph alone', graph.alone, bytes],
]
const rows: Record<string, unknown>[] = []
for (const share of [1, 0.5, 0.1, 0.01]) {
  const allowed = share === 1 ? undefined : someRows(share)
  for (const k of [10, 100, 1000])
    for (const [engine, index, truth] of engines) rows.push({ engine, kept: share, k, ...(await run(index, truth, k, allowed)) })
}
report('search', rows, values.json)

async function run(index: VectorIndex, truth: ExactIndex, k: number, allowed: readonly number[] | undefined) {
  const watch = new Stopwatch()
  // The first ones compile.
  for (const query of queries.slice(0, 20)) await index.search(query, k, allowed)
  for (const query of queries) await watch.time(() => index.search(query, k, allowed))
  const recall = (halves: readonly Float32Array[]) => measureRecall(index, truth, halves, { k, ...(allowed && { allowed }) })
  const [even, odd] = [queries.filter((_, at) => at % 2 === 0), queries.filter((_, at) => at % 2 === 1)]
  return { ...watch.figures, recallEven: rounded(await recall(even)), recallOdd: rounded(await recall(odd)) }
}

function generated(): Vectors {
  const all = generatedVectors(Number(values.items) + queryCount, dimension)
  return { items: all.slice(queryCount), queries: all.slice(0, queryCount) }
}

function someRows(share: number): number[] {
  const random = seededRandom(2)
  return items.flatMap((_, row) => (random() < share ? [row] : []))
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
