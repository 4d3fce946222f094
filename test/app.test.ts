import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openApp } from '../src/app.js'
import { type Config, configSchema } from '../src/config/schema.js'
import type { OpenOptions } from '../src/open-options.js'
import { Storage } from '../src/storage/index.js'
import { say } from './dialogue/open-dialogue.js'
import { items } from './dialogue/shop.js'
import { startEndpoint } from './models/endpoint/endpoint-server.js'

const folder = () => mkdtempSync(join(tmpdir(), 'curio-app-'))

interface Given {
  readonly catalog?: string
  readonly storage?: string
  readonly settings?: Partial<Config>
  readonly models?: Partial<Config['models']>
  readonly options?: OpenOptions
}

function shopFolder(
  lines: readonly string[] = items.map(item => JSON.stringify(item)),
  files: Readonly<Record<string, string>> = {},
): string {
  const place = folder()
  writeFileSync(join(place, 'items.jsonl'), lines.map(line => `${line}\n`).join(''))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place, name), content)
  return place
}

/** The application without weights, and what it said while it opened. */
async function open({ catalog = shopFolder(), storage = folder(), settings = {}, models = {}, options = {} }: Given = {}) {
  const notices: string[] = []
  const config = configSchema.parse({
    catalog,
    storage: { directory: storage },
    ...settings,
    models: { directory: folder(), language: 'none', text: 'none', image: 'none', ...models },
  })
  const opened = openApp(config, { onNotice: line => notices.push(line), ...options })
  onTestFinished(async () => {
    await opened.then(
      app => app.close(),
      () => {},
    )
  })
  return { notices, opened, catalog, storage }
}

describe('the application', () => {
  it('opens without any model, talks, and closes', async () => {
    const { opened, notices } = await open()
    const app = await opened
    expect(app.catalog.items).toHaveLength(items.length)
    expect((await say(app.conversations.open(), 'red jackets')).ids).toContain('parka-red')
    expect(notices).toEqual([])
  })

  it('greets with the departments of the shop, in the language that is set and by its name', async () => {
    const { opened } = await open({ settings: { language: 'zh' } })
    expect(await opened).toMatchObject({ language: 'zh', greeting: expect.stringMatching(/[\u4e00-\u9fff]/) })
    const named = await open({ settings: { writing: { ...configSchema.parse({}).writing, shopName: 'Moss & Tin' } } })
    expect((await named.opened).greeting).toContain('Moss & Tin')
  })

  it('comes with a shop of its own', async () => {
    const { opened } = await open({ catalog: 'demo' })
    const app = await opened
    expect(app.catalog.items.length).toBeGreaterThanOrEqual(400)
    const said = await say(app.conversations.open(), 'comfortable running shoes under $100')
    expect(said.ids).toHaveLength(3)
    for (const { item } of said.lists.at(-1)?.items ?? [])
      expect([item.category, Number(item.price) <= 100]).toEqual(['Shoes/Running', true])
  })

  it('keeps sessions in the folder that is set, so that the next one continues them', async () => {
    const storage = folder()
    const first = await (await open({ storage })).opened
    await say(first.conversations.open('s1'), 'red jackets')
    expect(existsSync(join(storage, 'curio.sqlite'))).toBe(true)
    const second = await (await open({ storage })).opened
    expect((await say(second.conversations.open('s1'), 'what do you know about me?')).text).toMatch(/red/i)
  })

  it('learns from what people did: in the catalogue’s file and in its own storage', async () => {
    const storage = folder()
    const own = new Storage(join(storage, 'curio.sqlite'))
    for (let person = 0; person < 6; person++) {
      for (const item of ['parka-black', 'tote-brown']) own.events.append({ session: `s${person}`, item, action: 'purchase', time: 1 })
    }
    own.close()
    const rows = Array.from(
      { length: 6 },
      (_, person) => `p${person},purchase,kettle,2026-01-01,\np${person},purchase,tote-black,2026-01-01,\n`,
    )
    const catalog = shopFolder(undefined, { 'events.csv': `user,action,item,time,value\n${rows.join('')}` })
    const app = await (await open({ storage, catalog })).opened
    const bagsAfter = async (item: string) => {
      const conversation = app.conversations.open()
      await say(conversation, 'totes')
      return (await say(conversation, { feedback: { item, value: 'like' } })).ids[0]
    }
    expect([await bagsAfter('parka-black'), await bagsAfter('kettle')]).toEqual(['tote-brown', 'tote-black'])
  })

  it('tells how far the index is', async () => {
    const stages = new Set<string>()
    const { opened } = await open({ options: { onProgress: (task, done, total) => stages.add(`${task} ${done <= total}`) } })
    await opened
    expect([...stages].every(stage => /^indexing \w+ true$/.test(stage))).toBe(true)
  })
})

describe('a catalogue that is not right', () => {
  it('is used without its broken rows, the first ten of which are named', async () => {
    const broken = Array.from({ length: 14 }, (_, place) => `{"id": "b${place}"}`)
    const { opened, notices } = await open({ catalog: shopFolder([...broken, ...items.map(item => JSON.stringify(item))]) })
    expect((await opened).catalog.items).toHaveLength(items.length)
    expect(notices.filter(line => /^items\.jsonl:\d+ title/.test(line))).toHaveLength(10)
    expect(notices.at(-1)).toMatch(/^14 rows/)
  })

  it.each([
    ['CATALOG_MISSING', () => folder()],
    ['CATALOG_MISSING', () => join(folder(), 'no-such-folder')],
    ['CATALOG_EMPTY', () => shopFolder(['nonsense'])],
  ])('is refused: %s', async (code, catalog) => {
    await expect((await open({ catalog: catalog() })).opened).rejects.toMatchObject({ code })
  })

  it('changes the answer once it is changed, whatever was kept of the old one', async () => {
    const catalog = shopFolder()
    await (await (await open({ catalog })).opened).close()
    writeFileSync(
      join(catalog, 'items.jsonl'),
      `${JSON.stringify({ id: 'tent', title: 'Moss Tent', category: 'Tents', attributes: { color: 'green' } })}\n`,
    )
    const app = await (await open({ catalog })).opened
    expect((await say(app.conversations.open(), 'green tents')).ids).toEqual(['tent'])
  })
})

