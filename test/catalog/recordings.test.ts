import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvItemFields } from '../../src/catalog/csv-item-fields.js'
import { itemRow } from '../../src/catalog/item-row.js'
import { withHeardFacts } from '../../src/catalog/recordings/heard-facts.js'
import { publicItem } from '../../src/channels/support/public-item.js'
import type { Heard } from '../../src/contracts/hearing.js'
import type { Item } from '../../src/contracts/item.js'

const song: Item = { id: 's', title: 'Song', attributes: {} }
const heard = (changes: Partial<Heard> = {}): Heard => ({
  tempo: { beats: 118.4, confidence: 0.7 },
  key: { tonic: 9, mode: 'minor', confidence: 0.9 },
  brightness: 900,
  ...changes,
})

describe('the recordings of an item', () => {
  it('are files inside the folder, one or several, in either kind of file', () => {
    expect(itemRow({ id: 1, title: 'Song', audio: 'a/b.mp3' }, '/shop').item?.audio).toEqual([resolve('/shop/a/b.mp3')])
    expect(itemRow({ id: 1, title: 'Song', audio: ['a.mp3', 'b.ogg'] }, '/shop').item?.audio).toHaveLength(2)
    expect(itemRow(csvItemFields({ id: '1', title: 'Song', audio: 'a.mp3|b.ogg' }), '/shop').item?.audio).toHaveLength(2)
  })

  it.each(['../secret.mp3', '/etc/passwd', 'https://example.org/a.mp3', 'file:///a.mp3'])('are not %s', audio => {
    const { item, problems } = itemRow({ id: 1, title: 'Song', audio }, '/shop')
    expect(item?.audio).toBeUndefined()
    expect(problems).toEqual([expect.objectContaining({ field: 'audio' })])
  })

  it('never leave this machine as paths', () => {
    expect(publicItem({ ...song, audio: ['/shop/a.mp3'], heard: ['tempo_bpm'] })).toEqual({ ...song, heard: ['tempo_bpm'] })
  })
})

describe('facts that are heard', () => {
  it('are tempo, key, mode and sound, marked', () => {
    const { attributes, heard: names } = withHeardFacts(song, heard())
    expect(attributes).toEqual({ tempo_bpm: 118, musical_key: 'A minor', mode: 'minor key', sound: 'dark' })
    expect(names).toEqual(['tempo_bpm', 'musical_key', 'mode', 'sound'])
  })

  it('are left out where they are not sure', () => {
    const doubtful = heard({
      tempo: { beats: 118, confidence: 0.1 },
      key: { tonic: 9, mode: 'minor', confidence: 0.1 },
      brightness: 1800,
    })
    expect(withHeardFacts(song, doubtful)).toBe(song)
  })

  it('say slow and fast only of what is', () => {
    const paceAt = (beats: number) => withHeardFacts(song, heard({ tempo: { beats, confidence: 0.9 } })).attributes['pace']
    expect([70, 110, 160].map(paceAt)).toEqual(['slow', undefined, 'fast'])
  })

  it('never take the place of what the record states', () => {
    const stated = { ...song, attributes: { bpm: 96, Key: 'C major', sound: 'warm' } }
    expect(withHeardFacts(stated, heard())).toBe(stated)
  })
})
