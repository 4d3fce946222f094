import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ModelReader, Understanding } from '../../src/contracts/understanding.js'
import type { CurioError } from '../../src/errors.js'
import { openDialogue, say } from './open-dialogue.js'
import { catalog, wish } from './shop.js'

/** Words that no vocabulary of the shop holds, beside one that it does. */
const halfKnown = 'a sturdy frobnic backpack'

const refining = (change: (first: Understanding) => Understanding): ModelReader => ({ refine: async (_, first) => change(first) })

async function converseWith(modelReader: ModelReader, text = halfKnown) {
  const faults: string[] = []
  const { manager, storage } = await openDialogue({ rooms: { modelReader, onError: (error: CurioError) => faults.push(error.code) } })
  const conversation = manager.open('s')
  return { conversation, manager, storage, faults, said: await say(conversation, text) }
}

const plain = await (async () => {
  const { manager } = await openDialogue()
  return say(manager.open(), halfKnown)
})()

describe('a better reading by the model', () => {
  const red = refining(first => ({ ...first, wishes: [...first.wishes, wish('color', ['red'], { source: 'model' })], unexplained: [] }))

  it('shows the list at once and a second one after it, with revision 2', async () => {
    const { said } = await converseWith(red)
    expect(said.types.filter(type => type !== 'text-delta')).toEqual([
      'turn-start',
      'understood',
      'items',
      'understood',
      'items',
      'turn-end',
    ])
    expect(said.lists.map(({ revision }) => revision)).toEqual([1, 2])
    expect(said.lists[0]?.items.map(({ item }) => item.id)).toEqual(plain.ids)
    expect(said.ids[0]).toBe('pack-red')
  })

  it('replaces the first reading rather than being added to it', async () => {
    const { manager } = await converseWith(red)
    const { wishes, turn } = manager.interest('s')
    expect(wishes.map(({ facet }) => facet).sort()).toEqual(['category', 'color'])
    expect(turn).toBe(1)
  })

  it('is what the words and the memory speak of: “the first one” is the first of the second list', async () => {
    const { conversation, said } = await converseWith(red)
    expect(said.text).toContain(catalog.get('pack-red')?.title)
    expect((await say(conversation, 'I like the first one')).interest?.liked).toEqual(['pack-red'])
  })

  it('that leads to the same list is not shown again', async () => {
    const { said } = await converseWith(refining(first => ({ ...first, unexplained: [] })))
    expect(said.lists.map(({ revision }) => revision)).toEqual([1])
    expect(said.types.at(-1)).toBe('turn-end')
  })

  it('is timed', async () => {
    const { said } = await converseWith(red)
    expect(said.timings['model-read']).toBeGreaterThanOrEqual(said.timings['items'] ?? Infinity)
  })

  it('is not asked for where the vocabulary explains everything', async () => {
    let asked = 0
    const counting: ModelReader = {
      refine: async (_, first) => {
        asked++
        return first
      },
    }
    await converseWith(counting, 'red backpacks')
    await converseWith(counting, 'hello')
    expect(asked).toBe(0)
    await converseWith(counting)
    expect(asked).toBe(1)
  })
})

describe('a model that fails', () => {
  it('leaves the reading of the vocabulary, and the house is told', async () => {
    const { said, faults } = await converseWith({ refine: () => Promise.reject(new Error('out of memory')) })
    expect(said.ids).toEqual(plain.ids)
    expect(said.text).toBe(plain.text)
    expect(faults).toEqual(['MODEL_FAILED'])
  })

  it('by throwing at once does no more harm', async () => {
    const { said } = await converseWith({
      refine: () => {
        throw new TypeError('a fault')
      },
    })
    expect(said.types.at(-1)).toBe('turn-end')
  })
})

describe('a model that hangs', () => {
  const hanging: ModelReader = {
    refine: (_, __, ___, signal) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true })),
  }

  it('is given up after its time, silently', async () => {
    const { said, faults } = await converseWith(hanging)
    expect(said.ids).toEqual(plain.ids)
    expect(said.types.at(-1)).toBe('turn-end')
    expect(said.timings['end']).toBeLessThan(3000)
    expect(faults).toEqual([])
  })

  it('is given up also where it does not listen to its signal', async () => {
    const { said } = await converseWith({ refine: () => new Promise(() => {}) })
    expect(said.types.at(-1)).toBe('turn-end')
  })

  it('has shown the list before', async () => {
    const { manager } = await openDialogue({ rooms: { modelReader: hanging }, settings: { readingTimeout: 60_000 } })
    const stop = new AbortController()
    const types: string[] = []
    for await (const event of manager.open().turn({ text: halfKnown }, { signal: stop.signal })) {
      types.push(event.type)
      if (event.type === 'items') void pause(10).then(() => stop.abort())
    }
    expect(types).toEqual(['turn-start', 'understood', 'items', 'error'])
  })
})

describe('a model that lies', () => {
  it('about values that no item has shows nothing that does not exist', async () => {
    const { said } = await converseWith(
      refining(first => ({ ...first, wishes: [...first.wishes, wish('color', ['ultraviolet'], { source: 'model' })] })),
    )
    expect(said.types.at(-1)).toBe('turn-end')
    expect(said.ids.every(id => catalog.get(id)?.category === 'Bags/Backpacks')).toBe(true)
    expect(said.relaxed.map(({ values }) => values)).toEqual([['ultraviolet']])
    expect(said.text).toContain('ultraviolet')
  })

  it('about items that do not exist does not end the turn', async () => {
    const targets = ['no-such-item', '__proto__', '']
    const { said, conversation } = await converseWith(
      refining(first => ({
        ...first,
        acts: [
          { type: 'compare', targets },
          { type: 'why', targets },
          { type: 'react', value: 'like', targets },
          { type: 'ambiguous', candidates: targets },
        ],
      })),
    )
    expect(said.types.at(-1)).toBe('turn-end')
    expect((await say(conversation, 'red backpacks')).ids).toContain('pack-red')
  })

  it('that a person wants to be forgotten forgets nobody', async () => {
    const { storage } = await converseWith(refining(first => ({ ...first, wishes: [wish('color', ['red'])] })))
    storage.events.append({ session: 's', item: 'kettle', action: 'like', time: 1 })
    const lying = await openDialogue({ rooms: { storage, modelReader: refining(first => ({ ...first, acts: [{ type: 'forget' }] })) } })
    await say(lying.manager.open('s'), halfKnown)
    expect(storage.events.all()).toHaveLength(1)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('about a price of %s shows no wrong list', async price => {
    const { said } = await converseWith(
      refining(first => ({ ...first, wishes: [...first.wishes, wish('price', [price], { operator: 'at-most', source: 'model' })] })),
    )
    expect(['turn-end', 'error']).toContain(said.types.at(-1))
    expect(said.ids.every(id => catalog.get(id) !== undefined)).toBe(true)
  })
})
