import { appendFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { CatalogWriter } from '../../../src/catalog/changes/catalog-writer.js'
import { watchCatalog } from '../../../src/catalog/changes/watch-catalog.js'
import { shopFolder } from './shop-folder.js'

const line = '{"id":"lamp","title":"Lamp"}\n'

async function watched(options = { quietMilliseconds: 40, pollMilliseconds: 60 }) {
  const folder = await shopFolder()
  const told = vi.fn()
  const watching = watchCatalog(folder, told, options)
  onTestFinished(() => watching.stop())
  await watching.ready
  return { folder, items: join(folder, 'items.jsonl'), told, watching }
}

const once = { timeout: 10_000, interval: 10 }

describe('a watched folder', () => {
  it('tells of items that were written, put beside and renamed, or changed by the command line', async () => {
    const { folder, items, told } = await watched()
    await appendFile(items, line)
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1), once)
    await writeFile(`${items}.new`, line)
    await rename(`${items}.new`, items)
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2), once)
    await new CatalogWriter(folder).put([{ id: 'lamp', price: 1 }])
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(3), once)
  })

  it('tells once of a file that is written in pieces', async () => {
    const { items, told } = await watched({ quietMilliseconds: 1500, pollMilliseconds: 5000 })
    for (let piece = 0; piece < 5; piece++) {
      await appendFile(items, line)
      await sleep(10)
    }
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), once)
    await sleep(500)
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('says nothing of other files, and nothing any more when it has stopped', async () => {
    const { folder, items, told, watching } = await watched()
    await writeFile(join(folder, 'notes.txt'), 'x')
    await sleep(200)
    watching.stop()
    await appendFile(items, line)
    await sleep(200)
    expect(told).not.toHaveBeenCalled()
  })

  it('looks for itself where the folder went away and came back', async () => {
    const { folder, items, told } = await watched()
    await rm(folder, { recursive: true })
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1), once)
    const again = await shopFolder()
    await rename(again, folder)
    await appendFile(items, line)
    await vi.waitFor(() => expect(told.mock.calls.length).toBeGreaterThan(1), once)
  })
})
