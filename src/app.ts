/** The composition root: builds the object graph from a configuration. The only file, with the command line, that knows every room. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { behaviourSignature } from './catalog/changes/behaviour-signature.js'
import { watchCatalog } from './catalog/changes/watch-catalog.js'
import { readCatalog } from './catalog/index.js'
import { LiveCatalog } from './catalog/live-catalog.js'
import type { Config } from './config/schema.js'
import type { CatalogEditor } from './contracts/catalog-editor.js'
import type { ConversationFactory } from './contracts/conversation.js'
import type { Language } from './contracts/language.js'
import type { Catalog } from './contracts/ports.js'
import { departmentsOf } from './dialogue/departments.js'
import { DialogueManager } from './dialogue/dialogue-manager.js'
import { dialogueSettings } from './dialogue/dialogue-settings.js'
import { LearningChoices } from './dialogue/learning-choices.js'
import { rankingSettings } from './dialogue/ranking-settings.js'
import { CurioError } from './errors.js'
import { createExplanationWriter, joinSentences, type WritingCounts, writeSmallTalk } from './explanation/index.js'
import { behaviourNotice, openBehaviourFiles } from './open-behaviour-files.js'
import { openCatalogFolder } from './open-catalog-folder.js'
import { openChanges } from './open-changes.js'
import { type Engines, openEngines } from './open-engines.js'
import { LiveSnapshots } from './open-live-snapshots.js'
import type { OpenOptions } from './open-options.js'
import { openShownPlaces } from './open-shown-places.js'
import { openSnapshot, type SnapshotParts } from './open-snapshot.js'
import { BehaviourModel } from './ranking/index.js'
import { indexFolder, openVectorCache, Storage } from './storage/index.js'
import { createModelReader, loadPrompt } from './understanding/index.js'

export interface CurioApp {
  readonly conversations: ConversationFactory
  /** As it is at the moment. */
  readonly catalog: Catalog
  /** Changes the catalogue while it is in use. */
  readonly editor: CatalogEditor
  readonly language: Language
  readonly greeting: string
  /** The greeting in a person's language, unless the configuration sets one for all. */
  greetingIn(language: Language): string
  /** What became of the language model's texts since the start; absent where none writes. */
  readonly writing?: () => WritingCounts
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
  const { directory, isReadOnly } = await openCatalogFolder(config)
  const notice = options.onNotice ?? (() => {})
  const behaviour = new BehaviourModel()
  const behaviourRead = await behaviourSignature(directory)
  const data = await readCatalog(directory, { onEvent: event => behaviour.add(event) })
  reportSkipped(data.skipped, notice)
  // Before the models: a folder that cannot be written is found out before anything is pulled or loaded.
  const storageDirectory = config.storage.directory ?? join(homedir(), '.curio')
  const storage = new Storage(join(storageDirectory, 'curio.sqlite'))
  const folder = indexFolder(directory, storageDirectory)
  const cache = openVectorCache(directory, { folder, onWarning: notice })
  const onError = (error: CurioError) => notice(`${error.code}: ${error.message}`)
  let engines: Engines | undefined
  const close = async () => {
    cache.close()
    storage.close()
    await engines?.close()
  }
  try {
    engines = await openEngines(config, options)
    const { completion, writes } = engines
    storage.events.eachCatalogEvent(event => behaviour.add(event))
    const choices = config.ranking.weights.exploration > 0 ? new LearningChoices(storage.choices, resolve(directory)) : undefined
    const prompts = completion && config.reading.useModel ? readerPrompts() : undefined
    const parts: SnapshotParts = {
      cache,
      indexPath: join(folder, 'index'),
      engines,
      behaviour,
      retrieval: config.retrieval,
      ranking: rankingSettings(config),
      ...(choices && { choices }),
      places: openShownPlaces({ store: storage.places, catalog: resolve(directory), exposure: config.ranking.exposure, onError }),
      onError,
      ...(completion && prompts && { modelReader: lexicon => createModelReader(completion, prompts, lexicon) }),
    }
    const writer =
      completion && writes && config.writing.useModel
        ? createExplanationWriter(completion, { writeExplanation: writerPrompt() })
        : undefined
    const shared = {
      storage,
      learning: behaviour,
      ...(choices && { choices }),
      onError,
      ...(writer && { writer }),
    }
    const first = await openSnapshot(data.catalog, parts, options)
    const catalog = new LiveCatalog(first.catalog)
    const manager = new DialogueManager({ ...shared, ...first }, dialogueSettings(config))
    const live = new LiveSnapshots(first, {
      open: (changed, how) => openSnapshot(changed, parts, { ...(options.onNotice && { onNotice: options.onNotice }), ...how }),
      use(snapshot, onRetired) {
        manager.changeRooms({ ...shared, ...snapshot }, onRetired)
        catalog.replace(snapshot.catalog)
      },
      onError: error => onError(CurioError.from(error)),
    })
    const changes = openChanges({
      directory,
      signature: data.signature,
      isReadOnly,
      takeIn: changed => live.takeIn(changed),
      onSkipped: skipped => reportSkipped(skipped, notice),
    })
    const watching = options.watch
      ? watchCatalog(directory, () => void changes.refresh().catch(error => onError(CurioError.from(error))))
      : undefined
    const files = openBehaviourFiles({
      directory,
      isItem: id => catalog.row(id) !== undefined,
      take: event => behaviour.add(event),
    })
    // Items first: what was done may be about new ones.
    const readBehaviourAgain = () =>
      changes
        .refresh()
        .catch(() => {})
        .then(() => files.refresh())
        .then(reading => notice(behaviourNotice(reading)))
        .catch(error => onError(CurioError.from(error)))
    const watchingBehaviour = options.watch
      ? watchCatalog(directory, () => void readBehaviourAgain(), { signatureOf: behaviourSignature, known: behaviourRead })
      : undefined
    const language = config.language === 'auto' ? 'en' : config.language
    return {
      conversations: manager,
      catalog,
      editor: changes,
      language,
      get greeting() {
        return greetingOf(catalog, language, config)
      },
      greetingIn: asked => greetingOf(catalog, config.language === 'auto' ? asked : language, config),
      ...(writer && { writing: () => writer.counts() }),
      async close() {
        watching?.stop()
        watchingBehaviour?.stop()
        await live.close()
        await changes.close()
        await close()
      },
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
