/** The application opened for a search: the catalogue is read and embedded once, and only the ranking is made anew for each trial. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { readCatalog } from './catalog/index.js'
import type { Config } from './config/schema.js'
import type { Catalog, ImageEncoder, PictureTextEncoder, TextEncoder } from './contracts/ports.js'
import { DialogueManager } from './dialogue/dialogue-manager.js'
import { dialogueSettings } from './dialogue/dialogue-settings.js'
import { rankingSettings } from './dialogue/ranking-settings.js'
import { Recommender } from './dialogue/recommender.js'
import type { CurioError } from './errors.js'
import type { Rank } from './evaluation/retrieval/judged-query.js'
import { rankByApp } from './evaluation/retrieval/rankers.js'
import { openCatalogFolder } from './open-catalog-folder.js'
import { type Engines, openEngines } from './open-engines.js'
import type { OpenOptions } from './open-options.js'
import { openSnapshot, type SnapshotParts } from './open-snapshot.js'
import { BehaviourModel } from './ranking/index.js'
import { indexFolder, openVectorCache, Storage } from './storage/index.js'

export interface Trials {
  readonly catalog: Catalog
  /** Lists as the application shows them with a configuration of the same catalogue and models; no conversation is kept. */
  ranked<Result>(config: Config, use: (rank: Rank) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Rejects as `openApp` does. @example const trials = await openTrials(config) */
export async function openTrials(config: Config, options: OpenOptions = {}): Promise<Trials> {
  const { directory } = await openCatalogFolder(config)
  const behaviour = new BehaviourModel()
  const { catalog: plain } = await readCatalog(directory, { onEvent: event => behaviour.add(event) })
  const notice = options.onNotice ?? (() => {})
  const folder = indexFolder(directory, config.storage.directory ?? join(homedir(), '.curio'))
  const cache = openVectorCache(directory, { folder, onWarning: notice })
  let engines: Engines | undefined
  const close = async () => {
    cache.close()
    await engines?.close()
  }
  try {
    engines = await openEngines({ ...config, models: { ...config.models, language: 'none' } }, options)
    const onError = (error: CurioError) => notice(`${error.code}: ${error.message}`)
    const parts = { cache, indexPath: join(folder, 'index'), engines: remembering(engines), behaviour, onError }
    const snapshot = await openSnapshot(plain, { ...parts, retrieval: config.retrieval, ranking: rankingSettings(config) }, options)
    const { catalog } = snapshot
    return {
      catalog,
      async ranked(tried, use) {
        using storage = new Storage(':memory:')
        const recommender = new Recommender({ catalog, retriever: snapshot.retriever, behaviour, settings: rankingSettings(tried) })
        await recommender.prepare()
        const rooms = { catalog, reader: snapshot.reader, recommender, storage }
        return await use(rankByApp({ conversations: new DialogueManager(rooms, dialogueSettings(tried)) }))
      },
      async close() {
        snapshot[Symbol.dispose]()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The same encoders, which encode each query once however many trials ask for it. */
function remembering({ text, image, pictureText, sceneText, audio }: Engines): SnapshotParts['engines'] {
  return {
    ...(audio && { audio }),
    // It remembers photographs by itself.
    ...(sceneText && { sceneText }),
    ...(text && { text: rememberingText(text) }),
    ...(image && { image: rememberingImage(image) }),
    ...(pictureText && { pictureText: rememberingPictureText(pictureText) }),
  }
}

function rememberingText(encoder: TextEncoder): TextEncoder {
  return {
    id: encoder.id,
    dimension: encoder.dimension,
    encodeQuery: once((text, signal) => encoder.encodeQuery(text, signal)),
    encodePassages: (texts, how) => encoder.encodePassages(texts, how),
    dispose: () => encoder.dispose(),
  }
}

function rememberingImage(encoder: ImageEncoder): ImageEncoder {
  const encodeQuery = (image: string | Uint8Array, signal?: AbortSignal) =>
    encoder.encodeQuery ? encoder.encodeQuery(image, signal) : encoder.encode(image, signal)
  return {
    id: encoder.id,
    dimension: encoder.dimension,
    encode: (image, signal) => encoder.encode(image, signal),
    encodeQuery: once(encodeQuery),
    dispose: () => encoder.dispose(),
  }
}

function rememberingPictureText(encoder: PictureTextEncoder): PictureTextEncoder {
  return { encodeText: once((text, signal) => encoder.encodeText(text, signal)) }
}

/** What failed is tried again. */
function once<Input>(encode: (input: Input, signal?: AbortSignal) => Promise<Float32Array>) {
  const known = new Map<Input, Float32Array>()
  return async (input: Input, signal?: AbortSignal) => {
    const vector = known.get(input) ?? (await encode(input, signal))
    known.set(input, vector)
    return vector
  }
}
