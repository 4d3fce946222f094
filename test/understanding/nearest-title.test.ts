import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { nearestTitle } from '../../src/understanding/nearest-title.js'

const tee: Item = { id: 'tee', title: 'Plain Tee in black', attributes: {}, translations: { zh: { title: '素歌纯棉T恤（黑色）' } } }

describe('an item asked for by name', () => {
  it('is found with wide or narrow brackets, in any case, by a part', () => {
    for (const name of ['素歌纯棉T恤（黑色）', '素歌纯棉T恤(黑色)', '素歌纯棉t恤', 'plain TEE'])
      expect(nearestTitle(name, [tee])).toEqual(['tee'])
  })

  it('is not found by a letter or another name', () => {
    for (const name of ['t', 'kettle', '']) expect(nearestTitle(name, [tee])).toEqual([])
  })
})
