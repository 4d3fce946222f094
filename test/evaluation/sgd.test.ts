import { describe, expect, it } from 'vitest'
import { openApp } from '../../src/app.js'
import { wishOfNote } from '../../src/evaluation/noted-wish.js'
import { chanceOfHit } from '../../src/evaluation/sgd/chance-of-hit.js'
import { measureSgdItems } from '../../src/evaluation/sgd/measure-sgd-items.js'
import { measureSgdReading } from '../../src/evaluation/sgd/measure-sgd-reading.js'
import { type SgdDialogue, type SgdRow, sgdItem } from '../../src/evaluation/sgd/sgd-data.js'
import { holdsSlot, isComparable, slotValuesOf } from '../../src/evaluation/sgd/sgd-slots.js'
import { writeCatalogFolder } from '../../src/evaluation/write-catalog-folder.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { settingsWithoutModels } from './settings-without-models.js'

const row = (id: string, name: string, category: string, city: string): SgdRow => ({
  id,
  service: 'Restaurants_2',
  name,
  attrs: { cuisine: [category], location: [city], phone_number: ['555-0100'] },
})

const rows = [
  row('a', 'Ostra Kitchen', 'Italian', 'Tarnby'),
  row('b', 'Lamp and Ladle', 'Mexican', 'Tarnby'),
  row('c', 'The Ninth Fork', 'Italian', 'Fellmouth'),
]

const user = (utterance: string, actions: [act: string, slot: string, value: string][], goal: Record<string, string[]>) => ({
  speaker: 'USER' as const,
  utterance,
  frames: [{ service: 'Restaurants_2', actions: actions.map(([act, slot, value]) => ({ act, slot, values: [value] })), slot_values: goal }],
})

const dialogue: SgdDialogue = {
  services: ['Restaurants_2'],
  turns: [
    user('I want an Italian restaurant', [['INFORM', 'cuisine', 'Italian']], { cuisine: ['Italian'] }),
    user('in Fellmouth please, on Friday', [['INFORM', 'location', 'Fellmouth']], {
      cuisine: ['Italian'],
      location: ['Fellmouth'],
      date: ['Friday'],
    }),
    user('thank you, bye', [['THANK_YOU', '', '']], { cuisine: ['Italian'], location: ['Fellmouth'], date: ['Friday'] }),
  ],
}

const figureOf = (name: string, measured = measureSgdReading(rows, [dialogue], createLexiconReader)) =>
  measured.figures.find(figure => figure.name === name)?.value

describe('service dialogues', () => {
  it('are read turn by turn into acts, slots and the joint goal', () => {
    expect(figureOf('dialogue act accuracy')).toBe(1)
    expect(figureOf('slot F1')).toBe(1)
    expect(figureOf('joint goal accuracy')).toBe(1)
  })

  it('say how many slots can be compared: the catalogue has no date', () => {
    expect(figureOf('slots of the goal that can be compared')).toBeCloseTo(5 / 7)
  })

  it('lose the joint goal from the turn on that forgets a slot or invents one', () => {
    const [first, second, third] = dialogue.turns
    const deaf = measureSgdReading(rows, [dialogue], catalog => {
      const reader = createLexiconReader(catalog)
      return { read: (text, state) => ({ ...reader.read(text, state), wishes: [] }) }
    })
    expect(figureOf('joint goal accuracy', deaf)).toBe(0)
    const unasked = { ...dialogue, turns: [first, second, third].flatMap(turn => (turn ? [{ ...turn, frames: [] }] : [])) }
    expect(figureOf('dialogue act accuracy', measureSgdReading(rows, [unasked], createLexiconReader))).toBe(0)
  })
})

describe('a slot', () => {
  const known = slotValuesOf(rows)
  it('can be compared where the catalogue has its value, a telephone number never', () => {
    expect(isComparable('location', ['Tarnby', 'TB'], known)).toBe(true)
    expect(isComparable('location', ['Oslo'], known)).toBe(false)
    expect(isComparable('phone_number', ['555-0100'], known)).toBe(false)
  })

  it('is held by a wish of its own, and by words whose slot is open', () => {
    expect(holdsSlot('location', ['tarnby'], [wishOfNote('location=Tarnby')])).toBe(true)
    expect(holdsSlot('location', ['tarnby'], [wishOfNote('text=Tarnby')])).toBe(true)
    expect(holdsSlot('location', ['tarnby'], [wishOfNote('cuisine=Tarnby')])).toBe(false)
    expect(holdsSlot('location', ['tarnby'], [wishOfNote('location!=Tarnby')])).toBe(false)
  })
})

describe('conversation to item', () => {
  it('ranks the wanted item in the last list that the real application shows', async () => {
    const folder = writeCatalogFolder(`test-${process.pid}`, rows.map(sgdItem))
    const app = await openApp(settingsWithoutModels(folder, 50))
    const context = [
      { speaker: 'USER', utterance: 'an Italian restaurant' },
      { speaker: 'SYSTEM', utterance: 'Where?' },
      { speaker: 'USER', utterance: 'in Fellmouth' },
    ]
    const { figures } = await measureSgdItems(app, [{ context, gold: ['c'] }], 10)
    await app.close()
    expect(figures.map(({ name, value }) => [name, value])).toEqual([
      ['hit@1', 1],
      ['hit@10', 1],
      ['hit@50', 1],
    ])
  })
})

describe('who knows every fact', () => {
  const row = (id: string, city: string): SgdRow => ({ id, service: 'Inns_1', name: id, attrs: { city: [city] } })
  const inns = [row('a', 'Fell'), row('b', 'Fell'), row('c', 'Fell'), row('d', 'Moor')]
  const wanted = (gold: string[], call: Record<string, string>) => ({ context: [], gold, service: 'Inns_1', call })

  it('finds one of three that fit by chance in one place of three', () => {
    expect(chanceOfHit(wanted(['b'], { city: 'Fell' }), inns, 1)).toBeCloseTo(1 / 3)
    expect(chanceOfHit(wanted(['b'], { city: 'Fell' }), inns, 2)).toBeCloseTo(2 / 3)
    expect(chanceOfHit(wanted(['b', 'c'], { city: 'Fell' }), inns, 1)).toBeCloseTo(2 / 3)
  })

  it('is sure where all are shown, or all that fit are wanted, and lost where none fits', () => {
    expect(chanceOfHit(wanted(['b'], { city: 'Fell' }), inns, 3)).toBe(1)
    expect(chanceOfHit(wanted(['d'], { city: 'Moor', date: 'today' }), inns, 1)).toBe(1)
    expect(chanceOfHit(wanted(['d'], { city: 'Fell' }), inns, 3)).toBe(0)
  })
})
