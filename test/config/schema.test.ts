/** What the settings allow, and the way of a value through variables and dotted keys. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { environmentSettings, settingKeys } from '../../src/config/environment.js'
import { environmentName } from '../../src/config/load-config.js'
import { configSchema } from '../../src/config/schema.js'
import { flatten, unflatten } from '../../src/config/settings.js'

const accepts = (settings: Record<string, unknown>) => configSchema.safeParse(unflatten(settings)).success

describe('a setting', () => {
  it.each([
    ['limit', [1, 100], [0, 101, 2.5, '3']],
    ['seed', [0, 99], [-1, 0.5]],
    ['language', ['auto', 'en', 'zh'], ['de', 'EN', '']],
    ['catalog', ['demo', '/shop'], ['', 3]],
    ['reading.timeout', [100, 60_000], [99, 1000.5]],
    ['writing.style', ['warm', 'brief', 'formal'], ['cold']],
    ['writing.shopName', ['Alder & Co', 'x'.repeat(60)], ['x'.repeat(61)]],
    ['retrieval.storage', ['byte', 'float'], ['half', 8]],
    ['retrieval.dimensions', [8, 4096], [7, 4097, 12.5]],
    ['ranking.relevanceFloor', [0, 1], [-0.1, 1.1]],
    ['ranking.weights.context', [0, 1], [-0.1, 2]],
    ['ranking.similarity', ['cosine', 'euclidean', 'pearson'], ['manhattan', '']],
    ['ranking.selection', ['top', 'threshold', 'softmax'], ['best']],
    ['ranking.threshold', [0, 1], [-0.1, 1.1]],
    ['ranking.temperature', [0.001, 10], [0, 11]],
    ['ranking.exposure.brand', [0.01, 1], [0, 1.1]],
    ['ranking.exposure.window', [10, 10_000], [9, 10.5]],
    ['dialogue.maximumLength', [100, 100_000], [99, 100_001]],
    ['server.port', [0, 65_535], [-1, 65_536, 80.5]],
    ['server.publicUrl', ['https://shop.example'], ['shop.example', '']],
    ['server.secret', ['0123456789abcdef'], ['0123456789abcde']],
    ['server.operatorToken', ['0123456789abcdef'], ['short']],
    ['server.apiKeys', [[], ['0123456789abcdef']], [['short'], '0123456789abcdef']],
    ['server.trustedProxies', [0, 10], [11, -1]],
    ['server.sessionLifetime', [60], [59]],
    ['pictures.ports', [[80], [443, 8443]], [[], [0], [70_000]]],
    ['models.gpu', ['auto', 'off'], [true, 'on']],
    ['slack.mode', ['socket', 'http'], ['webhook']],
  ])('%s takes what is in its range and nothing else', (key, good, bad) => {
    for (const value of good) expect([value, accepts({ [key]: value })]).toEqual([value, true])
    for (const value of bad) expect([value, accepts({ [key]: value })]).toEqual([value, false])
  })

  it.each(['limits', 'server.prot', 'models.endpoint.url', 'ranking.weights.surprise'])('%s is unknown at every depth', key => {
    expect(accepts({ [key]: 1 })).toBe(false)
  })

  it('of an endpoint needs an address and a model together', () => {
    expect(accepts({ 'models.endpoint.baseUrl': 'http://127.0.0.1:8080/v1' })).toBe(false)
    expect(accepts({ 'models.endpoint.baseUrl': 'http://127.0.0.1:8080/v1', 'models.endpoint.model': 'small' })).toBe(true)
    expect(accepts({ 'models.endpoint.baseUrl': 'no address', 'models.endpoint.model': 'small' })).toBe(false)
  })
})

describe('the weights of the score', () => {
  it('are taken when those without context sum to one, whatever the context weighs', () => {
    const tenths = fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10), fc.nat(10), fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(10))
    fc.assert(
      fc.property(tenths, ([similarity, behaviour, attributes, popularity, novelty, freshness, exploration, context]) => {
        const parts = { similarity, behaviour, attributes, popularity, novelty, freshness, exploration, context }
        const settings = Object.fromEntries(Object.entries(parts).map(([part, weight]) => [`ranking.weights.${part}`, weight / 10]))
        expect(accepts(settings)).toBe(similarity + behaviour + attributes + popularity + novelty + freshness + exploration === 10)
      }),
      { numRuns: 300 },
    )
  })

  it('that do sum to one in thirds are not refused for a rounding', () => {
    expect(accepts(Object.fromEntries(['similarity', 'behaviour', 'attributes'].map(part => [`ranking.weights.${part}`, 1 / 3])))).toBe(
      true,
    )
  })
})

describe('a variable', () => {
  it.each([
    ['CURIO_LIMIT', '5', { limit: 5 }],
    ['CURIO_READING_USE_MODEL', 'false', { 'reading.useModel': false }],
    ['CURIO_READING_USEMODEL', 'true', { 'reading.useModel': true }],
    ['CURIO_RETRIEVAL_DIMENSIONS', '64', { 'retrieval.dimensions': 64 }],
    ['CURIO_RANKING_RELEVANCE_FLOOR', '0.25', { 'ranking.relevanceFloor': 0.25 }],
    ['CURIO_WRITING_SHOP_NAME', 'Alder, Oak & Co', { 'writing.shopName': 'Alder, Oak & Co' }],
    ['CURIO_SERVER_API_KEYS', '1234567890123456, b', { 'server.apiKeys': ['1234567890123456', 'b'] }],
    ['CURIO_SERVER_ORIGINS', '', { 'server.origins': [] }],
    ['CURIO_PICTURES_PORTS', '80,8080', { 'pictures.ports': [80, 8080] }],
    ['CURIO_SEED', '1e3', { seed: '1e3' }],
    ['CURIO_CATALOG', 'true north', { catalog: 'true north' }],
  ])('%s=%s is read as it is meant', (name, text, settings) => {
    expect(environmentSettings({ [name]: text })).toEqual(settings)
  })

  it.each(['CURIO_', 'CURIO_SERVER', 'CURIO_LIMIT_X', 'CURIO_MODELS_LANGAUGE'])('%s is refused by name', name => {
    expect(() => environmentSettings({ [name]: '1' })).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }))
    expect(() => environmentSettings({ [name]: '1' })).toThrow(name)
  })

  it('that is not set says nothing, and other cases of the name are not ours', () => {
    expect(environmentSettings({ CURIO_LIMIT: undefined, curio_limit: '3' })).toEqual({})
  })

  it('has one name for each setting, in capitals', () => {
    const names = settingKeys().map(environmentName)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^CURIO_[A-Z_]+$/)
  })
})

describe('a tree of settings', () => {
  const word = fc.stringMatching(/^[a-z]{1,5}$/)
  const leaf = fc.oneof(fc.integer(), fc.boolean(), fc.string(), fc.array(fc.string(), { maxLength: 3 }), fc.constant(null))
  const tree = fc.letrec(tie => ({
    node: fc.dictionary(word, fc.oneof({ maxDepth: 3 }, leaf, tie('node')), { minKeys: 1, maxKeys: 4 }),
  })).node

  it('comes back from its dotted keys', () => {
    fc.assert(
      fc.property(tree, value => {
        // A dictionary may have no prototype, as an unflattened tree has none.
        expect(JSON.parse(JSON.stringify(unflatten(flatten(value))))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('leaves out what is undefined and keeps null, lists and empty text', () => {
    expect(flatten({ a: undefined, b: null, c: { d: [], e: '' } })).toEqual({ b: null, 'c.d': [], 'c.e': '' })
  })

  it.each([[null], [3], ['text'], [[1]]])('is not made of %j', value => {
    expect(() => flatten(value)).toThrow(TypeError)
  })
})
