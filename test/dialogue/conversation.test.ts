import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Storage } from '../../src/storage/index.js'
import { openDialogue, say } from './open-dialogue.js'
import { bought, catalog, items } from './shop.js'

const { manager } = await openDialogue()
const open = () => manager.open()
const colours = (ids: readonly string[]) => ids.map(id => catalog.get(id)?.attributes['color'])

describe('over several turns', () => {
  it('wishes add up', async () => {
    const conversation = open()
    await say(conversation, 'jackets')
    const red = await say(conversation, 'in red')
    expect(red.ids.map(id => catalog.get(id)?.category)).toEqual(red.ids.map(() => 'Clothing/Jackets'))
    expect(new Set(colours(red.ids))).toEqual(new Set(['red']))
  })

  it('a new subject ends the old one', async () => {
    const conversation = open()
    await say(conversation, 'red jackets')
    const bags = await say(conversation, 'backpacks instead')
    expect(bags.ids.length).toBeGreaterThan(0)
    expect(bags.ids.every(id => catalog.get(id)?.category === 'Bags/Backpacks')).toBe(true)
  })

  it('a like by button changes the next list', async () => {
    const events = bought([
      ['parka-black', 'tote-brown'],
      ['kettle', 'tote-black'],
      ['kettle', 'pack-red'],
    ])
    const { manager: taught } = await openDialogue({ events })
    const conversation = taught.open()
    const before = await say(conversation, 'bags')
    const liked = await say(conversation, { feedback: { item: 'parka-black', value: 'like' } })
    expect(before.ids[0]).not.toBe('tote-brown')
    expect(liked.ids[0]).toBe('tote-brown')
    expect(liked.interest?.liked).toEqual(['parka-black'])
  })

  it('a dislike by word takes the item away', async () => {
    const conversation = open()
    const { ids } = await say(conversation, 'red jackets')
    const after = await say(conversation, "I don't like the first one")
    expect(after.interest?.disliked).toEqual(ids.slice(0, 1))
    expect(after.ids).not.toContain(ids[0])
  })

  it('undo goes back to what was believed before', async () => {
    const conversation = open()
    const jackets = await say(conversation, 'jackets')
    await say(conversation, 'in red')
    const undone = await say(conversation, 'undo')
    expect(undone.interest?.wishes.map(({ id }) => id)).toEqual(jackets.interest?.wishes.map(({ id }) => id))
    expect(undone.ids).toEqual(jackets.ids)
  })

  it('undo with nothing before does no harm', async () => {
    expect((await say(open(), 'undo')).types.at(-1)).toBe('turn-end')
  })

  it('a wish can be taken back', async () => {
    const conversation = open()
    await say(conversation, 'red jackets')
    const after = await say(conversation, 'the colour does not matter')
    expect(after.interest?.wishes.map(({ facet }) => facet)).toEqual(['category'])
  })

  it('cheaper means cheaper than what was shown', async () => {
    const conversation = open()
    const { ids } = await say(conversation, 'jackets')
    const prices = ids.map(id => catalog.get(id)?.price ?? 0)
    const cheaper = await say(conversation, 'cheaper')
    expect(cheaper.ids.length).toBeGreaterThan(0)
    expect(Math.max(...cheaper.ids.map(id => catalog.get(id)?.price ?? Infinity))).toBeLessThan(Math.max(...prices))
  })

  it('context given by a program is kept and shown', async () => {
    const conversation = open()
    await say(conversation, 'jackets')
    const rain = await say(conversation, { context: { weather: 'rain' } })
    expect(rain.interest?.context).toMatchObject({ weather: 'rain' })
    expect(rain.ids.length).toBeGreaterThan(0)
  })
})

describe('“show me others”', () => {
  it('shows no item twice until nothing is left, and then says so', async () => {
    const conversation = open()
    const seen = [...(await say(conversation, 'jackets')).ids]
    let last = await say(conversation, 'show me others')
    for (let turn = 0; last.ids.length > 0 && turn < 10; turn++) {
      seen.push(...last.ids)
      last = await say(conversation, 'show me others')
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.sort()).toEqual(items.flatMap(({ id, category }) => (category === 'Clothing/Jackets' ? [id] : [])).sort())
    expect(last.text).toMatch(/everything|all that|no more|nothing (more|else)/i)
  })
})

describe('wishes that had to give way', () => {
  it('are in the event and in the words', async () => {
    const said = await say(open(), 'a red jacket under $50')
    expect(said.relaxed.length).toBeGreaterThan(0)
    const names = said.relaxed.map(({ facet }) => (facet === 'price' ? /50|price|budget/i : /red|colou?r/i))
    for (const name of names) expect(said.text).toMatch(name)
  })

  it('are none where enough fits', async () => {
    expect((await say(open(), 'a red jacket')).relaxed).toEqual([])
  })

  it('cannot be the kind of thing: what is not carried is not replaced', async () => {
    const said = await say(open(), 'submarines')
    expect(said.ids).toEqual([])
    expect(said.text).not.toBe('')
  })
})

