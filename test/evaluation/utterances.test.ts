import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../src/catalog/index.js'
import { parseNotedWish } from '../../src/evaluation/noted-wish.js'
import { readJsonRows } from '../../src/evaluation/read-json-rows.js'
import { measureUtterances } from '../../src/evaluation/utterances/measure-utterances.js'
import { utteranceCaseSchema } from '../../src/evaluation/utterances/utterance-case.js'
import { createLexiconReader } from '../../src/understanding/index.js'

const { catalog } = await readCatalog('catalog')
const reader = createLexiconReader(catalog)
const cases = readJsonRows('test/fixtures/utterances.jsonl', utteranceCaseSchema)

const one = (text: string, expected: Record<string, unknown>, state: Record<string, unknown> = {}) =>
  measureUtterances([utteranceCaseSchema.parse({ id: 'a', kind: 'test', text, state, expect: expected })], reader, catalog)

describe('the hard utterances', () => {
  it('are many, different, in both languages, and speak of items that exist', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200)
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length)
    expect(cases.filter(({ text }) => /\p{Script=Han}/u.test(text)).length).toBeGreaterThan(80)
    for (const { state } of cases) for (const id of state.shown.flat()) expect(catalog.get(id), id).toBeDefined()
  })

  it('are noted in a form that can be read', () => {
    for (const { state, expect: wanted } of cases)
      for (const note of [...state.wishes, ...wanted.holds]) expect(parseNotedWish(note)).not.toEqual([])
  })

  it('are understood far better than by keywords, in both languages', () => {
    for (const { name, value, baseline = 1 } of measureUtterances(cases, reader, catalog).figures) {
      expect(value, name).toBeGreaterThan(0.7)
      expect(value - baseline, name).toBeGreaterThan(0.4)
    }
  })
})

describe('an utterance', () => {
  it('is understood where all that is meant is held and nothing else', () => {
    expect(one('a red kettle', { holds: ['thing=kettle', 'color=red'] }).failures).toEqual([])
  })

  it('is not where a wish is missing, and the failure says which', () => {
    const [failure] = one('a red kettle', { holds: ['thing=kettle', 'color=red', 'price<=20'] }).failures
    expect(failure?.wanted).toBe('price<=20')
    expect(failure?.got).toContain('color=red')
  })

  it('is not where something nobody said filters, or what is gone still holds', () => {
    expect(one('a red kettle', { holds: ['thing=kettle'] }).failures[0]?.wanted).toContain('not color=red')
    expect(one('a kettle', { gone: ['color'] }, { wishes: ['color=red'] }).failures[0]?.wanted).toContain('not still color')
  })

  it('is judged by its acts and its situation too', () => {
    const state = { wishes: ['category=Shoes/Running'], shown: [['dayjog-grey', 'featherstep-black']] }
    expect(one('cheaper please', { acts: ['adjust price less'], may: ['price'] }, state).failures).toEqual([])
    expect(one('cheaper please', { acts: ['adjust price more'], may: ['price'] }, state).failures).toHaveLength(1)
    expect(one('something for a rainy commute', { context: ['rain'] }).failures).toEqual([])
    expect(one('a red kettle', { holds: ['thing=kettle', 'color=red'], context: ['rain'] }).failures).toHaveLength(1)
  })
})
