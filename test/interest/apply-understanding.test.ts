/** What holds after an utterance. */
import { describe, expect, it } from 'vitest'
import type { Interest } from '../../src/contracts/interest.js'
import type { Understanding } from '../../src/contracts/understanding.js'
import { type ApplyOptions, applyUnderstanding, emptyInterest, interestDefaults, recordShown } from '../../src/interest/index.js'
import { said, wish } from './wishes.js'

function heard(...utterances: Partial<Understanding>[]): Interest {
  return utterances.reduce<Interest>((interest, utterance) => applyUnderstanding(interest, said(utterance)), emptyInterest())
}

function values(interest: Interest): readonly string[] {
  return interest.wishes.map(held => `${held.polarity} ${held.facet} ${held.values.join('|')}`)
}

describe('a wish', () => {
  it('replaces the earlier one of its facet', () => {
    expect(values(heard({ wishes: [wish('color', ['red'])] }, { wishes: [wish('color', ['blue'])] }))).toEqual(['want color blue'])
  })

  it('stands beside others of the same utterance', () => {
    const features = [wish('features', ['waterproof']), wish('features', ['light'])]
    expect(values(heard({ wishes: features }))).toEqual(['want features waterproof', 'want features light'])
  })

  it('adds to earlier ones where an item has several values', () => {
    const options: ApplyOptions = { manyValued: facet => facet === 'features' }
    const first = applyUnderstanding(emptyInterest(), said({ wishes: [wish('features', ['waterproof'])] }), options)
    const second = applyUnderstanding(first, said({ wishes: [wish('features', ['light'])] }), options)
    expect(values(second)).toHaveLength(2)
  })

  it('leaves exclusions of other values in place: no leather, and no suede either', () => {
    const avoided = (value: string) => wish('material', [value], { polarity: 'avoid', hard: true })
    expect(values(heard({ wishes: [avoided('leather')] }, { wishes: [avoided('suede')] }))).toEqual([
      'avoid material leather',
      'avoid material suede',
    ])
  })

  it('ends the exclusion of the same value, and only of that', () => {
    const interest = heard(
      { wishes: [wish('material', ['plastic', 'polyester'], { polarity: 'avoid' })] },
      { wishes: [wish('material', ['polyester'])] },
    )
    expect(values(interest)).toEqual(['avoid material plastic', 'want material polyester'])
  })

  it('is ended by the exclusion of its value', () => {
    const interest = heard({ wishes: [wish('color', ['red'])] }, { wishes: [wish('color', ['red'], { polarity: 'avoid' })] })
    expect(values(interest)).toEqual(['avoid color red'])
  })

  it('keeps a lower bound beside an upper one that leaves room, and ends it beside one that does not', () => {
    const least = wish('price', [20], { operator: 'at-least' })
    const most = (value: number) => wish('price', [value], { operator: 'at-most' })
    expect(values(heard({ wishes: [least] }, { wishes: [most(50)] }))).toEqual(['want price 20', 'want price 50'])
    expect(values(heard({ wishes: [least] }, { wishes: [most(10)] }))).toEqual(['want price 10'])
    expect(values(heard({ wishes: [most(50)] }, { wishes: [most(40)] }))).toEqual(['want price 40'])
  })

  it('ends with the facets that the utterance replaces', () => {
    const interest = heard(
      { wishes: [wish('category', ['Shoes']), wish('size', ['42'])] },
      { wishes: [wish('category', ['Bags'])], replaces: ['category', 'size'] },
    )
    expect(values(interest)).toEqual(['want category Bags'])
  })
})

describe('wishes that add up', () => {
  it('are bounded, the latest kept', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ wishes: [wish('text', [`word ${index}`])] }))
    const held = heard(...many).wishes
    expect([held.length, held.at(-1)?.values]).toEqual([interestDefaults.wishes, ['word 99']])
  })
})

describe('withdrawing', () => {
  const wishes = [wish('color', ['red']), wish('material', ['leather', 'suede']), wish('price', [50], { operator: 'at-most' })]

  it('takes back a facet', () => {
    expect(values(heard({ wishes }, { acts: [{ type: 'withdraw', facet: 'price' }] }))).toEqual([
      'want color red',
      'want material leather|suede',
    ])
  })

  it('takes back one value and keeps the other that was said with it', () => {
    expect(values(heard({ wishes }, { acts: [{ type: 'withdraw', value: 'Leather' }] }))).toContain('want material suede')
  })

  it('takes back a whole family by the word it was said with', () => {
    const family = wish('material', ['plastic', 'polyester'], { polarity: 'avoid', evidence: 'no plastic' })
    expect(values(heard({ wishes: [family] }, { acts: [{ type: 'withdraw', value: 'plastic' }] }))).toEqual([])
  })

  it('takes back everything, the searched words too', () => {
    const interest = heard({ wishes, searchText: 'red leather boots' }, { acts: [{ type: 'withdraw' }] })
    expect([interest.wishes, interest.queries]).toEqual([[], []])
  })

  it('takes the words out of earlier queries, whole words only', () => {
    const interest = heard(
      { wishes: [wish('color', ['red'])], searchText: 'red hundred boots' },
      { acts: [{ type: 'withdraw', facet: 'color' }] },
    )
    expect(interest.queries.map(query => query.text)).toEqual(['hundred boots'])
  })

  it('takes Chinese words out as well', () => {
    const interest = heard(
      { wishes: [wish('color', ['红色'])], searchText: '红色的跑鞋' },
      { acts: [{ type: 'withdraw', facet: 'color' }] },
    )
    expect(interest.queries.map(query => query.text)).toEqual(['的跑鞋'])
  })
})

