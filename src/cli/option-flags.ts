/** The flags that several commands share, and the settings they stand for. */
import { type Command, InvalidArgumentError } from 'commander'
import type { Settings } from '../config/settings.js'

export interface SharedFlags {
  readonly catalog?: string
  readonly config?: string
  readonly model?: string
  readonly language?: string
  readonly limit?: number
  readonly seed?: number
}

/** Adds --catalog, --config, --model, --language, --limit and --seed. */
export function addSharedFlags(command: Command): Command {
  return command
    .option('--catalog <dir>', 'folder of the catalogue (default: the demonstration shop)')
    .option('--config <file>', 'configuration file (default: curio.config.{json,js,mjs,ts} here)')
    .option('--model <id>', 'language model: an id of `curio models list`, auto, endpoint or none')
    .option('--language <code>', 'language of the replies: auto, en or zh')
    .option('--limit <k>', 'items shown a turn', wholeNumber)
    .option('--seed <n>', 'same input and seed, same items', wholeNumber)
}

export function settingsOf(flags: SharedFlags): Settings {
  const settings: Settings = {
    catalog: flags.catalog,
    'models.language': flags.model,
    language: flags.language,
    limit: flags.limit,
    seed: flags.seed,
  }
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
}

/** A flag whose value is a whole number. */
export function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value)) throw new InvalidArgumentError('It is not a whole number.')
  return value
}
