/** Chooses, pulls and opens the models that a configuration names. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Config } from './config/schema.js'
import type { AudioEncoder, CompletionModel, ImageEncoder, PictureTextEncoder, SceneTextReader, TextEncoder } from './contracts/ports.js'
import { CurioError } from './errors.js'
import { ModelFinder } from './model-finder.js'
import {
  checkGguf,
  createEndpointModel,
  freeGraphicsMemory,
  LlamaTextEncoder,
  lazyCompletionModel,
  lazyTextEncoder,
  loadLanguageModel,
  MusicEncoder,
  OnnxSceneTextReader,
} from './models/index.js'
import { defaultLanguageModel, ModelStore, modelsDirectory } from './models/store/index.js'
import type { OpenOptions } from './open-options.js'
import { findPictures } from './open-pictures.js'

export interface Engines {
  readonly text?: TextEncoder
  readonly image?: ImageEncoder
  /** Reads texts into the space of `image`, where that is one of a pair. */
  readonly pictureText?: PictureTextEncoder
  /** Reads what is written in pictures. */
  readonly sceneText?: SceneTextReader
  /** Costs nothing until there is something to listen to. */
  readonly audio?: AudioEncoder
  readonly completion?: CompletionModel
  /** False for models that are good enough to read only. */
  readonly writes: boolean
  close(): Promise<void>
}

const textDimension = 384

/** A model that cannot be had is said aloud and left out: words alone still work. */
export async function openEngines(config: Config, options: OpenOptions): Promise<Engines> {
  const store = new ModelStore({
    directory: config.models.directory ?? modelsDirectory,
    ...(options.onNotice && { reportLine: options.onNotice }),
  })
  const finder = new ModelFinder(store, options)
  const gpu = config.models.gpu
  const loadPictures = await findPictures(finder, config.models.image)
  const textPath = await finder.find(config.models.text)
  const scenePath = config.models.image === 'none' ? undefined : await finder.find(config.models.sceneText)
  // All that may be refused comes before anything is loaded.
  const language = await openLanguageModel(config, finder, options)
  const pictures = await loadPictures()
  const sceneText =
    pictures && scenePath !== undefined
      ? await finder.load(config.models.sceneText, id => OnnxSceneTextReader.load({ directory: scenePath, id }))
      : undefined
  finder.report()
  const textBytes = textPath && (await finder.load(config.models.text, id => checkGguf(textPath, id)))
  const text =
    textPath && textBytes
      ? lazyTextEncoder({ id: config.models.text, dimension: textDimension }, () =>
          LlamaTextEncoder.load({ path: textPath, id: config.models.text, gpu }),
        )
      : undefined
  return {
    writes: language?.writes ?? false,
    ...(pictures && { image: pictures.image }),
    ...(pictures?.pictureText && { pictureText: pictures.pictureText }),
    ...(text && { text }),
    ...(sceneText && { sceneText }),
    ...(config.models.audio === 'music' && { audio: new MusicEncoder() }),
    ...(language && { completion: language.completion }),
    close: async () => {
      await Promise.all([pictures?.dispose(), sceneText?.dispose(), text?.dispose(), language?.completion.dispose()])
    },
  }
}

async function openLanguageModel(
  config: Config,
  finder: ModelFinder,
  options: OpenOptions,
): Promise<{ completion: CompletionModel; writes: boolean } | undefined> {
  const { store } = finder
  const { language, endpoint, gpu } = config.models
  if (language === 'endpoint') {
    if (!endpoint)
      throw new CurioError('CONFIG_INVALID', 'models.language is "endpoint", but models.endpoint is not set: baseUrl and model are needed')
    const { baseUrl, model, apiKey } = endpoint
    const remote = createEndpointModel({ baseUrl, model, ...(apiKey !== undefined && { apiKey }) })
    return { completion: remote.completion, writes: true }
  }
  const id = language === 'auto' ? await chooseLanguageModel(store, gpu) : language
  if (id === 'none') {
    if (language === 'auto')
      options.onNotice?.(
        'Too little memory is free for a language model: wishes are read by the vocabulary, sentences come from templates.',
      )
    return undefined
  }
  const path = await finder.find(id)
  if (!path) return undefined
  const cacheDirectory = join(config.storage.directory ?? join(homedir(), '.curio'), 'prompts')
  const completion = lazyCompletionModel(id, () => loadLanguageModel({ path, id, cacheDirectory, gpu }))
  return {
    completion,
    writes:
      store
        .list()
        .find(model => model.id === id)
        ?.jobs.includes('write') ?? false,
  }
}

async function chooseLanguageModel(store: ModelStore, gpu: 'auto' | 'off'): Promise<string> {
  const free = await freeGraphicsMemory(gpu)
  return defaultLanguageModel({
    freeMemoryBytes: process.availableMemory(),
    store,
    ...(free !== undefined && { gpu: { freeMemoryBytes: free } }),
  })
}
