import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { openDialogue, say } from './open-dialogue.js'

const catalog = inMemoryCatalog(
  ['Vitamin C tablets', 'Zinc capsules', 'Iron syrup'].map((title, place) => ({
    id: String(place),
    title,
    category: 'Health/Vitamins',
    price: 9 + place,
    currency: 'USD',
    attributes: {},
  })),
)

describe('a health catalogue', () => {
  it('carries a notice beside items and answers, and never says what cures', async () => {
    const { manager } = await openDialogue({ catalog })
    const conversation = manager.open()
    for (const text of ['vitamins', 'does the first one cure a cold?', 'does this cure headaches?', 'should I take it every day?']) {
      const reply = (await say(conversation, text)).text
      expect(reply).toMatch(/doctor or pharmacist/)
      expect(reply).not.toMatch(/\byes\b|it cures|you should/i)
    }
  })
})
