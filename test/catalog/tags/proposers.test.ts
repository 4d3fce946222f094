import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLexiconProposer, createModelProposer, facetsOf } from '../../../src/catalog/tags/index.js'
import { modelForm, parseForm } from '../../../src/catalog/tags/model-form.js'
import { wordRoot } from '../../../src/catalog/tags/tag-words.js'
import { ValueFinder } from '../../../src/catalog/tags/value-finder.js'
import type { CompletionRequest } from '../../../src/contracts/ports.js'
import { CurioError } from '../../../src/errors.js'
import { tagWords } from '../../../src/tag-words.js'
import { itemOf, items } from './shop.js'

const facets = facetsOf(items, tagWords)
const namesOf = (proposals: readonly { attribute: string; value: string }[]) =>
  proposals.map(({ attribute, value }) => `${attribute}: ${value}`)
const found = (values: readonly string[], text: string) => new ValueFinder(values, tagWords).stated(text).map(({ value }) => value)

/** A model that answers as it is told, and keeps what it was asked. */
function model(answer: string) {
  const asked: CompletionRequest[] = []
  return {
    asked,
    id: 'scripted',
    complete: async (request: CompletionRequest) => {
      asked.push(request)
      return answer
    },
    dispose: async () => {},
  }
}

describe('the vocabulary', () => {
  it('is the catalogue’s own where it has one, and common words for colour, material and use elsewhere', () => {
    expect(facets.map(({ attribute }) => attribute)).toEqual(['material', 'weather', 'volume', 'color', 'use'])
    expect(facets.find(({ attribute }) => attribute === 'material')?.values).toEqual(['Wool', 'Organic Cotton'])
    expect(facetsOf([], tagWords).map(({ attribute }) => attribute)).toEqual(['color', 'material', 'use'])
    expect(facetsOf(items, tagWords, ['weather']).map(({ attribute }) => attribute)).toEqual(['weather'])
  })

  it('asks of an item only what things of its kind have', () => {
    const fits = (attribute: string, id: string) => facets.find(facet => facet.attribute === attribute)?.fits(itemOf(id))
    expect([fits('weather', 'shell'), fits('weather', 'mug'), fits('volume', 'mug'), fits('material', 'mug')]).toEqual([
      true,
      false,
      true,
      true,
    ])
  })

  it('leaves out names, codes and sizes, which texts do not state', () => {
    const many = Array.from({ length: 40 }, (_, place) => ({
      id: `${place}`,
      title: 'Shirt',
      attributes: { sku: `code number ${place}`, size: ['S', 'M', 'XL'], weight: place, washable: true },
    }))
    expect(facetsOf(many, tagWords).map(({ attribute }) => attribute)).toEqual(['color', 'material', 'use'])
  })
})

describe('the lexicon', () => {
  it('proposes what title and description state, with the place where they do', async () => {
    const proposals = await createLexiconProposer(facets, tagWords).propose(itemOf('shell'))
    expect(namesOf(proposals)).toEqual(['material: Organic Cotton', 'color: navy', 'use: hiking'])
    for (const { source } of proposals)
      expect(itemOf('shell').description?.slice(source.start, source.start + source.text.length)).toBe(source.text)
  })

  it('proposes nothing that is denied, and nothing that the record has', async () => {
    const propose = createLexiconProposer(facets, tagWords).propose
    expect(namesOf(await propose(itemOf('fleece')))).toEqual(['material: Wool'])
    expect(await propose(itemOf('parka'))).toEqual([])
    expect(found(['leather', 'cotton', 'nylon'], 'No leather. Cotton, free of nylon; faux leather, nylon-free')).toEqual(['cotton'])
    expect(found(['down', 'cotton'], 'A button-down collar, cotton-rich')).toEqual(['cotton'])
  })

  it('reads no colour from a description that variants share, but from their titles', async () => {
    const variants = ['Red', 'Blue'].map(colour => ({
      id: colour,
      title: `Vest, ${colour}`,
      description: 'A red vest of wool.',
      attributes: {},
    }))
    const { propose } = createLexiconProposer(facetsOf(variants, tagWords), tagWords)
    expect(namesOf((await Promise.all(variants.map(item => propose(item)))).flat())).toEqual([
      'color: red',
      'material: wool',
      'color: blue',
      'material: wool',
    ])
  })

  it('takes the longest value, and a synonym for its value', () => {
    expect(found(['Steel', 'Stainless Steel'], 'a pot of stainless steel')).toEqual(['Stainless Steel'])
    expect(found(['Steel'], 'a pot of stainless steel')).toEqual(['Steel'])
    expect(found(['Aluminium', 'Hoodies'], 'an aluminum zip on a hoodie')).toEqual(['Aluminium', 'Hoodies'])
  })

  it('finds only what stands in the text, in any text', () => {
    const values = ['wool', 'organic cotton', 'navy blue', 'steel']
    const word = fc.constantFrom('wool', 'organic', 'cotton', 'navy', 'blue', 'steel', 'no', 'a', '.', ',', '棉')
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 20 }), parts => {
        const text = parts.join(' ')
        return new ValueFinder(values, { ...tagWords, synonyms: [] })
          .mentioned(text)
          .every(
            ({ value, start, text: said }) =>
              text.startsWith(said, start) && value.split(' ').every(part => said.toLowerCase().includes(part)),
          )
      }),
    )
  })
})

