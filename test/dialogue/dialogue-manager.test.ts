import { describe, expect, it } from 'vitest'
import { collect, openDialogue, say } from './open-dialogue.js'
import { catalog } from './shop.js'

const { manager } = await openDialogue()
const open = () => manager.open()

describe('a turn', () => {
  it('is told in the order of its contract: start, understood, items, words, end', async () => {
    const { types } = await say(open(), 'a red jacket')
    expect(types.slice(0, 3)).toEqual(['turn-start', 'understood', 'items'])
    expect(new Set(types.slice(3, -1))).toEqual(new Set(['text-delta']))
    expect(types.at(-1)).toBe('turn-end')
  })

  it('carries the session and a turn id of its own', async () => {
    const conversation = open()
    const starts = [await say(conversation, 'jackets'), await say(conversation, 'in red')].map(({ events }) => events[0])
    for (const start of starts) expect(start).toMatchObject({ type: 'turn-start', sessionId: conversation.sessionId })
    expect(starts[0]).not.toEqual(starts[1])
  })

  it.each(['a red jacket', '我想要红色的夹克', 'hello', 'why the first?', 'xyzzy plugh', 'what can you do?', 'compare the first two'])(
    'ends with the text that its deltas spelled: %s',
    async text => {
      const conversation = open()
      await say(conversation, 'jackets')
      const said = await say(conversation, text)
      expect(said.text).toBe(said.deltas)
      expect(said.text).not.toBe('')
    },
  )

  it('says how long the list and the first words took', async () => {
    const { timings } = await say(open(), 'a red jacket')
    const { read = -1, items = -1, 'first-text': words = -1, end = -1 } = timings
    expect(read).toBeGreaterThanOrEqual(0)
    expect([read, items, words, end]).toEqual([read, items, words, end].sort((a, b) => a - b))
  })

  it('shows what was asked for, and says what was understood', async () => {
    const said = await say(open(), 'a red jacket under $60')
    expect(said.ids.length).toBeGreaterThan(0)
    expect(said.relaxed.map(({ facet }) => facet)).not.toContain('category')
    expect(said.interest?.wishes.map(({ facet }) => facet).sort()).toEqual(['category', 'color', 'price'])
    expect(said.interest?.text).toMatch(/red/i)
  })

  it('answers in the language it is spoken to', async () => {
    const said = await say(open(), '我想要红色的夹克')
    expect(said.text).toMatch(/[\u4e00-\u9fff]/)
    expect(said.ids).toContain('parka-red')
  })

  it('answers in the language that is set, whatever it is spoken to in', async () => {
    const { manager: chinese } = await openDialogue({ settings: { language: 'zh' } })
    expect((await say(chinese.open(), 'a red jacket')).text).toMatch(/[\u4e00-\u9fff]/)
  })

  it('names an item only by a title that the catalogue has, and shows only what exists', async () => {
    const said = await say(open(), 'backpacks')
    expect(said.ids.every(id => catalog.get(id) !== undefined)).toBe(true)
    expect(said.ids.some(id => said.text.includes(catalog.get(id)?.title ?? '?'))).toBe(true)
  })

  it('greets without a list', async () => {
    const said = await say(open(), 'hello')
    expect(said.types).not.toContain('items')
    expect(said.text).not.toBe('')
  })

  it('always says something', async () => {
    for (const text of ['?', '…', 'zzzz', '12345', '的', '👟', 'the the the', '{"a":1}', "'; drop table item; --"]) {
      const said = await say(open(), text)
      expect([text, said.types.at(-1)]).toEqual([text, 'turn-end'])
      expect(said.text, text).not.toBe('')
    }
  })
})

