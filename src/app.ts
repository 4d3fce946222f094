/** The composition root: builds the object graph from a configuration. The only file, with the command line, that knows every room. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCatalog } from './catalog/index.js'
import type { Config } from './config/schema.js'
import type { ConversationFactory } from './contracts/conversation.js'
import type { Language } from './contracts/language.js'
import type { Catalog } from './contracts/ports.js'
import { departmentsOf } from './dialogue/departments.js'
import { DialogueManager } from './dialogue/dialogue-manager.js'
import { LearningBehaviour } from './dialogue/learning-behaviour.js'
import { Recommender } from './dialogue/recommender.js'
import type { CurioError } from './errors.js'
import { createExplanationWriter, joinSentences, writeSmallTalk } from './explanation/index.js'
import { colourNames } from './models/index.js'
import { type Engines, openEngines } from './open-engines.js'
import type { OpenOptions } from './open-options.js'
import { buildRetriever } from './retrieval/index.js'
import { indexFolder, openVectorCache, Storage } from './storage/index.js'
import { createLexiconReader, createModelReader, loadPrompt } from './understanding/index.js'

export interface CurioApp {
  readonly conversations: ConversationFactory
  readonly catalog: Catalog
  readonly language: Language
  readonly greeting: string
  /** The greeting in a person's language, unless the configuration sets one for all. */
  greetingIn(language: Language): string
  close(): Promise<void>
}

const packageRoot = fileURLToPath(new URL('..', import.meta.url))

/**
 * Reads the catalogue, loads the models, brings the index up to date.
 * Rejects with CATALOG_*, CONFIG_*, MODEL_* and STORAGE_* errors.
 *
 * @example
 * const app = await openApp((await loadConfig()).config)
 * for await (const event of app.conversations.open().turn({ text: 'a warm jacket' })) console.log(event)
 * await app.close()
 */
export async function openApp(config: Config, options: OpenOptions = {}): Promise<CurioApp> {
  const directory = config.catalog === 'demo' ? join(packageRoot, 'catalog') : resolve(config.catalog)
  const notice = options.onNotice ?? (() => {})
  const data = await readCatalog(directory)
  reportSkipped(data.skipped, notice)
  // Before the models: a folder that cannot be written is found out before anything is pulled or loaded.
  const storageDirectory = config.storage.directory ?? join(homedir(), '.curio')
  const storage = new Storage(join(storageDirectory, 'curio.sqlite'))
  const folder = indexFolder(directory, storageDirectory)
  const cache = openVectorCache(directory, { folder, onWarning: notice })
  const onError = (error: CurioError) => notice(`${error.code}: ${error.message}`)
  let engines: Engines | undefined
  let behaviour: LearningBehaviour | undefined
  const close = async () => {
    behaviour?.stop()
    cache.close()
    storage.close()
    await engines?.close()
  }
  try {
    engines = await openEngines(config, options)
    const { catalog } = data
    const retriever = await buildRetriever({
      catalog,
      cache,
      indexPath: join(folder, 'index'),
      pictureColours: image => colourNames(image),
      onWarning: notice,
      onError,
      onProgress: ({ stage, done, total }) => options.onProgress?.(`indexing ${stage}`, done, total),
      ...(engines.text && { textEncoder: engines.text }),
      ...(engines.image && { imageEncoder: engines.image }),
      ...(engines.pictureText && { pictureText: engines.pictureText }),
      ...(options.signal && { signal: options.signal }),
    })
    cache.flush()
    behaviour = new LearningBehaviour({ history: data.events, here: () => storage.events.asCatalogEvents(), onError })
    const recommender = new Recommender({ catalog, retriever, behaviour, settings: config.ranking })
    const reader = createLexiconReader(catalog, { pictureColours: row => retriever.pictureColours(row) })
    const manager = new DialogueManager(
      {
        catalog,
        reader,
        recommender,
        storage,
        learning: behaviour,
        onError,
        ...(engines.completion &&
          config.reading.useModel && { modelReader: createModelReader(engines.completion, readerPrompts(), reader) }),
        ...(engines.completion &&
          engines.writes &&
          config.writing.useModel && { writer: createExplanationWriter(engines.completion, { writeExplanation: writerPrompt() }) }),
      },
      {
        language: config.language,
        limit: config.limit,
        maximumLength: config.dialogue.maximumLength,
        askQuestions: config.dialogue.askQuestions,
        readingTimeout: config.reading.timeout,
        writingTimeout: config.writing.timeout,
        style: config.writing.style,
        ...(config.writing.shopName !== undefined && { shopName: config.writing.shopName }),
      },
    )
    const language = config.language === 'auto' ? 'en' : config.language
    return {
      conversations: manager,
      catalog,
      language,
      greeting: greetingOf(catalog, language, config),
      greetingIn: asked => greetingOf(catalog, config.language === 'auto' ? asked : language, config),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const promptsDirectory = join(packageRoot, 'prompts')

function readerPrompts() {
  return {
    readWishes: loadPrompt(promptsDirectory, 'read-wishes', ['Message:', 'Want:', 'Avoid:']),
    translateWish: loadPrompt(promptsDirectory, 'translate-wish', ['Wish:', 'Search:']),
  }
}

function writerPrompt(): string {
  return loadPrompt(promptsDirectory, 'write-explanation', ['Item:', 'Facts:', 'Text:']).prefix
}

function reportSkipped(
  skipped: readonly { file: string; line: number; field: string; value: string; why: string }[],
  notice: (line: string) => void,
): void {
  for (const row of skipped.slice(0, 10)) notice(`${row.file}:${row.line} ${row.field} ${row.value} ${row.why}`)
  if (skipped.length > 0) notice(`${skipped.length} rows or fields of the catalogue were skipped.`)
}

function greetingOf(catalog: Catalog, language: Language, config: Config): string {
  const { shopName, style } = config.writing
  const voice = { language, variant: config.seed, style, ...(shopName !== undefined && { shopName }) }
  return joinSentences(writeSmallTalk({ voice, act: 'greet', departments: departmentsOf(catalog) }), language)
}
