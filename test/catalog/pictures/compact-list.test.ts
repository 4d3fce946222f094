import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactList } from '../../../src/catalog/pictures/compact-list.js'
import { folderOf } from '../import/import-files.js'

const noted = (url: string, n: number) => JSON.stringify({ url, code: 'PICTURE_DOWNLOAD_FAILED', n })

describe('the list of downloaded pictures', () => {
  it('keeps of each address what was noted last', async () => {
    const path = join(await folderOf({}), 'pictures.jsonl')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 201, maxLength: 400 }), async urls => {
        await writeFile(path, `${urls.map(noted).join('\n')}\nnot a line\n`)
        expect(await compactList(path)).toBe(urls.length + 1 - new Set(urls).size)
        const kept = (await readFile(path, 'utf8')).split('\n').slice(0, -1)
        expect(new Set(kept)).toEqual(new Set([...new Set(urls)].map(url => noted(url, urls.lastIndexOf(url)))))
        expect(await compactList(path)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  it('is left alone while it is short, mostly new, or not there', async () => {
    const folder = await folderOf({ 'short.jsonl': `${noted('a', 1)}\n${noted('a', 2)}\n` })
    expect(await compactList(join(folder, 'short.jsonl'))).toBe(0)
    const fresh = Array.from({ length: 500 }, (_, n) => noted(`a${n}`, n)).join('\n')
    await writeFile(join(folder, 'fresh.jsonl'), fresh)
    expect(await compactList(join(folder, 'fresh.jsonl'))).toBe(0)
    expect(await readFile(join(folder, 'fresh.jsonl'), 'utf8')).toBe(fresh)
    expect(await compactList(join(folder, 'none.jsonl'))).toBe(0)
  })
})
