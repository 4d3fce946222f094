/**
 * Retrieval alone (no filters, no ranking): nDCG@10 by kind of query on luma with and without attributes, photographs on luma and grocery with
 * what is written in them and without, and how relevance tells what fits from what does not. Both halves of the queries were looked at when the settings were chosen: neither is held out.
 * Run: `npx tsx evaluation/retrieval-luma.ts [data] [models]`.
 */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCatalog } from '../src/catalog/index.js'
import type { ImageEncoder, SceneTextReader, TextEncoder } from '../src/contracts/ports.js'
import { mean, normalisedGain } from '../src/evaluation/metrics/index.js'
import { colourNames } from '../src/models/image/colour-names.js'
import { OnnxImageEncoder } from '../src/models/image/onnx-image-encoder.js'
import { OnnxSceneTextReader } from '../src/models/scene-text/onnx-scene-text-reader.js'
import { LlamaTextEncoder } from '../src/models/text/llama-text-encoder.js'
import { buildRetriever, type Retriever } from '../src/retrieval/index.js'
import { openVectorCache } from '../src/storage/index.js'
import { type Query, readJudgements, readQueries, readRows, writeFolder } from './retrieval/read-set.js'

const [data = '../shared/data', models = 'models'] = process.argv.slice(2)
const work = join(tmpdir(), 'curio-evaluation')
const always = ['id', 'title', 'description', 'category', 'price', 'currency', 'image']

const fits = [
  'orange shorts for men',
  'a warm jacket for rainy days',
  'yoga pants',
  'something to carry my gym clothes',
  'water bottle',
  'running top that breathes',
]
const fitsNot = [
  'a surfboard',
  'a wedding dress',
  'laptop with 16 GB of memory',
  'dog food',
  'running shoes',
  'a novel about the sea',
  'garden chairs',
  'baby stroller',
]

async function build(
  folder: string,
  textEncoder: TextEncoder,
  imageEncoder: ImageEncoder,
  sceneText?: SceneTextReader,
): Promise<Retriever> {
  const { catalog } = await readCatalog(folder)
  using cache = openVectorCache(folder, { onWarning: console.warn })
  const begun = performance.now()
  const retriever = await buildRetriever({
    catalog,
    textEncoder,
    imageEncoder,
    cache,
    pictureColours: colourNames,
    ...(sceneText && { sceneText }),
  })
  console.log(`${folder}: ${catalog.items.length} items indexed in ${Math.round(performance.now() - begun)} ms`)
  return retriever
}

function lumaFolder(full: boolean): string {
  const rows = readRows(`${data}/luma/catalog.jsonl`).map(row => ({
    ...Object.fromEntries(always.map(name => [name, row[name]])),
    ...(full ? { attributes: { ...Object(row['attributes']), gender: row['gender'], tags: row['tags'] } } : {}),
  }))
  return writeFolder(join(work, full ? 'luma-full' : 'luma-text'), rows, `${data}/luma/images`)
}

function groceryFolder(): string {
  const rows = readRows(`${data}/grocery/catalog.jsonl`).map(row => Object.fromEntries(always.map(name => [name, row[name]])))
  return writeFolder(join(work, 'grocery'), rows, `${data}/grocery/images`)
}

async function measure(label: string, retriever: Retriever, queries: readonly Query[], judgements: string, root: string): Promise<void> {
  const gains = readJudgements(judgements)
  const kinds = new Map<string, number[]>()
  const halves: [number[], number[]] = [[], []]
  const times: number[] = []
  let first = 0
  for (const [position, { id, text, image, kind = 'photograph' }] of queries.entries()) {
    const request = image === undefined ? { text: text ?? '' } : { image: join(root, image) }
    await retriever.retrieve(request)
    const begun = performance.now()
    const found = await retriever.retrieve(request)
    times.push(performance.now() - begun)
    const gain = (item = '') => gains[id]?.[item] ?? 0
    if (gain(found[0]?.item.id) === Math.max(...Object.keys(gains[id] ?? {}).map(gain))) first++
    const value = normalisedGain(
      found.map(({ item }) => item.id),
      gains[id] ?? {},
    )
    kinds.set(kind, [...(kinds.get(kind) ?? []), value])
    halves[position % 2 === 0 ? 0 : 1].push(value)
  }
  const all = halves.flat()
  const figures = [...kinds].map(([kind, values]) => `${kind} ${mean(values).toFixed(3)}`).join(' ')
  const split = `even queries ${mean(halves[0]).toFixed(3)}, odd ones ${mean(halves[1]).toFixed(3)}`
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  console.log(
    `${label} n=${all.length} nDCG@10 ${mean(all).toFixed(3)} (${split}) ${figures}, the best first ${(first / all.length).toFixed(3)}; p50 ${median.toFixed(1)} ms`,
  )
}

async function measureViews(unread: Retriever, read: Retriever): Promise<void> {
  const views = readQueries(`${data}/luma/queries/view.dev.queries.jsonl`)
  const judgements = `${data}/luma/queries/view.dev.qrels.tsv`
  await measure('luma views, unread', unread, views, judgements, `${data}/luma`)
  await measure('luma views, read', read, views, judgements, `${data}/luma`)
}

async function showRelevance(retriever: Retriever): Promise<void> {
  for (const [label, texts] of [
    ['fits', fits],
    ['fits not', fitsNot],
  ] as const) {
    for (const text of texts) {
      const found = await retriever.retrieve({ text })
      const best = Math.max(...found.map(({ relevance }) => relevance))
      const [first] = found
      console.log(`${label}: '${text}' relevance best ${best.toFixed(2)}, first ${first?.relevance.toFixed(2)} (${first?.item.title})`)
    }
  }
}

if (!existsSync(`${data}/luma`) || !existsSync(models)) {
  console.log(`Skipped: no data in ${data} or no weights in ${models}`)
} else {
  const text = await LlamaTextEncoder.load({ path: join(models, 'multilingual-e5-small-q4_0.gguf'), id: 'multilingual-e5-small' })
  const image = await OnnxImageEncoder.load({
    path: join(models, 'efficientnet-lite0-classes-fp16.onnx'),
    id: 'efficientnet-lite0-classes',
  })
  const sceneText = await OnnxSceneTextReader.load({ directory: join(models, 'ppocr-v4'), id: 'ppocr-v4' })
  const words = readQueries(`${data}/luma/queries/attr.dev.queries.jsonl`)
  for (const full of [true, false]) {
    const retriever = await build(lumaFolder(full), text, image)
    await measure(`luma ${full ? 'full' : 'text'}`, retriever, words, `${data}/luma/queries/attr.dev.qrels.tsv`, '')
    if (full) await showRelevance(retriever)
    if (full) await measureViews(retriever, await build(lumaFolder(true), text, image, sceneText))
  }
  const photographs = readQueries(`${data}/grocery/photo.dev.queries.jsonl`)
  for (const reader of [undefined, sceneText]) {
    const label = reader ? 'grocery, read' : 'grocery, unread'
    const retriever = await build(groceryFolder(), text, image, reader)
    await measure(label, retriever, photographs, `${data}/grocery/photo.dev.qrels.tsv`, `${data}/grocery`)
  }
  await sceneText.dispose()
  await text.dispose()
  await image.dispose()
}
