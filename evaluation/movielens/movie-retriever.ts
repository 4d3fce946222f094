/** What films are like each other: the retriever over MovieLens. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalog } from '../../src/catalog/index.js'
import { LlamaTextEncoder } from '../../src/models/text/llama-text-encoder.js'
import { buildRetriever, type Retriever } from '../../src/retrieval/index.js'
import { openVectorCache } from '../../src/storage/index.js'
import { movieFolder } from './movie-folder.js'

const id = 'multilingual-e5-small'

/** The first run encodes all films (minutes); later ones find the vectors. Undefined where the weights are absent. */
export async function movieRetriever(data: string, models: string): Promise<Retriever | undefined> {
  const path = join(models, `${id}-q4_0.gguf`)
  if (!existsSync(path)) return undefined
  const folder = movieFolder(data)
  const { catalog } = await readCatalog(folder)
  using cache = openVectorCache(folder, { onWarning: console.warn })
  const textEncoder = await LlamaTextEncoder.load({ path, id, gpu: 'off' })
  const retriever = await buildRetriever({
    catalog,
    textEncoder,
    cache,
    onProgress: ({ stage, done, total }) => process.stderr.write(`\r${stage} ${done} of ${total} `),
  })
  process.stderr.write('\n')
  return retriever
}
