import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CatalogEvent } from '../../src/contracts/ports.js'
import { buildBehaviourModel, learnBehaviour } from '../../src/ranking/index.js'

const event = (user: string, item: string): CatalogEvent => ({ user, item, action: 'purchase', time: 1_700_000_000_000 })

describe('learning beside other work', () => {
  it('comes to the very same model', async () => {
    const events = fc.array(fc.tuple(fc.nat(9), fc.nat(9)).map(([user, item]) => event(`u${user}`, `i${item}`)))
    await fc.assert(
      fc.asyncProperty(events, async list => {
        const [whole, spread] = [buildBehaviourModel(list), await learnBehaviour(list)]
        for (let item = 0; item < 10; item++) {
          expect(spread.neighbours(`i${item}`)).toEqual(whole.neighbours(`i${item}`))
          expect(spread.popularity(`i${item}`)).toBe(whole.popularity(`i${item}`))
        }
      }),
    )
  })

  it('lets timers through while 10,000 events of busy people are read', async () => {
    const events = Array.from({ length: 10_000 }, (_, at) => event(`u${at % 20}`, `i${(at * 7919) % 5000}`))
    let ticks = 0
    const clock = setInterval(() => ticks++, 1)
    await learnBehaviour(events)
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(2)
  })

  it('stops when it is told to', async () => {
    const events = Array.from({ length: 10_000 }, (_, at) => event(`u${at % 20}`, `i${(at * 7919) % 5000}`))
    const stop = new AbortController()
    const work = learnBehaviour(events, { signal: stop.signal })
    stop.abort()
    await expect(work).rejects.toThrow()
  })
})

describe('what an item owes its place to', () => {
  const people = Array.from({ length: 6 }, (_, person) => `p${person}`)
  const model = buildBehaviourModel([
    ...people.flatMap(user => [event(user, 'tent'), event(user, 'pegs')]),
    ...people.slice(0, 3).flatMap(user => [event(`${user}x`, 'lamp'), event(`${user}x`, 'pegs')]),
  ])
  const seeds = [
    { id: 'lamp', weight: 1 },
    { id: 'tent', weight: 1 },
  ]

  it('is the liked item that most people chose with it', () => {
    expect(model.chosenWith('pegs', seeds)).toBe('tent')
  })

  it('is nothing where nobody chose the two together, and never a disliked item', () => {
    expect(model.chosenWith('pegs', [{ id: 'chair', weight: 1 }])).toBeUndefined()
    expect(model.chosenWith('pegs', [{ id: 'tent', weight: -1 }])).toBeUndefined()
    expect(model.chosenWith('unheard', seeds)).toBeUndefined()
  })
})
