import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { configCommand } from '../../src/cli/config-command.js'
import { settingKeys } from '../../src/config/environment.js'
import { configSchema } from '../../src/config/schema.js'

let output = ''

beforeEach(() => {
  output = ''
  for (const name of Object.keys(process.env)) if (name.startsWith('CURIO_')) vi.stubEnv(name, undefined)
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    output += String(text)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

async function config(...words: string[]): Promise<string> {
  output = ''
  await new Command('curio').addCommand(configCommand()).parseAsync(['config', ...words], { from: 'user' })
  return output
}

function fileWith(settings: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'curio-config-')), 'my.json')
  writeFileSync(path, JSON.stringify(settings))
  return path
}

const lineOf = (text: string, key: string) => text.split('\n').find(line => line.startsWith(`${key} `)) ?? ''

describe('curio config', () => {
  it('shows every setting once, in order, with where its value came from', async () => {
    const keys = (await config())
      .trim()
      .split('\n')
      .map(line => line.split(' ')[0] ?? '')
    expect(keys).toEqual([...new Set(settingKeys())].sort())
  })

  it('tells defaults, file, environment and flags apart', async () => {
    vi.stubEnv('CURIO_SEED', '5')
    const file = fileWith({ limit: 4, dialogue: { askQuestions: false } })
    const text = await config('--config', file, '--language', 'zh')
    expect(lineOf(text, 'language')).toMatch(/"zh" +flag$/)
    expect(lineOf(text, 'seed')).toMatch(/5 +CURIO_SEED$/)
    expect(lineOf(text, 'limit')).toMatch(/4 +.*my\.json$/)
    expect(lineOf(text, 'dialogue.askQuestions')).toMatch(/false +.*my\.json$/)
    expect(lineOf(text, 'catalog')).toMatch(/"demo" +default$/)
  })

  it('names the variable of a setting that has no value', async () => {
    expect(lineOf(await config(), 'storage.directory')).toMatch(/null +unset; CURIO_STORAGE_DIRECTORY$/)
  })

  it('as JSON is a configuration that curio reads again', async () => {
    const parsed = configSchema.parse(JSON.parse(await config('--json', '--limit', '8')))
    expect(parsed.limit).toBe(8)
    expect(parsed).toEqual({ ...configSchema.parse({}), limit: 8 })
  })

  it('shows no key of an endpoint in any form', async () => {
    const file = fileWith({ models: { endpoint: { baseUrl: 'http://localhost:8000/v1', model: 'm', apiKey: 'sk-secret' } } })
    const both = (await config('--config', file)) + (await config('--config', file, '--json'))
    expect(both).not.toContain('sk-secret')
    expect(both).toContain('***')
  })

  it.each([
    ['an unknown key', { limitt: 3 }, 'CONFIG_INVALID', /limitt/],
    ['weights that do not sum to one', { ranking: { weights: { similarity: 1 } } }, 'CONFIG_INVALID', /sum/],
    ['a file that is a list', [1], 'CONFIG_UNREADABLE', /object/],
  ])('refuses %s and says which', async (_, settings, code, message) => {
    await expect(config('--config', fileWith(settings))).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  it('refuses an unknown variable', async () => {
    vi.stubEnv('CURIO_LIMITS', '3')
    await expect(config()).rejects.toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('CURIO_LIMITS') })
  })
})
