/** Taking an item, and what goes with it. */
import { describe, expect, it } from 'vitest'
import { openDialogue, say } from './open-dialogue.js'
import { items } from './shop.js'

const categoryOf = (id: string | undefined) => items.find(item => item.id === id)?.category

describe('an item that is taken', () => {
  it.each(["I'll take the first", '就要第一个'])('is named with its price, no order is claimed: %s', async said => {
    const { manager } = await openDialogue()
    const conversation = manager.open()
    const { ids } = await say(conversation, /\p{Script=Han}/u.test(said) ? '红色夹克' : 'red jackets')
    const taken = await say(conversation, said)
    const item = items.find(({ id }) => id === ids[0])
    expect(taken.text).toContain(String(item?.price))
    expect(taken.text).not.toMatch(/ordered|bought|已下单|购买成功/i)
    expect(taken.lists).toEqual([])
    expect(taken.interest?.liked).toEqual([ids[0]])
  })

  it('is kept as an event of the session', async () => {
    const { manager, storage } = await openDialogue()
    const conversation = manager.open('s1')
    const { ids } = await say(conversation, 'red jackets')
    await say(conversation, "I'll take the first")
    expect(storage.events.all()).toMatchObject([{ session: 's1', item: ids[0], action: 'like' }])
  })
})

describe('what goes with it', () => {
  it.each(['what goes with the first?', 'what else do I need?', '第一个配什么好？'])('is of another kind: %s', async said => {
    const { manager } = await openDialogue()
    const conversation = manager.open()
    const { ids } = await say(conversation, 'red jackets')
    const beside = await say(conversation, said)
    expect(beside.ids.length).toBeGreaterThan(0)
    expect(beside.ids.map(categoryOf)).not.toContain(categoryOf(ids[0]))
    expect(beside.text).toContain(said.includes('第') ? '搭配' : 'with')
  })

  it('leaves what is held as it is', async () => {
    const { manager } = await openDialogue()
    const conversation = manager.open()
    const { interest } = await say(conversation, 'red jackets under 200')
    const beside = await say(conversation, 'what goes with the first?')
    expect(beside.interest?.wishes.map(({ id }) => id)).toEqual(interest?.wishes.map(({ id }) => id))
  })
})
