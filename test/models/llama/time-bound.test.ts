/** Work that is cancelled, late or stuck. */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { TimeBound } from '../../../src/models/llama/time-bound.js'

const never = new Promise<never>(() => {})

describe('a bound', () => {
  it('lets work through that is in time', async () => {
    using bound = new TimeBound({ total: 1000, stall: 1000 }, [])
    expect(await bound.race(Promise.resolve('done'))).toBe('done')
  })

  it('ends work that takes too long, though it moves', async () => {
    using bound = new TimeBound({ total: 80, stall: 60 }, [])
    const moving = (async () => {
      while (!bound.signal.aborted) {
        bound.progress()
        await sleep(10)
      }
      return never
    })()
    await expect(bound.race(moving)).rejects.toMatchObject({ code: 'MODEL_FAILED', message: expect.stringContaining('longer') })
  })

  it('ends work that has stopped moving', async () => {
    using bound = new TimeBound({ total: 10_000, stall: 20 }, [])
    bound.progress()
    await expect(bound.race(never)).rejects.toMatchObject({ code: 'MODEL_FAILED', message: expect.stringContaining('no word') })
  })

  it('tells cancelling from failing', async () => {
    using cancelled = new TimeBound({ total: 1000, stall: 1000 }, [undefined, AbortSignal.abort()])
    await expect(cancelled.race(never)).rejects.toMatchObject({ code: 'ABORTED' })
    using failing = new TimeBound({ total: 1000, stall: 1000 }, [])
    await expect(failing.race(Promise.reject(new Error('broken')))).rejects.toMatchObject({ code: 'MODEL_FAILED', message: 'broken' })
  })

  it('does not time what has not begun to move', async () => {
    using bound = new TimeBound({ total: 1000, stall: 5 }, [])
    expect(await bound.race(sleep(40, 'done'))).toBe('done')
  })
})
