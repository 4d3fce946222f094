/** The vectors of a catalogue that `curio index` has read, and queries as people type them: the first words of some titles. */
import { join } from 'node:path'
import { readCatalogItems } from '../../src/catalog/read-catalog-items.js'
import { LlamaTextEncoder } from '../../src/models/index.js'
import { embedTexts } from '../../src/retrieval/embed-texts.js'
import { factsText } from '../../src/retrieval/index.js'
import { queryVectors } from '../../src/retrieval/sample-queries.js'
import { openVectorCache } from '../../src/storage/index.js'

const id = 'multilingual-e5-small'
const wordsOfQuery = 4

export interface Vectors {
  readonly items: readonly Float32Array[]
  readonly queries: readonly Float32Array[]
}

/** What is not kept yet is computed and kept. */
export async function catalogueVectors(folder: string, queryCount: number, models = 'models'): Promise<Vectors> {
  const { catalog } = await readCatalogItems(folder)
  const encoder = await LlamaTextEncoder.load({ path: join(models, `${id}-q4_0.gguf`), id })
  using cache = openVectorCache(folder, { onWarning: console.warn })
  const texts = catalog.items.map(item => factsText(item))
  const known = await embedTexts(texts, encoder, cache, { onProgress: (done, total) => console.log(`${done} of ${total} texts`) })
  const step = Math.max(1, Math.floor(catalog.items.length / queryCount))
  const titles = catalog.items.filter((_, row) => row % step === 0).slice(0, queryCount)
  const words = titles.map(({ title }) => title.split(' ').slice(0, wordsOfQuery).join(' '))
  const queries = await queryVectors(words, encoder, cache)
  await encoder.dispose()
  return { items: texts.flatMap(text => known.get(text) ?? []), queries }
}
