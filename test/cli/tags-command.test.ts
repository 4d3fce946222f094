import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { readCatalog } from '../../src/catalog/index.js'
import { readTags } from '../../src/catalog/tags/index.js'
import { reviewTags } from '../../src/cli/review-tags.js'
import { tagsCommand } from '../../src/cli/tags-command.js'
import { startEndpoint } from '../models/endpoint/endpoint-server.js'
import { catalogFolder, temporaryFolder } from './run-curio.js'

const rows = [
  { id: 'a', title: 'Shell', category: 'Jackets', description: 'A shell of organic cotton.', attributes: {} },
  { id: 'b', title: 'Parka', category: 'Jackets', description: 'A navy parka.', attributes: { material: 'wool' } },
  { id: 'c', title: 'Cotton Shirt', category: 'Jackets', attributes: { material: 'organic cotton' } },
  { id: 'd', title: 'Navy Vest of organic cotton', category: 'Jackets', attributes: {} },
]
let output = ''

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('CURIO_')) vi.stubEnv(name, undefined)
  vi.stubEnv('CURIO_STORAGE_DIRECTORY', temporaryFolder())
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    output += String(chunk)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

async function tags(...words: string[]): Promise<string> {
  output = ''
  await new Command('curio').addCommand(tagsCommand()).parseAsync(['tags', ...words], { from: 'user' })
  return output
}

/** A shop with proposals that wait. */
async function proposed(...words: string[]): Promise<string> {
  const shop = catalogFolder(rows.map(row => JSON.stringify(row)))
  await tags('propose', '--catalog', shop, '--model', 'none', ...words)
  return shop
}

const statesIn = async (shop: string) => (await readTags(shop, () => {})).map(({ item, value, status }) => `${item} ${value} ${status}`)

describe('curio tags', () => {
  it('proposes, lists, takes and rejects', async () => {
    const shop = await proposed()
    expect(output).toContain('4 tags for 3 of 4 items, by lexicon. Look at them:  curio tags review')
    expect(await tags('review', '--catalog', shop)).toBe(
      'color: navy   2 items, "navy" in b (lexicon)\nmaterial: organic cotton   2 items, "organic cotton" in a (lexicon)\n',
    )
    expect(await tags('accept', '--catalog', shop, '--attribute', 'material')).toBe('2 tags accepted.\n')
    expect(await tags('reject', '--catalog', shop, '--all')).toBe('2 tags rejected.\n')
    expect(await tags('review', '--catalog', shop)).toBe('Nothing waits for a decision.\n')
    const { catalog } = await readCatalog(shop)
    expect(catalog.items.map(({ attributes }) => attributes)).toEqual([
      { material: 'organic cotton' },
      { material: 'wool' },
      { material: 'organic cotton' },
      { material: 'organic cotton' },
    ])
  })

  it('proposes only what it is told to, and takes it at once when it is told to', async () => {
    const shop = await proposed('--attribute', 'color', '--first', '2', '--accept-all')
    expect(output).toContain('They are attributes now.')
    expect(await statesIn(shop)).toEqual(['b navy accepted'])
  })

  it('asks a model behind an endpoint about what texts only speak of, and for the gist of reviews', async () => {
    const server = await startEndpoint(({ messages }) => [messages.at(-1)?.content.startsWith('Reviews') ? ' keeps dry' : ' rainy'])
    onTestFinished(() => server.close())
    const wet = [
      ...rows.map(row => ({ ...row, attributes: { ...row.attributes, weather: row.id === 'b' ? 'Windy' : 'Rainy' } })),
      { id: 'e', title: 'Rainproof Cape', category: 'Jackets', attributes: {} },
    ]
    const shop = catalogFolder(wet.map(row => JSON.stringify(row)))
    const review = { item: 'e', text: 'It keeps dry.', rating: 5 }
    writeFileSync(join(shop, 'reviews.jsonl'), `${JSON.stringify(review)}\n${JSON.stringify(review)}\n`)
    const config = join(shop, 'curio.config.json')
    writeFileSync(config, JSON.stringify({ models: { endpoint: { baseUrl: server.baseUrl, model: 'big-one' } } }))
    await tags('propose', '--catalog', shop, '--config', config, '--model', 'endpoint', '--attribute', 'weather')
    expect((await readTags(shop, () => {})).map(({ item, attribute, value, by }) => [item, attribute, value, by])).toEqual([
      ['e', 'weather', 'Rainy', expect.stringContaining('big-one')],
      ['e', 'praised', 'keeps dry', expect.stringContaining('big-one')],
    ])
    expect(server.requests).toHaveLength(2)
  })

  it('leaves the items file as it is', async () => {
    const shop = await proposed('--accept-all')
    expect(readFileSync(join(shop, 'items.jsonl'), 'utf8')).toBe(rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  })

  it('wants to be told which tags, and writes nothing beside the demonstration catalogue', async () => {
    const shop = await proposed()
    await expect(tags('accept', '--catalog', shop)).rejects.toMatchObject({ code: 'TAG_UNKNOWN' })
    await expect(tags('propose', '--catalog', 'demo', '--model', 'none')).rejects.toMatchObject({ code: 'CATALOG_READ_ONLY' })
  })
})

describe('a review on the terminal', () => {
  async function review(shop: string, answers: string): Promise<{ decided: number; shown: string }> {
    const terminal = { input: new PassThrough(), output: new PassThrough() }
    terminal.input.end(answers)
    const decided = await reviewTags(shop, terminal)
    terminal.output.end()
    return { decided, shown: await text(terminal.output) }
  }

  it('takes each decision down at once', async () => {
    const shop = await proposed()
    const { decided, shown } = await review(shop, 'y\nwhat?\nNo\n')
    expect(decided).toBe(2)
    expect(shown).toContain('2 of 2  material: organic cotton')
    expect(await statesIn(shop)).toEqual(['a organic cotton rejected', 'b navy accepted', 'd organic cotton rejected', 'd navy accepted'])
  })

  it('leaves what is skipped, and what comes after its end', async () => {
    const shop = await proposed()
    expect((await review(shop, 's\nq\n')).decided).toBe(0)
    expect((await review(shop, '')).decided).toBe(0)
    expect((await statesIn(shop)).every(state => state.endsWith('proposed'))).toBe(true)
  })

  it('does not decide again what was decided for one item', async () => {
    const shop = await proposed()
    await tags('reject', '--catalog', shop, '--item', 'd')
    await review(shop, 'y\ny\n')
    expect(await statesIn(shop)).toEqual(['a organic cotton accepted', 'b navy accepted', 'd organic cotton rejected', 'd navy rejected'])
  })
})
