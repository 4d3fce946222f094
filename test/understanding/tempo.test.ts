import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { Item } from '../../src/contracts/item.js'
import { createLexiconReader } from '../../src/understanding/index.js'

const song = (id: string, title: string, tempo: number, key: string): Item => ({
  id,
  title,
  category: 'Music/Songs',
  attributes: { tempo_bpm: tempo, musical_key: key, mode: `${key.split(' ')[1]} key` },
})
const music = createLexiconReader(
  inMemoryCatalog([
    song('a', 'Harbour Night', 84, 'A minor'),
    song('b', 'Paper Kites', 128, 'C major'),
    song('c', 'Low Tide', 96, 'E minor'),
  ]),
)
const chargers = createLexiconReader(
  inMemoryCatalog([
    { id: 'x', title: 'Wall Charger', category: 'Home/Chargers', attributes: { features: ['fast charging'] } },
    { id: 'y', title: 'Desk Charger', category: 'Home/Chargers', attributes: { features: ['slow charging'] } },
  ]),
)
const shown = { turn: 1, wishes: [], shown: [['a', 'b']] }
const fresh = { turn: 0, wishes: [], shown: [] }

describe('tempo and key in words', () => {
  it.each([
    ['songs around 120 bpm', 'about', 120],
    ['songs under 100 BPM', 'at-most', 100],
    ['at least 90 beats per minute', 'at-least', 90],
    ['每分钟不超过100拍的歌', 'at-most', 100],
  ])('%s', (text, operator, value) => {
    expect(music.read(text, fresh).wishes).toContainEqual(expect.objectContaining({ facet: 'tempo_bpm', operator, values: [value] }))
  })

  it.each([
    ['something slower', 'less'],
    ['too fast', 'less'],
    ['a bit faster please', 'more'],
    ['慢一点的', 'less'],
    ['太慢了', 'more'],
  ] as const)('%s is of what was shown', (text, direction) => {
    expect(music.read(text, shown).acts).toContainEqual(expect.objectContaining({ type: 'adjust', facet: 'tempo_bpm', direction }))
  })

  it("tells 'in a minor key' from 'in A minor'", () => {
    expect(music.read('songs in a minor key', fresh).wishes).toContainEqual(
      expect.objectContaining({ facet: 'mode', values: ['minor key'] }),
    )
    expect(music.read('songs in A minor', fresh).wishes).toContainEqual(
      expect.objectContaining({ facet: 'musical_key', values: ['A minor'] }),
    )
    expect(music.read('小调的歌', fresh).wishes).toContainEqual(expect.objectContaining({ facet: 'mode' }))
  })

  it('asks for the tempo and the key of an item', () => {
    expect(music.read('how fast is the first one?', shown).acts).toContainEqual(
      expect.objectContaining({ type: 'ask-item', property: 'tempo_bpm', targets: ['a'] }),
    )
    expect(music.read('what key is the second one in?', shown).acts).toContainEqual(
      expect.objectContaining({ type: 'ask-item', property: 'musical_key', targets: ['b'] }),
    )
  })

  it('takes a tempo that is wished for no question', () => {
    const { acts, wishes } = music.read('something around 120 bpm', shown)
    expect(acts.map(({ type }) => type)).not.toContain('ask-item')
    expect(wishes).toContainEqual(expect.objectContaining({ facet: 'tempo_bpm', operator: 'about', values: [120] }))
  })

  it('means nothing of the kind where nothing has a tempo', () => {
    const { acts, wishes } = chargers.read('fast charging, faster', { turn: 1, wishes: [], shown: [['x', 'y']] })
    expect(acts.filter(({ type }) => type === 'adjust')).toEqual([])
    expect(wishes).toContainEqual(expect.objectContaining({ facet: 'features' }))
    const asked = chargers.read('how fast do you deliver?', { turn: 1, wishes: [], shown: [['x']] }).acts
    expect(asked.filter(act => act.type === 'ask-item' && act.property === 'tempo_bpm')).toEqual([])
  })
})