describe('a model', () => {
  it('adds what the text only speaks of to what it states, and is not asked about what it denies', async () => {
    const scripted = model(' Windy\n\n')
    const proposals = await createModelProposer(scripted, 'PREFIX', facets, tagWords).propose(itemOf('shell'))
    expect(namesOf(proposals)).toEqual(['material: Organic Cotton', 'color: navy', 'use: hiking', 'weather: Windy'])
    expect(proposals.map(({ by }) => by)).toEqual(['lexicon', 'lexicon', 'lexicon', 'scripted'])
    expect(proposals[3]?.source).toMatchObject({ field: 'description', text: 'windproof' })
    expect(scripted.asked[0]?.text.endsWith('\nMaybe weather: Windy\nTrue weather:')).toBe(true)
    expect(scripted.asked[0]).toMatchObject({ prefix: 'PREFIX', grammar: expect.stringContaining('l0 ::= "none" | v0\nv0 ::= "Windy"') })
  })

  it('is not asked about items whose text speaks of nothing more', async () => {
    const scripted = model(' none\n\n')
    expect(await createModelProposer(scripted, '', facets, tagWords).propose(itemOf('jug'))).toEqual([])
    expect(scripted.asked).toEqual([])
  })

  it('cannot say what was not offered, whatever it answers', () => {
    const choices = [
      { attribute: 'a', values: ['x', 'y z'] },
      { attribute: 'b', values: ['w'] },
    ]
    expect(parseForm(' y z; other\nTrue b: w; x\n\n', choices)).toEqual(
      new Map([
        ['a', ['y z']],
        ['b', ['w']],
      ]),
    )
    fc.assert(
      fc.property(fc.string(), answer =>
        [...parseForm(answer, choices)].every(([attribute, values]) =>
          values.every(value => choices.some(choice => choice.attribute === attribute && choice.values.includes(value))),
        ),
      ),
    )
  })

  it('that fails leaves what the text states, and a cancelled one leaves nothing', async () => {
    const failing = (code: 'MODEL_FAILED' | 'ABORTED') => ({
      id: 'failing',
      complete: () => Promise.reject(new CurioError(code, 'no')),
      dispose: async () => {},
    })
    const failures: string[] = []
    const proposer = createModelProposer(failing('MODEL_FAILED'), '', facets, tagWords, ({ code }) => failures.push(code))
    expect(namesOf(await proposer.propose(itemOf('shell')))).toEqual(['material: Organic Cotton', 'color: navy', 'use: hiking'])
    expect(failures).toEqual(['MODEL_FAILED'])
    const cancelled = createModelProposer(failing('ABORTED'), '', facets, tagWords).propose(itemOf('shell'))
    await expect(cancelled).rejects.toMatchObject({ code: 'ABORTED' })
  })

  it('is understood with and without the names of attributes, in any case', () => {
    const choices = [
      { attribute: 'material', values: ['Wool', 'Silk'] },
      { attribute: 'weather', values: ['Windy'] },
    ]
    for (const answer of [' wool; SILK\nTrue weather: windy', 'True material: Silk; Wool\nTrue weather: Windy\n\nTrue material: none'])
      expect(Object.fromEntries(parseForm(answer, choices))).toEqual({ material: ['Wool', 'Silk'], weather: ['Windy'] })
    expect(Object.fromEntries(parseForm(' none', choices))).toEqual({ material: [], weather: [] })
  })

  it('is given a grammar in which no value ends a literal', () => {
    const { grammar } = modelForm('Text', [{ attribute: 'a', values: ['6" pipe', 'back\\slash'] }])
    expect(grammar).toContain('"6\\" pipe" | "back\\\\slash"')
  })
})

describe('words of one family', () => {
  it('have one root', () => {
    for (const family of [
      ['windy', 'wind', 'windproof'],
      ['breathable', 'breathing'],
      ['striped', 'stripe'],
      ['insulated', 'insulate', 'insulation'],
    ])
      expect(new Set(family.map(wordRoot)).size, family.join(' ')).toBe(1)
    for (const [one, other] of [
      ['wool', 'wood'],
      ['linen', 'lined'],
      ['legs', 'leggings'],
      ['rubber', 'rubbing'],
    ] as const)
      expect(wordRoot(one)).not.toBe(wordRoot(other))
  })
})
