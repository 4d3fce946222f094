import { describe, expect, it } from 'vitest'
import { openDialogue, say } from './open-dialogue.js'
import { catalog } from './shop.js'

const { manager } = await openDialogue()

describe('two things said in one breath', () => {
  it.each(['hi! how much is the first one?', 'thanks, how much is the first one?', '谢谢，第一个多少钱？'])(
    'are both answered: %s',
    async text => {
      const conversation = manager.open()
      const [first] = (await say(conversation, 'jackets')).ids
      const said = await say(conversation, text)
      expect(said.text).toContain(String(catalog.get(first ?? '')?.price))
      expect(said.types).not.toContain('items')
    },
  )

  it.each(['forget me and show me red jackets', 'forget everything, I want red jackets'])(
    'are done one after the other: %s',
    async text => {
      const conversation = manager.open()
      await say(conversation, 'leather totes')
      await say(conversation, { feedback: { item: 'tote-black', value: 'like' } })
      const said = await say(conversation, text)
      expect([...said.ids].sort()).toEqual(['fleece-red', 'parka-red', 'rain-red'])
      expect(JSON.stringify(manager.interest(conversation.sessionId))).not.toMatch(/tote|leather/)
      expect(said.interest).toMatchObject({ liked: [] })
    },
  )

  it('are a wish taken back and a new one', async () => {
    const conversation = manager.open()
    await say(conversation, 'red jackets')
    const said = await say(conversation, 'forget the red and show me blue ones')
    expect(said.interest?.wishes.flatMap(({ facet, values }) => (facet === 'color' ? values : []))).toEqual(['blue'])
    expect(said.ids).toContain('fleece-blue')
  })
})