describe('what the machine lacks', () => {
  it('is said once for each model that is not there, and words alone still work', async () => {
    const { opened, notices } = await open({
      models: { language: 'qwen2.5-coder-0.5b-instruct', text: 'multilingual-e5-small', image: 'efficientnet-lite0' },
    })
    const app = await opened
    for (const id of ['qwen2.5-coder-0.5b-instruct', 'multilingual-e5-small', 'efficientnet-lite0']) {
      expect(notices.filter(line => line.includes(id))).toEqual([expect.stringContaining(`curio models pull ${id}`)])
    }
    expect((await say(app.conversations.open(), 'red jackets')).ids).toContain('parka-red')
    expect((await say(app.conversations.open(), { image: new Uint8Array([1]) })).error).toMatchObject({ code: 'IMAGE_UNSUPPORTED' })
  })

  it('is a model of no known name: an error, not a guess', async () => {
    for (const models of [{ language: 'gpt-99' }, { text: 'gpt-99' }, { image: 'gpt-99' }]) {
      await expect((await open({ models })).opened).rejects.toMatchObject({ code: 'MODEL_UNKNOWN' })
    }
  })

  it('is an endpoint that was chosen but not given', async () => {
    await expect((await open({ models: { language: 'endpoint' } })).opened).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('models.endpoint'),
    })
  })

  it('is a place for its database, which is found out before any model is looked for', async () => {
    const storage = join(folder(), 'file')
    writeFileSync(storage, '')
    const { opened, notices } = await open({ storage, models: { text: 'multilingual-e5-small' } })
    await expect(opened).rejects.toMatchObject({ code: 'STORAGE_FAILED' })
    expect(notices).toEqual([])
  })

  it('is the right to write beside the catalogue: the index goes to the person’s own folder', async () => {
    const catalog = shopFolder()
    // A file where the folder should be stops also a person who may write everywhere.
    writeFileSync(join(catalog, '.curio'), '')
    const { opened, notices, storage } = await open({ catalog })
    expect((await say((await opened).conversations.open(), 'red jackets')).ids).toContain('parka-red')
    expect(notices).toEqual([])
    expect(readdirSync(join(storage, 'indexes'))).toHaveLength(1)
  })

  it('is any place for an index: that is said, and work goes on', async () => {
    const [catalog, storage] = [shopFolder(), folder()]
    for (const path of [join(catalog, '.curio'), join(storage, 'indexes')]) writeFileSync(path, '')
    const { opened, notices } = await open({ catalog, storage })
    expect((await say((await opened).conversations.open(), 'red jackets')).ids).toContain('parka-red')
    expect(notices).toEqual([expect.stringMatching(/not kept on disk/)])
  })
})

describe('a language model behind an endpoint', () => {
  async function openWith(answer: Parameters<typeof startEndpoint>[0], settings: Partial<Config> = {}) {
    const server = await startEndpoint(answer)
    onTestFinished(() => server.close())
    const { opened } = await open({ settings, models: { language: 'endpoint', endpoint: { baseUrl: server.baseUrl, model: 'small' } } })
    return { app: await opened, server }
  }

  const halfKnown = 'a sturdy frobnic backpack'

  it('is asked only for what the vocabulary leaves unexplained', async () => {
    const { app, server } = await openWith(() => [' sturdy backpack\nAvoid: none\n\n'])
    await say(app.conversations.open(), 'red backpacks')
    expect(server.requests).toHaveLength(0)
    const said = await say(app.conversations.open(), halfKnown)
    expect(server.requests.length).toBeGreaterThan(0)
    expect(JSON.stringify(server.requests[0]?.messages)).toContain(halfKnown)
    expect(said.types.at(-1)).toBe('turn-end')
  })

  it.each([
    ['fails', 500],
    ['answers nonsense', ['\u0000{}[] Want: <script> Avoid:']],
  ])('that %s changes nothing about the list', async (_, answer) => {
    const { app } = await openWith(() => answer)
    const said = await say(app.conversations.open(), halfKnown)
    expect(said.types.at(-1)).toBe('turn-end')
    expect(said.ids.length).toBeGreaterThan(0)
    expect(said.text).not.toContain('script')
  })

  it('that never answers is given up in the time that is set', async () => {
    const { app } = await openWith(() => undefined, { reading: { useModel: true, timeout: 150 } })
    const said = await say(app.conversations.open(), halfKnown)
    expect(said.types.at(-1)).toBe('turn-end')
    expect(said.timings['end']).toBeLessThan(5000)
  })

  it('is not asked where reading by it is switched off', async () => {
    const { app, server } = await openWith(() => ['x'], { reading: { useModel: false, timeout: 150 } })
    await say(app.conversations.open(), halfKnown)
    expect(server.requests).toHaveLength(0)
  })
})

describe('closing', () => {
  it('lets the folders go, so that they can be opened again', async () => {
    const [catalog, storage] = [shopFolder(), folder()]
    mkdirSync(storage, { recursive: true })
    for (let time = 0; time < 3; time++) await (await (await open({ catalog, storage })).opened).close()
    expect((await (await open({ catalog, storage })).opened).catalog.items).toHaveLength(items.length)
  })
})
