import { mkdtempSync } from 'node:fs'
import { appendFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openApp } from '../../../src/app.js'
import { configSchema } from '../../../src/config/schema.js'
import type { Conversation } from '../../../src/contracts/conversation.js'
import type { TurnEvent } from '../../../src/contracts/turn.js'
import type { OpenOptions } from '../../../src/open-options.js'
import { say } from '../../dialogue/open-dialogue.js'
import { items } from '../../dialogue/shop.js'
import { writeCatalog } from '../write-catalog.js'

async function open(options: OpenOptions = {}, catalog?: string) {
  const folder = catalog ?? (await writeCatalog({ 'items.jsonl': items.map(item => `${JSON.stringify(item)}\n`).join('') }))
  const config = configSchema.parse({
    catalog: folder,
    models: { language: 'none', text: 'none', image: 'none' },
    storage: { directory: mkdtempSync(join(tmpdir(), 'curio-change-')) },
  })
  const notices: string[] = []
  const app = await openApp(config, { onNotice: line => notices.push(line), ...options })
  onTestFinished(() => app.close())
  return { app, folder, notices }
}

async function untilItems(turn: AsyncIterator<TurnEvent>): Promise<readonly string[]> {
  for (;;) {
    const { value, done } = await turn.next()
    if (done) throw new Error('The turn showed no items.')
    if (value.type === 'items') return value.items.map(({ item }: { item: { id: string } }) => item.id)
  }
}

const jackets = (conversation: Conversation) => say(conversation, 'red jackets')

describe('a catalogue that changes while it is in use', () => {
  it('shows what is new, and leaves out at once what is deleted', async () => {
    const { app } = await open()
    const conversation = app.conversations.open()
    expect((await jackets(conversation)).ids).toContain('parka-red')
    await app.editor.change({
      put: [
        {
          id: 'sealskin',
          title: 'Sealskin Jacket',
          category: 'Clothing/Jackets',
          price: 70,
          currency: 'USD',
          attributes: { color: 'red' },
        },
      ],
      delete: ['parka-red'],
    })
    const shown = await jackets(conversation)
    expect(shown.ids).toContain('sealskin')
    expect(shown.ids).not.toContain('parka-red')
    expect(app.catalog.get('parka-red')).toBeUndefined()
    expect(app.catalog.items).toHaveLength(items.length)
  })

  it('knows the words of new items, and forgets those of deleted ones', async () => {
    const { app } = await open()
    const understood = async () => (await say(app.conversations.open(), 'something in chartreuse')).understanding
    expect((await understood())?.wishes.some(({ facet }) => facet === 'color')).toBe(false)
    await app.editor.change({ put: [{ id: 'hat', title: 'Felt Hat', category: 'Clothing/Hats', attributes: { color: 'chartreuse' } }] })
    expect((await understood())?.wishes.find(({ facet }) => facet === 'color')?.values).toEqual(['chartreuse'])
    await app.editor.change({ delete: ['hat'] })
    expect((await understood())?.wishes.some(({ facet }) => facet === 'color')).toBe(false)
  })

  it('counts what is there now', async () => {
    const { app } = await open()
    const count = async () => Number(/\d+/.exec((await say(app.conversations.open(), 'how many jackets do you have?')).text)?.[0])
    const before = await count()
    await app.editor.change({ delete: ['parka-red'] })
    expect(await count()).toBe(before - 1)
  })

  it('changes between turns only: a turn that runs goes on with what it began with', async () => {
    const { app } = await open()
    const turn = app.conversations.open().turn({ text: 'red jackets' })[Symbol.asyncIterator]()
    expect((await turn.next()).value.type).toBe('turn-start')
    await app.editor.change({ put: [{ id: 'parka-blue', title: 'Renamed' }], delete: ['parka-red'] })
    expect(await untilItems(turn)).toContain('parka-red')
    let last: TurnEvent | undefined
    for (let next = await turn.next(); !next.done; next = await turn.next()) last = next.value
    expect(last?.type).toBe('turn-end')
  })

  it('does no harm to sessions in which vanished items were shown, liked and asked about', async () => {
    const { app } = await open()
    const conversation = app.conversations.open()
    await jackets(conversation)
    await say(conversation, { feedback: { item: 'parka-red', value: 'like' } })
    await app.editor.change({ delete: ['parka-red'] })
    for (const text of [
      'why the first one?',
      'more like the first',
      'compare the first two',
      'what do you know about me?',
      'undo',
      'the first, but cheaper',
    ]) {
      const said = await say(conversation, text)
      expect(said.error, text).toBeUndefined()
      expect(said.ids, text).not.toContain('parka-red')
    }
    expect((await say(conversation, { feedback: { item: 'parka-red', value: 'like' } })).error?.code).toBe('ITEM_UNKNOWN')
    expect(() => conversation.interest()).not.toThrow()
  })

  it('is as it was when a change is refused', async () => {
    const { app } = await open()
    await expect(app.editor.change({ put: [{ id: 'parka-red', price: 'much' }] })).rejects.toMatchObject({ code: 'ITEM_INVALID' })
    await expect(app.editor.change({ delete: items.map(({ id }) => id) })).rejects.toMatchObject({ code: 'CATALOG_EMPTY' })
    expect(app.catalog.items).toHaveLength(items.length)
  })

  it('has its changes after a restart', async () => {
    const { app, folder } = await open()
    await app.editor.replace({ id: 'parka-red', title: 'Another Parka', category: 'Clothing/Jackets' })
    const again = await open({}, folder)
    expect(again.app.catalog.get('parka-red')?.title).toBe('Another Parka')
  })

  it('is never the demonstration shop, by whatever path', async () => {
    for (const name of ['demo', 'catalog']) {
      const { app } = await open({}, name)
      await expect(app.editor.change({ put: [{ id: 'x', title: 'X' }] })).rejects.toMatchObject({ code: 'CATALOG_READ_ONLY' })
    }
  })
})

describe('a watched catalogue', () => {
  it('takes in what is written to its folder, and keeps what it has while the file is broken', async () => {
    const { app, folder, notices } = await open({ watch: true })
    const file = join(folder, 'items.jsonl')
    await appendFile(file, '{"id":"late","title":"Late Jacket","price":"much"}\n')
    await vi.waitFor(() => expect(app.catalog.get('late')).toBeDefined(), { timeout: 15_000 })
    expect(notices.join()).toContain(`items.jsonl:${items.length + 1} price much`)
    await writeFile(file, 'not one row\n')
    await vi.waitFor(() => expect(notices.join()).toContain('CATALOG_EMPTY'), { timeout: 15_000 })
    expect(app.catalog.get('late')).toBeDefined()
  })

  it('learns what is added to its behaviour, and says what of it is odd', async () => {
    const { folder, notices } = await open({ watch: true })
    const rows = [
      'user_id,action,item_id,time',
      'ann,purchase,parka-red,2026-01-02',
      'ann,view,parka-red,2026-01-01',
      'ann,view,parka-red,2026-01-01',
      'ann,view,nothing,2026-01-01',
    ]
    await writeFile(join(folder, 'events.csv'), rows.join('\n'))
    const line = 'Behaviour was read again: 3 events; there twice: 1; older than the one before: 2; left out, about unknown items: 1.'
    await vi.waitFor(() => expect(notices.join('\n')).toContain(line), { timeout: 15_000 })
  })
})
