import { describe, expect, it } from 'vitest'
import { filesIn, importFiles } from './import-files.js'

describe('recordings in an import', () => {
  it('are taken along with the items that name them; those that are not there and addresses are told', async () => {
    const table = [
      'id,title,audio_file',
      '1,Harbour Night,songs/a.mp3',
      '2,Paper Kites,songs/none.mp3',
      '3,Low Tide,https://example.org/c.mp3',
      '4,Two Sides,songs/a.mp3|songs/b.ogg',
    ].join('\n')
    const { items, target, report } = await importFiles({ 'songs.csv': `${table}\n`, 'songs/a.mp3': 'a', 'songs/b.ogg': 'b' })
    expect(Object.fromEntries(items.map(({ id, ['audio']: audio }) => [id, audio]))).toEqual({
      1: ['songs/a.mp3'],
      2: undefined,
      3: undefined,
      4: ['songs/a.mp3', 'songs/b.ogg'],
    })
    expect(await filesIn(`${target}/songs`)).toEqual(['a.mp3', 'b.ogg'])
    expect(JSON.stringify(report)).toContain('no such recording')
    expect(JSON.stringify(report)).toContain('recordings at addresses are not fetched')
  })

  it('are not every column of that name', async () => {
    const { items } = await importFiles({ 'films.csv': 'id,title,audio\n1,Ferry,Dolby Digital\n2,Kites,Mono\n' })
    expect(items.map(({ attributes }) => attributes['audio_text'])).toEqual(['Dolby Digital', 'Mono'])
  })
})