describe('what goes wrong', () => {
  it('is an error event, and the session lives on as it was', async () => {
    const conversation = open()
    const first = await say(conversation, 'red jackets')
    const bad = await say(conversation, { feedback: { item: 'no-such-item', value: 'like' } })
    expect(bad.types).toEqual(['turn-start', 'error'])
    expect(bad.error).toMatchObject({ code: 'ITEM_UNKNOWN', message: expect.stringContaining('no-such-item') })
    const next = await say(conversation, 'what do you know about me?')
    expect(next.interest?.wishes.map(({ id }) => id)).toEqual(first.interest?.wishes.map(({ id }) => id))
  })

  it.each([
    ['an empty message', { text: '  ' }, 'INPUT_INVALID'],
    ['a message beyond the limit', { text: 'red '.repeat(101) }, 'INPUT_TOO_LONG'],
    ['a picture that is not there', { image: '/no/such/picture.jpg' }, 'IMAGE_UNREADABLE'],
    ['a picture that nobody can search', { image: new Uint8Array([1, 2, 3]) }, 'IMAGE_UNSUPPORTED'],
  ])('has a code: %s', async (_, input, code) => {
    expect((await say(open(), input)).error).toMatchObject({ code })
  })

  it('inside the house is INTERNAL, told to the house, and does not end the session', async () => {
    const faults: string[] = []
    let broken = true
    const { manager: shaky } = await openDialogue({
      rooms: {
        onError: error => faults.push(error.code),
        reader: {
          read: (_, state) => {
            if (broken) throw new TypeError('a fault')
            return {
              language: 'en',
              acts: [{ type: 'greet' }],
              wishes: [],
              replaces: [],
              newSubject: state.turn > 9,
              unexplained: [],
              searchText: '',
              context: {},
            }
          },
        },
      },
    })
    const conversation = shaky.open()
    expect((await say(conversation, 'hi')).error).toMatchObject({ code: 'INTERNAL' })
    expect(faults).toEqual(['INTERNAL'])
    broken = false
    expect((await say(conversation, 'hi')).types.at(-1)).toBe('turn-end')
  })

  it('with the database is said, and the process lives on', async () => {
    const { manager: forgetful, storage } = await openDialogue()
    storage.close()
    expect((await say(forgetful.open('s'), 'jackets')).error).toMatchObject({ code: 'STORAGE_FAILED' })
  })
})

describe('a turn that is stopped', () => {
  it('ends with ABORTED, and the session stays as it was', async () => {
    const conversation = open()
    await say(conversation, 'red jackets')
    const before = manager.interest(conversation.sessionId)
    const stopped = await say(conversation, 'backpacks', { signal: AbortSignal.abort() })
    expect(stopped.types.at(-1)).toBe('error')
    expect(stopped.error).toMatchObject({ code: 'ABORTED' })
    expect(manager.interest(conversation.sessionId)).toEqual(before)
  })

  it('between two sentences says no more of them', async () => {
    const conversation = open()
    const stop = new AbortController()
    const types: string[] = []
    for await (const event of conversation.turn({ text: 'red jackets' }, { signal: stop.signal })) {
      types.push(event.type)
      if (event.type === 'text-delta') stop.abort()
    }
    expect(types.filter(type => type === 'text-delta')).toHaveLength(1)
    expect(types.at(-1)).toBe('error')
  })

  it('by walking away lets the next one in', async () => {
    const conversation = open()
    for await (const event of conversation.turn({ text: 'red jackets' })) if (event.type === 'items') break
    expect((await say(conversation, 'backpacks')).types.at(-1)).toBe('turn-end')
  })
})

describe('two turns at once', () => {
  it('on one session follow each other', async () => {
    const conversation = open()
    const events: string[] = []
    const run = async (name: string, text: string) => {
      for await (const event of conversation.turn({ text })) events.push(`${name} ${event.type}`)
    }
    await Promise.all([run('one', 'jackets'), run('two', 'in red')])
    const names = events.map(event => event.split(' ')[0])
    expect(names).toEqual([...names].sort())
    const wishes = manager.interest(conversation.sessionId).wishes
    expect(wishes.map(({ facet }) => facet).sort()).toEqual(['category', 'color'])
  })

  it('on two sessions know nothing of each other', async () => {
    const [one, two] = [open(), open()]
    await Promise.all([collect(one.turn({ text: 'red jackets' })), collect(two.turn({ text: 'leather totes' }))])
    expect(JSON.stringify(manager.interest(one.sessionId))).not.toMatch(/leather|tote/i)
    expect(JSON.stringify(manager.interest(two.sessionId))).not.toMatch(/red|jacket/i)
  })
})