describe('a new subject', () => {
  const interest = heard(
    {
      wishes: [
        wish('category', ['Shoes'], { hard: true }),
        wish('color', ['black'], { polarity: 'avoid', hard: true }),
        wish('material', ['leather'], { polarity: 'avoid', hard: true }),
        wish('gender', ['Women'], { hard: true }),
        wish('price', [50], { operator: 'at-most', hard: true }),
        wish('style', ['sporty']),
      ],
      searchText: 'sporty shoes',
    },
    { newSubject: true, wishes: [wish('category', ['Tents'])], searchText: 'tents' },
  )

  it('keeps whom it is for and lasting exclusions, and drops the rest', () => {
    expect(values(interest)).toEqual(['avoid material leather', 'want gender Women', 'want category Tents'])
  })

  it('drops what was searched before', () => {
    expect(interest.queries).toEqual([{ turn: 1, text: 'tents' }])
  })
})

describe('cheaper', () => {
  const prices: Readonly<Record<string, number>> = { a: 20, b: 30, c: 40, d: 50 }
  const options: ApplyOptions = { priceOf: id => prices[id] }
  const shown = recordShown(emptyInterest(), ['c', 'a', 'b'])
  const cheaper = said({ acts: [{ type: 'adjust', facet: 'price', direction: 'less' }] })

  it('is a hard bound strictly below the median of the last list', () => {
    expect(applyUnderstanding(shown, cheaper, options).wishes).toMatchObject([
      { facet: 'price', operator: 'at-most', values: [29.99], hard: true, evidence: 'cheaper' },
    ])
  })

  it('is never looser than the bound that holds', () => {
    const bound = { ...shown, wishes: [wish('price', [25], { operator: 'at-most', hard: true })] }
    expect(applyUnderstanding(bound, cheaper, options).wishes.map(held => held.values[0])).toEqual([25])
  })

  it('gives way to a bound said in the same breath', () => {
    const both = said({ ...cheaper, wishes: [wish('price', [15], { operator: 'at-most' })] })
    expect(applyUnderstanding(shown, both, options).wishes.map(held => held.values[0])).toEqual([15])
  })

  it('is shown in the language it was said in', () => {
    expect(applyUnderstanding(shown, { ...cheaper, language: 'zh' }, options).wishes[0]?.evidence).toBe('更便宜')
  })

  it('and dearer take each other’s place', () => {
    const low = applyUnderstanding(shown, cheaper, options)
    const dearer = said({ acts: [{ type: 'adjust', facet: 'price', direction: 'more' }] })
    expect(applyUnderstanding(low, dearer, options).wishes).toMatchObject([{ operator: 'at-least', values: [30.01] }])
  })

  it('says nothing when nothing was shown or no price is known', () => {
    expect(applyUnderstanding(emptyInterest(), cheaper, options).wishes).toEqual([])
    expect(applyUnderstanding(shown, cheaper).wishes).toEqual([])
  })

  it('works on any number an item has', () => {
    const lighter = said({ acts: [{ type: 'adjust', facet: 'weight', direction: 'less' }] })
    const next = applyUnderstanding(shown, lighter, { numberOf: (id, facet) => (facet === 'weight' ? prices[id] : undefined) })
    expect(next.wishes).toMatchObject([{ facet: 'weight', operator: 'at-most', values: [29] }])
  })
})

describe('a turn', () => {
  it('counts, takes the language, and merges the context', () => {
    const interest = heard({ context: { season: 'summer', place: 'beach' } }, { language: 'zh', context: { season: 'winter' } })
    expect([interest.turn, interest.language, interest.context]).toEqual([2, 'zh', { season: 'winter', place: 'beach' }])
  })

  it('remembers a photograph even without words', () => {
    const interest = applyUnderstanding(emptyInterest(), said(), { image: '/photos/shoe.jpg' })
    expect(interest.queries).toEqual([{ turn: 0, text: '', image: '/photos/shoe.jpg' }])
  })

  it('records reactions said in words', () => {
    const interest = heard({ acts: [{ type: 'react', value: 'dislike', targets: ['a', 'b'] }] })
    expect(interest.reactions).toEqual([
      { item: 'a', value: 'dislike', turn: 0 },
      { item: 'b', value: 'dislike', turn: 0 },
    ])
  })
})
