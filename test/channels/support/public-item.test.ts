import { describe, expect, it } from 'vitest'
import { publicEvent, publicItem } from '../../../src/channels/support/public-item.js'
import type { Item } from '../../../src/contracts/item.js'

const item: Item = {
  id: 'tent 3/ä',
  title: 'Tent',
  attributes: {},
  image: '/srv/shop/a.jpg',
  images: ['/srv/shop/b.jpg', 'https://cdn.example/c.jpg'],
}

describe('an item that leaves the machine', () => {
  it('has the address of its picture, never a path', () => {
    expect(publicItem(item)).toEqual({
      id: 'tent 3/ä',
      title: 'Tent',
      attributes: {},
      image: '/api/v1/images/tent%203%2F%C3%A4',
      images: ['https://cdn.example/c.jpg'],
    })
    expect(publicItem(item, 'https://chat.example').image).toBe('https://chat.example/api/v1/images/tent%203%2F%C3%A4')
    expect(JSON.stringify(publicItem({ ...item, images: ['/srv/x.jpg'] }))).not.toContain('/srv')
  })

  it('keeps a picture that lies elsewhere', () => {
    expect(publicItem({ ...item, image: 'HTTPS://cdn.example/a.jpg' }).image).toBe('HTTPS://cdn.example/a.jpg')
  })
})

describe('an event that leaves the machine', () => {
  it('tells a person’s own fault, and nothing of what broke inside', () => {
    expect(publicEvent({ type: 'error', code: 'ITEM_UNKNOWN', message: 'There is no item "x".' })).toMatchObject({
      message: 'There is no item "x".',
    })
    for (const code of ['STORAGE_FAILED', 'INTERNAL', 'MODEL_LOAD_FAILED', 'no code at all']) {
      expect(JSON.stringify(publicEvent({ type: 'error', code, message: 'cannot open /home/ada/.curio' }))).not.toContain('ada')
    }
  })

  it('has the items of its list made public, and is the same otherwise', () => {
    const recommendation = {
      item,
      score: 1,
      parts: { similarity: 1, behaviour: 0, attributes: 0, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 },
      reasons: [],
    }
    const event = publicEvent({ type: 'items', revision: 1, items: [recommendation], relaxed: [] }, 'https://chat.example')
    expect(event).toEqual({
      type: 'items',
      revision: 1,
      items: [{ ...recommendation, item: publicItem(item, 'https://chat.example') }],
      relaxed: [],
    })
    expect(publicEvent({ type: 'text-delta', text: 'a' })).toEqual({ type: 'text-delta', text: 'a' })
  })
})
