import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { environmentSettings, settingKeys } from '../../src/config/environment.js'
import { environmentName, loadConfig } from '../../src/config/load-config.js'
import { flatten, unflatten } from '../../src/config/settings.js'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'curio-config-'))
})

const load = (options: Parameters<typeof loadConfig>[0] = {}) => loadConfig({ directory, environment: {}, ...options })

describe('the configuration', () => {
  it('is complete without any source, and says that every value is a default', async () => {
    const { config, origins } = await load()
    expect(config.limit).toBe(3)
    expect(config.ranking.weights).toMatchObject({ similarity: 0.5, behaviour: 0.3, attributes: 0.2 })
    expect(new Set(origins.values())).toEqual(new Set(['default']))
  })

  it('takes flags over the environment over the file, and remembers which', async () => {
    const file = join(directory, 'curio.config.json')
    await writeFile(file, JSON.stringify({ limit: 4, seed: 7, models: { language: 'none' } }))
    const { config, origins } = await load({ environment: { CURIO_LIMIT: '5', CURIO_SEED: '8' }, flags: { limit: 6 } })
    expect([config.limit, config.seed, config.models.language]).toEqual([6, 8, 'none'])
    expect(origins.get('limit')).toBe('flag')
    expect(origins.get('seed')).toBe('CURIO_SEED')
    expect(origins.get('models.language')).toBe(file)
    expect(origins.get('ranking.diversity')).toBe('default')
  })

  it('reads a TypeScript file', async () => {
    await writeFile(join(directory, 'curio.config.ts'), 'const limit: number = 9\nexport default { limit }\n')
    expect((await load()).config.limit).toBe(9)
  })

  it('names an unknown key, its file and what is allowed', async () => {
    const file = join(directory, 'curio.config.json')
    await writeFile(file, JSON.stringify({ models: { langauge: 'none' } }))
    await expect(load()).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(/curio\.config\.json: unknown key models\.langauge; allowed here: .*language/),
    })
  })

  it('refuses weights that do not sum to one', async () => {
    const flags = { 'ranking.weights.similarity': 0.9 }
    await expect(load({ flags })).rejects.toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('sum to 1.4') })
  })

  it('lets the context stand beside the weights that sum to one', async () => {
    const { config } = await load({ flags: { 'ranking.weights.context': 0.2 } })
    expect(config.ranking.weights).toMatchObject({ similarity: 0.5, behaviour: 0.3, attributes: 0.2, context: 0.2 })
  })

  it('keeps a zero: zero is a value, not unset', async () => {
    const { config } = await load({ flags: { 'ranking.relevanceFloor': 0 } })
    expect(config.ranking.relevanceFloor).toBe(0)
  })

  it.each([
    ['a wrong type', { limit: 'many' }],
    ['a number out of range', { limit: 0 }],
    ['a fraction where a whole number belongs', { limit: 1.5 }],
    ['an unknown language', { language: 'fr' }],
  ])('refuses %s', async (_, flags) => {
    await expect(load({ flags })).rejects.toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('flag') })
  })

  it('says that a file is unreadable, with its path', async () => {
    const file = join(directory, 'curio.config.json')
    await writeFile(file, '{ "limit": ')
    await expect(load()).rejects.toMatchObject({ code: 'CONFIG_UNREADABLE', message: expect.stringContaining(file) })
    await expect(load({ file: join(directory, 'absent.json') })).rejects.toMatchObject({ code: 'CONFIG_UNREADABLE' })
  })

  it('does not let a key reach the prototype', async () => {
    await writeFile(join(directory, 'curio.config.json'), '{"__proto__": {"limit": 50}}')
    const outcome = await load().catch(error => error)
    expect(({} as { limit?: number }).limit).toBeUndefined()
    expect(outcome).toBeDefined()
  })
})

describe('the environment', () => {
  it('has a name for every setting, and the name leads back to it', () => {
    for (const key of settingKeys()) {
      expect(Object.keys(environmentSettings({ [environmentName(key)]: '1' }))).toEqual([key])
    }
  })

  it('refuses a variable that is no setting', () => {
    expect(() => environmentSettings({ CURIO_LIMT: '3' })).toThrow('CURIO_LIMT')
  })

  it('keeps an id of many digits as it is written', () => {
    expect(environmentSettings({ CURIO_DISCORD_APPLICATION_ID: '123456789012345678' })).toEqual({
      'discord.applicationId': '123456789012345678',
    })
  })

  it('leaves other programs’ variables alone', () => {
    expect(environmentSettings({ PATH: '/bin' })).toEqual({})
  })
})

describe('dotted keys', () => {
  it('turn into a tree and back', () => {
    const settings = { 'a.b': 1, 'a.c': false, d: ['x'] }
    expect(flatten(unflatten(settings))).toEqual(settings)
  })
})

describe('a list in the environment', () => {
  it('is written with commas', async () => {
    const { config } = await loadConfig({ directory, environment: { CURIO_SERVER_ORIGINS: 'https://a.example, https://b.example' } })
    expect(config.server.origins).toEqual(['https://a.example', 'https://b.example'])
  })
})
