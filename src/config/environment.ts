/** CURIO_* variables as settings: CURIO_MODELS_LANGUAGE is models.language. An unknown one is an error, not a shrug. */
import { CurioError } from '../errors.js'
import { configSchema } from './schema.js'
import type { Settings } from './settings.js'

/** Settings without a default, which the parsed defaults do not show. */
const optionalKeys = [
  'models.directory',
  'models.endpoint.baseUrl',
  'models.endpoint.model',
  'models.endpoint.apiKey',
  'retrieval.dimensions',
  'writing.shopName',
  'retrieval.weights.lexical',
  'retrieval.weights.dense',
  'retrieval.weights.imagined',
  'retrieval.weights.picture',
  'storage.directory',
  'server.publicUrl',
  'server.secret',
  'server.operatorToken',
  'slack.botToken',
  'slack.appToken',
  'slack.signingSecret',
  'slack.apiUrl',
  'discord.token',
  'discord.applicationId',
  'discord.apiUrl',
]

/** Every key that a file, a variable or a flag may set. */
export function settingKeys(): string[] {
  return [...keysOf(configSchema.parse({})), ...optionalKeys]
}

function keysOf(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, child]) =>
    typeof child === 'object' && child !== null && !Array.isArray(child) ? keysOf(child, `${prefix}${key}.`) : [`${prefix}${key}`],
  )
}

export function environmentSettings(environment: NodeJS.ProcessEnv): Settings {
  const keys = new Map(settingKeys().map(key => [canonical(key), key]))
  const settings: Settings = {}
  for (const [name, text] of Object.entries(environment)) {
    if (!name.startsWith('CURIO_') || text === undefined) continue
    const key = keys.get(canonical(name.slice('CURIO_'.length)))
    if (!key) throw new CurioError('CONFIG_INVALID', `environment: ${name} is no setting; \`curio config\` lists them`)
    settings[key] = listKeys.has(key) ? parseList(text, numberKeys.has(key)) : parseValue(text)
  }
  return settings
}

function canonical(name: string): string {
  return name.replace(/[._]/g, '').toLowerCase()
}

/** Settings that are lists: `a,b` in the environment. */
const listKeys: ReadonlySet<string> = new Set(['server.origins', 'server.apiKeys', 'pictures.ports'])
const numberKeys: ReadonlySet<string> = new Set(['pictures.ports'])

function parseList(text: string, ofNumbers: boolean): unknown[] {
  const parts = text.split(',').flatMap(part => part.trim() || [])
  return ofNumbers ? parts.map(parseValue) : parts
}

/** Numbers and yes/no as such, everything else as text. */
function parseValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  // More digits than a number keeps exactly are a name: the ids of Discord are.
  const isNumber = /^-?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER
  return isNumber ? Number(text) : text
}
