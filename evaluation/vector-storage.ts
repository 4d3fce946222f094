/**
 * What forms of storage cost: nDCG@10 of retrieval with vectors as floats and bytes, and with pictures' vectors whole and shortened.
 * Run: `npx tsx evaluation/vector-storage.ts [data] [models]`.
 */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCatalog } from '../src/catalog/index.js'
import type { Catalog, ImageEncoder, TextEncoder } from '../src/contracts/ports.js'
import { mean, normalisedGain } from '../src/evaluation/metrics/index.js'
import { colourNames, LlamaTextEncoder, OnnxImageEncoder } from '../src/models/index.js'
import { type BuildRetrieverOptions, buildRetriever } from '../src/retrieval/index.js'
import { openVectorCache } from '../src/storage/index.js'
import { type Query, readJudgements, readQueries, readRows, writeFolder } from './retrieval/read-set.js'

const [data = '../shared/data', models = 'models'] = process.argv.slice(2)
const work = join(tmpdir(), 'curio-evaluation')
const fields = ['id', 'title', 'description', 'category', 'price', 'currency', 'image']

type Form = Required<Pick<BuildRetrieverOptions, 'storage' | 'dimensions'>>

/** More than a picture's vector has keeps all of it. */
const whole = 2048
const forms: readonly Form[] = [
  { storage: 'float', dimensions: whole },
  { storage: 'byte', dimensions: whole },
  ...[256, 128, 64].map(dimensions => ({ storage: 'float', dimensions }) as const),
  ...[256, 128, 64].map(dimensions => ({ storage: 'byte', dimensions }) as const),
]

interface Task {
  readonly name: string
  readonly catalog: Catalog
  readonly folder: string
  readonly queries: readonly Query[]
  readonly judgements: string
  /** Folder of the queries' photographs. */
  readonly root: string
}

async function task(name: string, set: string, kind: string): Promise<Task> {
  const rows = readRows(`${data}/${set}/catalog.jsonl`).map(row => ({
    ...Object.fromEntries(fields.map(field => [field, row[field]])),
    ...(set === 'luma' && { attributes: { ...Object(row['attributes']), gender: row['gender'], tags: row['tags'] } }),
  }))
  const folder = writeFolder(join(work, `storage-${set}`), rows, `${data}/${set}/images`)
  const base = `${data}/${set}${kind === 'photo' ? '' : '/queries'}/${kind}.dev`
  const { catalog } = await readCatalog(folder)
  return { name, folder, catalog, queries: readQueries(`${base}.queries.jsonl`), judgements: `${base}.qrels.tsv`, root: `${data}/${set}` }
}

async function measure(task: Task, form: Form, engines: { textEncoder: TextEncoder; imageEncoder: ImageEncoder }) {
  using cache = openVectorCache(task.folder, { onWarning: console.warn })
  using retriever = await buildRetriever({ catalog: task.catalog, ...engines, cache, pictureColours: colourNames, ...form })
  const gains = readJudgements(task.judgements)
  const halves: [number[], number[]] = [[], []]
  for (const [position, { id, text, image }] of task.queries.entries()) {
    const found = await retriever.retrieve(image === undefined ? { text: text ?? '' } : { image: join(task.root, image) })
    const ids = found.map(({ item }) => item.id)
    halves[position % 2 === 0 ? 0 : 1].push(normalisedGain(ids, gains[id] ?? {}))
  }
  const [all, even, odd] = [halves.flat(), ...halves].map(values => Number(mean(values).toFixed(4)))
  const { storage, dimensions } = form
  return { task: task.name, storage, dimensions: dimensions === whole ? 'all' : dimensions, queries: task.queries.length, all, even, odd }
}

/** A photograph is encoded once for all forms. */
function remembering(encoder: ImageEncoder): ImageEncoder {
  const known = new Map<string, Promise<Float32Array>>()
  const encodeQuery: ImageEncoder['encode'] = image => {
    const key = String(image)
    const vector = known.get(key) ?? (encoder.encodeQuery ?? encoder.encode).call(encoder, image)
    known.set(key, vector)
    return vector
  }
  return {
    id: encoder.id,
    dimension: encoder.dimension,
    encode: image => encoder.encode(image),
    encodeQuery,
    dispose: () => encoder.dispose(),
  }
}

if (!existsSync(`${data}/luma`) || !existsSync(models)) {
  console.log(`Skipped: no data in ${data} or no weights in ${models}`)
} else {
  const textEncoder = await LlamaTextEncoder.load({ path: join(models, 'multilingual-e5-small-q4_0.gguf'), id: 'multilingual-e5-small' })
  const image = await OnnxImageEncoder.load({
    path: join(models, 'efficientnet-lite0-classes-fp16.onnx'),
    id: 'efficientnet-lite0-classes',
  })
  const imageEncoder = remembering(image)
  const tasks = [
    await task('clothes', 'luma', 'attr'),
    await task('other views', 'luma', 'view'),
    await task('groceries', 'grocery', 'photo'),
  ]
  const results: Record<string, unknown>[] = []
  for (const one of tasks) for (const form of forms) results.push(await measure(one, form, { textEncoder, imageEncoder }))
  console.table(results)
  console.log(JSON.stringify(results))
  await textEncoder.dispose()
  await image.dispose()
}
