/** One catalogue and all that is made of it, never changed afterwards: a change of the catalogue makes another one. */
import type { Config } from './config/schema.js'
import type { AudioEncoder, Catalog, VectorCache } from './contracts/ports.js'
import type { ModelReader, UtteranceReader } from './contracts/understanding.js'
import type { DialogueRooms } from './dialogue/dialogue-rooms.js'
import type { LearningChoices } from './dialogue/learning-choices.js'
import type { RankingSettings } from './dialogue/ranking-settings.js'
import { Recommender } from './dialogue/recommender.js'
import type { CurioError } from './errors.js'
import { colourNames } from './models/index.js'
import type { Engines } from './open-engines.js'
import type { OpenOptions } from './open-options.js'
import type { BehaviourModel, ShownPlaces } from './ranking/index.js'
import { type BuildRetrieverOptions, buildRetriever, hearCatalog, type Retriever } from './retrieval/index.js'
import { type LexiconReader, openLexiconReader } from './understanding/index.js'

export interface SnapshotParts {
  readonly cache: VectorCache & { flush(): void }
  /** Where the graph of a large catalogue is kept. */
  readonly indexPath: string
  readonly engines: Pick<Engines, 'text' | 'image' | 'pictureText' | 'sceneText' | 'audio'>
  readonly behaviour: BehaviourModel
  /** How vectors are held. */
  readonly retrieval?: Pick<Config['retrieval'], 'storage' | 'dimensions'>
  readonly ranking: RankingSettings
  /** What was on screen of late; it outlives a catalogue. */
  readonly places?: ShownPlaces
  readonly choices?: LearningChoices
  /** Reads with a language model what the lexicon leaves. */
  readonly modelReader?: (lexicon: UtteranceReader) => ModelReader
  readonly onError: (error: CurioError) => void
}

export interface Snapshot extends Disposable, Pick<DialogueRooms, 'catalog' | 'modelReader' | 'recommender'> {
  readonly retriever: Retriever
  readonly reader: LexiconReader
}

export interface OpenSnapshotOptions extends OpenOptions, Pick<BuildRetrieverOptions, 'isQuick'> {
  /** Of the catalogue before it was changed: what still holds is not made again. */
  readonly before?: Pick<Snapshot, 'retriever' | 'reader'>
}

/**
 * Vectors that are cached by content are not computed again. Rejects with ABORTED and MODEL_* errors.
 *
 * @example using snapshot = await openSnapshot(catalog, parts)
 */
export async function openSnapshot(plain: Catalog, parts: SnapshotParts, options: OpenSnapshotOptions = {}): Promise<Snapshot> {
  const { before } = options
  const { cache, indexPath, engines, behaviour, retrieval, ranking, places, choices, modelReader, onError } = parts
  const { catalog, recordings } = engines.audio ? await hear(plain, engines.audio, cache, options) : { catalog: plain }
  const retriever = await buildRetriever({
    catalog,
    cache,
    indexPath,
    ...retrieval,
    ...(engines.audio && { audioEncoder: engines.audio }),
    ...(recordings && { recordings }),
    pictureColours: image => colourNames(image),
    onError,
    onProgress: ({ stage, done, total }) => options.onProgress?.(`indexing ${stage}`, done, total),
    ...(options.onNotice && { onWarning: options.onNotice }),
    ...(engines.text && { textEncoder: engines.text }),
    ...(engines.image && { imageEncoder: engines.image }),
    ...(engines.pictureText && { pictureText: engines.pictureText }),
    ...(engines.sceneText && { sceneText: engines.sceneText }),
    ...(options.isQuick !== undefined && { isQuick: options.isQuick }),
    ...(before && { before: before.retriever }),
    ...(options.signal && { signal: options.signal }),
  })
  cache.flush()
  const keepsWords = before?.retriever.sharesTexts(retriever) ?? false
  const reader =
    before && keepsWords
      ? before.reader.withCatalog(catalog)
      : await openLexiconReader(catalog, { pictureColours: row => retriever.pictureColours(row) })
  const recommender = new Recommender({
    catalog,
    retriever,
    behaviour,
    settings: ranking,
    ...(places && { places }),
    ...(choices && { choices }),
  })
  await recommender.prepare()
  return {
    catalog,
    retriever,
    reader,
    recommender,
    ...(modelReader && { modelReader: modelReader(reader) }),
    [Symbol.dispose]: () => retriever[Symbol.dispose](),
  }
}

function hear(catalog: Catalog, audioEncoder: AudioEncoder, cache: VectorCache, { onNotice, onProgress, signal }: OpenSnapshotOptions) {
  return hearCatalog(catalog, {
    audioEncoder,
    cache,
    onProgress: ({ done, total }) => onProgress?.('indexing recordings', done, total),
    ...(onNotice && { onWarning: onNotice }),
    ...(signal && { signal }),
  })
}
