/** Merges defaults < curio.config.* < CURIO_* environment < flags, and remembers where each value came from. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createJiti } from 'jiti'
import { CurioError } from '../errors.js'
import { environmentSettings } from './environment.js'
import { type Config, configSchema } from './schema.js'
import { flatten, type Settings, unflatten } from './settings.js'

export interface LoadConfigOptions {
  /** Given path; without it curio.config.{json,js,mjs,ts} of `directory` is read where there is one. */
  file?: string | undefined
  directory?: string
  environment?: NodeJS.ProcessEnv
  /** By dotted key, `models.language`. */
  flags?: Settings
}

export interface LoadedConfig {
  readonly config: Config
  /** By dotted key: `default`, a file's path, an environment variable or `flag`. */
  readonly origins: ReadonlyMap<string, string>
}

/**
 * Rejects with CONFIG_UNREADABLE or CONFIG_INVALID.
 *
 * @example
 * const { config } = await loadConfig({ flags: { limit: 5 } })
 */
export async function loadConfig(options: LoadConfigOptions = {}): Promise<LoadedConfig> {
  const file = options.file ?? findConfigFile(options.directory ?? process.cwd())
  const layers: [string, Settings, (key: string) => string][] = [
    [file ?? 'file', file ? await readSettings(file) : {}, () => file ?? 'file'],
    ['the environment', environmentSettings(options.environment ?? process.env), key => environmentName(key)],
    ['a flag', options.flags ?? {}, () => 'flag'],
  ]
  const merged: Settings = {}
  const origins = new Map<string, string>()
  for (const [, settings, origin] of layers) {
    for (const [key, value] of Object.entries(settings)) {
      merged[key] = value
      origins.set(key, origin(key))
    }
  }
  const parsed = configSchema.safeParse(unflatten(merged))
  if (!parsed.success) throw invalid(parsed.error.issues, origins)
  for (const key of Object.keys(flatten(parsed.data))) if (!origins.has(key)) origins.set(key, 'default')
  return { config: parsed.data, origins }
}

export function environmentName(key: string): string {
  return `CURIO_${key
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('.', '_')
    .toUpperCase()}`
}

function findConfigFile(directory: string): string | undefined {
  return ['json', 'js', 'mjs', 'ts'].map(ending => resolve(directory, `curio.config.${ending}`)).find(existsSync)
}

async function readSettings(file: string): Promise<Settings> {
  try {
    if (extname(file) === '.json') return flatten(JSON.parse(await readFile(file, 'utf8')))
    const loaded: unknown = await createJiti(pathToFileURL(process.cwd()).href).import(resolve(file), { default: true })
    return flatten(loaded)
  } catch (error) {
    throw new CurioError('CONFIG_UNREADABLE', `${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function invalid(
  issues: readonly { path: PropertyKey[]; message: string; code: string; keys?: string[] }[],
  origins: ReadonlyMap<string, string>,
) {
  const lines = issues.map(issue => {
    const unknown = issue.code === 'unrecognized_keys' ? (issue.keys ?? []) : []
    const path = [...issue.path.map(String), ...unknown.slice(0, 1)].join('.')
    const origin = origins.get(path) ?? [...origins].find(([key]) => key.startsWith(`${path}.`))?.[1] ?? 'configuration'
    return unknown.length > 0
      ? `${origin}: unknown key ${path}; allowed here: ${allowedKeys(issue.path)}`
      : `${origin}: ${path}: ${issue.message}`
  })
  return new CurioError('CONFIG_INVALID', lines.join('\n'))
}

function allowedKeys(path: readonly PropertyKey[]): string {
  let level: unknown = configSchema.parse({})
  for (const key of path) level = typeof level === 'object' && level !== null ? Reflect.get(level, key) : undefined
  return typeof level === 'object' && level !== null ? Object.keys(level).join(', ') : 'none'
}
