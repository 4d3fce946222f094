import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { departmentsOf } from '../../src/dialogue/departments.js'
import { catalog } from './shop.js'

const shopOf = (...categories: (string | undefined)[]) =>
  inMemoryCatalog(
    categories.map((category, place) => ({ id: `i${place}`, title: 'Thing', attributes: {}, ...(category !== undefined && { category }) })),
  )

describe('the departments of a shop', () => {
  it('are the broadest categories, the largest first', () => {
    expect(departmentsOf(catalog)).toEqual(['Clothing', 'Bags', 'Shoes', 'Home'])
  })

  it('keep the order of the catalogue where they are equally large', () => {
    expect(departmentsOf(shopOf('Toys/Kites', 'Books', 'Books/Poems', 'Toys'))).toEqual(['Toys', 'Books'])
  })

  it('are none where no item has a category', () => {
    expect(departmentsOf(shopOf(undefined, ''))).toEqual([])
    expect(departmentsOf(inMemoryCatalog([]))).toEqual([])
  })
})