describe('“forget me”', () => {
  it('leaves nothing of the person in any store', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'curio-forget-'))
    const storage = new Storage(join(directory, 'curio.sqlite'))
    const { manager: keeping } = await openDialogue({ rooms: { storage } })
    const conversation = keeping.open('ada')
    const other = keeping.open('grace')
    await say(other, 'red backpacks')
    await say(conversation, 'leather totes for my anniversary')
    await say(conversation, { feedback: { item: 'tote-brown', value: 'like' } })
    storage.events.append({ session: 'ada', item: 'tote-brown', action: 'like', time: 1 })
    storage.profiles.set('ada', { item: 'tote-brown', value: 'like', time: 1 })
    const said = await say(conversation, 'forget everything about me')
    expect(said.types.at(-1)).toBe('turn-end')
    expect(said.interest).toMatchObject({ wishes: [], liked: [], disliked: [] })
    expect(storage.events.all().filter(({ session }) => session === 'ada')).toEqual([])
    expect(storage.profiles.load('ada')).toEqual([])
    expect(JSON.stringify(storage.sessions.load('ada') ?? {})).not.toMatch(/tote|leather|anniversary/i)
    expect(storage.sessions.load('grace')?.wishes.length).toBeGreaterThan(0)
    storage.close()
    for (const file of readdirSync(directory)) expect(readFileSync(join(directory, file)).includes('anniversary'), file).toBe(false)
  })

  it('cannot be undone', async () => {
    const conversation = open()
    await say(conversation, 'red jackets')
    await say(conversation, 'forget everything about me')
    const undone = await say(conversation, 'undo')
    expect(undone.interest?.wishes).toEqual([])
    expect(undone.ids).toEqual([])
  })
})

describe('a session', () => {
  it('continues from storage in a new process', async () => {
    const storage = new Storage(':memory:')
    const first = await openDialogue({ rooms: { storage } })
    await say(first.manager.open('s1'), 'jackets')
    const second = await openDialogue({ rooms: { storage } })
    const red = await say(second.manager.open('s1'), 'in red')
    expect(red.ids.length).toBeGreaterThan(0)
    expect(red.ids.every(id => catalog.get(id)?.category === 'Clothing/Jackets')).toBe(true)
    expect(colours(red.ids)).toEqual(red.ids.map(() => 'red'))
  })

  it('remembers the list it showed, so that “the second one” still has a meaning', async () => {
    const storage = new Storage(':memory:')
    const { ids } = await say((await openDialogue({ rooms: { storage } })).manager.open('s1'), 'jackets')
    const later = await say((await openDialogue({ rooms: { storage } })).manager.open('s1'), 'I like the second one')
    expect(later.interest?.liked).toEqual(ids.slice(1, 2))
  })

  it('is stored by the time its turn ends, also for who reads no further', async () => {
    const storage = new Storage(':memory:')
    const { manager: keeping } = await openDialogue({ rooms: { storage } })
    for await (const event of keeping.open('s1').turn({ text: 'red jackets' })) if (event.type === 'turn-end') break
    expect(
      storage.sessions
        .load('s1')
        ?.wishes.map(({ facet }) => facet)
        .sort(),
    ).toEqual(['category', 'color'])
  })

  it('that cannot be stored ends in an error, not in both', async () => {
    const storage = new Storage(':memory:')
    const { manager: keeping } = await openDialogue({ rooms: { storage } })
    const types: string[] = []
    for await (const event of keeping.open('s1').turn({ text: 'red jackets' })) {
      types.push(event.type === 'error' ? event.code : event.type)
      if (event.type === 'items') storage.close()
    }
    expect(types.at(-1)).toBe('STORAGE_FAILED')
    expect(types).not.toContain('turn-end')
  })

  it('of another id is a stranger', async () => {
    const storage = new Storage(':memory:')
    const { manager: one } = await openDialogue({ rooms: { storage } })
    await say(one.open('s1'), 'red jackets')
    expect((await say(one.open('s2'), 'what do you know about me?')).interest?.wishes).toEqual([])
  })

  it('without an id gets one of its own', () => {
    expect(open().sessionId).not.toBe(open().sessionId)
  })
})

describe('a button', () => {
  it('takes back one wish and shows the list without it', async () => {
    const { manager } = await openDialogue()
    const conversation = manager.open()
    const first = await say(conversation, 'red jackets under 200')
    const red = first.interest?.wishes.find(({ facet }) => facet === 'color')
    const next = await say(conversation, { edit: { do: 'forget-wish', wish: red?.id ?? '' } })
    expect(next.interest?.wishes.map(({ facet }) => facet).sort()).toEqual(['category', 'price'])
    expect(next.ids.length).toBeGreaterThan(0)
    expect(next.text).toMatch(/red/i)
  })

  it('undoes, and takes back what was said of an item', async () => {
    const { manager } = await openDialogue()
    const conversation = manager.open()
    const { ids } = await say(conversation, 'red jackets')
    const item = ids[0] ?? ''
    const liked = await say(conversation, { feedback: { item, value: 'like' } })
    expect(liked.interest?.liked).toEqual([item])
    expect((await say(conversation, { edit: { do: 'forget-item', item } })).interest?.liked).toEqual([])
    expect((await say(conversation, { edit: { do: 'undo' } })).interest?.liked).toEqual([item])
  })

  it('forgets everything', async () => {
    const { manager } = await openDialogue()
    const conversation = manager.open()
    await say(conversation, 'red jackets')
    await say(conversation, { edit: { do: 'forget-all' } })
    expect(conversation.interest().wishes).toEqual([])
    expect(conversation.data().queries).toEqual([])
  })

  it('that names no wish changes nothing and says what is believed', async () => {
    const { manager } = await openDialogue()
    const conversation = manager.open()
    await say(conversation, 'red jackets')
    const { interest, text } = await say(conversation, { edit: { do: 'forget-wish', wish: 'no such' } })
    expect(interest?.wishes).toHaveLength(2)
    expect(text).toMatch(/red/i)
  })
})

describe('a forgotten session', () => {
  it('starts from nothing', async () => {
    const { manager } = await openDialogue()
    const conversation = manager.open('ada')
    await say(conversation, 'red jackets')
    await manager.forget('ada')
    expect(manager.open('ada').interest().wishes).toEqual([])
  })
})
