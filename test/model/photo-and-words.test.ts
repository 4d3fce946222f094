/** A photograph with words about it, on the real encoders and the demonstration shop. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CurioApp, openApp } from '../../src/app.js'
import { configSchema } from '../../src/config/schema.js'
import type { Item } from '../../src/contracts/item.js'

const photo = join(import.meta.dirname, '..', '..', 'catalog', 'images', 'featherstep-navy.webp')

describe('a photograph of running shoes', () => {
  let app: CurioApp
  beforeAll(async () => {
    const storage = { directory: mkdtempSync(join(tmpdir(), 'curio-photo-')) }
    app = await openApp(configSchema.parse({ models: { language: 'none' }, storage }))
  }, 300_000)
  afterAll(() => app?.close())

  async function shown(text: string): Promise<readonly Item[]> {
    let items: readonly Item[] = []
    for await (const event of app.conversations.open().turn({ text, image: photo }))
      if (event.type === 'items') items = event.items.map(({ item }) => item)
    return items
  }

  it.each(['something like this but cheaper', '像这样的，但便宜一点'])('%s: running shoes that cost less', async text => {
    const price = (await shown(''))[0]?.price ?? 0
    const items = await shown(text)
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) {
      expect(item.category).toMatch(/^Shoes/)
      expect(item.price).toBeLessThan(price)
    }
  })

  it('in another colour: shoes all the same', async () => {
    const items = await shown('like this, but red')
    expect(items.map(({ category }) => category?.split('/')[0])).toEqual(items.map(() => 'Shoes'))
    expect(items[0]?.attributes['color']).toMatch(/red|burgundy/)
  })
})
