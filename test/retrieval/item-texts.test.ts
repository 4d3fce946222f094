import { describe, expect, it } from 'vitest'
import { descriptionText, factsText, segmentText } from '../../src/retrieval/index.js'
import { translationTexts } from '../../src/retrieval/item-texts.js'
import { joinedWords } from '../../src/retrieval/segment-text.js'
import { contentWords } from '../../src/retrieval/stop-words.js'
import { makeItem } from './make-item.js'

describe('factsText', () => {
  it('puts colours first, then title, category words and the values without names, sizes and numbers', () => {
    const item = makeItem({
      id: '1',
      title: 'Chaz Hoodie',
      category: 'Men/Tops/Hoodies',
      brand: 'Luma',
      price: 52,
      attributes: {
        sizes: ['XS', 'S'],
        material: ['Wool', 'Cotton'],
        color: 'Black',
        weight: 3,
        eco_friendly: true,
        lined: false,
        gender: 'Men',
      },
    })
    expect(factsText(item)).toBe('Black, Chaz Hoodie, Men Tops Hoodies, Luma, Wool, Cotton, eco friendly')
  })

  it('takes the colours of the picture only where the record states none', () => {
    expect(factsText(makeItem({ id: '1', title: 'Tee' }), ['red'])).toBe('red, Tee')
    expect(factsText(makeItem({ id: '1', title: 'Tee', attributes: { Colour: 'Navy' } }), ['red'])).toBe('Navy, Tee')
  })

  it('stays short', () => {
    const values = Array.from({ length: 100 }, (_, index) => `value ${'x'.repeat(10)} ${String.fromCharCode(97 + (index % 26))}${index}`)
    expect(factsText(makeItem({ id: '1', attributes: { tags: values } })).length).toBeLessThanOrEqual(400)
  })
})

describe('the longer texts', () => {
  it('are a description with its title, and each translation', () => {
    const item = makeItem({ id: '1', title: 'Tent', description: 'Dry.', translations: { zh: { title: '帐篷', description: '防水' } } })
    expect(descriptionText(item)).toBe('Tent. Dry.')
    expect(translationTexts(item)).toEqual(['帐篷。防水'])
    expect(descriptionText(makeItem({ id: '1' }))).toBe('')
  })
})

describe('segmentText', () => {
  it('lower-cases words and drops marks', () => {
    expect(segmentText('CoolTech™ T-Shirt, 100% WOOL')).toEqual(['cooltech', 't', 'shirt', '100', 'wool'])
  })

  it('gives pairs and words of Chinese, also beside Latin letters', () => {
    expect(segmentText('一双舒适的跑鞋')).toEqual(expect.arrayContaining(['舒适', '跑鞋']))
    expect(segmentText('红色T恤')).toEqual(expect.arrayContaining(['红色', 't', '恤']))
  })

  it('joins hyphened words for documents', () => {
    expect(joinedWords('A T-shirt, color-blocked')).toEqual(['tshirt', 'colorblocked'])
  })

  it('leaves words that carry meaning, or all when none does', () => {
    expect(contentWords(segmentText('I am looking for a red tent'))).toEqual(['red', 'tent'])
    expect(contentWords(['show', 'me'])).toEqual(['show', 'me'])
  })
})
