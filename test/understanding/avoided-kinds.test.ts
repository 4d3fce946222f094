import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { createLexiconReader } from '../../src/understanding/index.js'

const item = (id: string, material: string) => ({ id, title: `Tee ${id}`, category: 'Clothing/Tees', attributes: { material } })
const reader = createLexiconReader(
  inMemoryCatalog(['Cotton', 'Organic Cotton', 'Leather', 'Faux Leather'].map((name, index) => item(`${index}`, name))),
)
const avoided = (text: string) =>
  reader.read(text, { turn: 0, wishes: [], shown: [] }).wishes.find(wish => wish.polarity === 'avoid')?.values

describe('an avoided material', () => {
  it('takes its kinds along', () => {
    expect(avoided('no cotton please')).toEqual(['Cotton', 'Organic Cotton'])
    expect(avoided('不要棉的')).toEqual(['Cotton', 'Organic Cotton'])
  })

  it('leaves its imitation alone', () => {
    expect(avoided('not leather')).toEqual(['Leather'])
  })

  it('leaves its own kind alone where that was meant', () => {
    expect(avoided('no organic cotton')).toEqual(['Organic Cotton'])
  })
})
