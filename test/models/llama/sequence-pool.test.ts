/** Who gets which sequence, and when. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SequencePool } from '../../../src/models/llama/sequence-pool.js'

function numbered(size: number) {
  let created = 0
  return { pool: new SequencePool(() => created++, size), created: () => created }
}

describe('a sequence', () => {
  it('is made only when one is needed', async () => {
    const { pool, created } = numbered(3)
    for (let turn = 0; turn < 5; turn++) (await pool.acquire('reader')).release()
    expect(created()).toBe(1)
  })

  it('goes back to the prompt that it holds', async () => {
    const { pool } = numbered(2)
    const reader = await pool.acquire('reader')
    const writer = await pool.acquire('writer')
    writer.release()
    reader.release()
    expect((await pool.acquire('reader')).sequence).toBe(reader.sequence)
    expect((await pool.acquire('writer')).sequence).toBe(writer.sequence)
  })

  it('that was unused for longest is the one a new prompt takes', async () => {
    const { pool } = numbered(2)
    const [first, second] = [await pool.acquire('a'), await pool.acquire('b')]
    second.release()
    first.release()
    expect((await pool.acquire('c')).sequence).toBe(second.sequence)
  })

  it('given back twice is free once', async () => {
    const { pool } = numbered(1)
    const lease = await pool.acquire('a')
    lease.release()
    lease.release()
    await pool.acquire('a')
    await expect(pool.acquire('a', AbortSignal.timeout(10))).rejects.toMatchObject({ code: 'ABORTED' })
  })
})

describe('a queue', () => {
  it('is served in the order of coming, never by more than there are sequences, whatever the prompts', async () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), keys, async (size, wanted) => {
        const { pool } = numbered(size)
        const served: number[] = []
        const held = new Set<number>()
        const work = wanted.map(async (key, index) => {
          const { sequence, release } = await pool.acquire(key)
          served.push(index)
          expect(held.has(sequence)).toBe(false)
          held.add(sequence)
          await Promise.resolve()
          held.delete(sequence)
          release()
        })
        await Promise.all(work)
        expect(served).toEqual(wanted.map((_, index) => index))
        await pool.idle()
      }),
    )
  })

  it('forgets who was cancelled', async () => {
    const { pool } = numbered(1)
    const holder = await pool.acquire('a')
    const leaving = new AbortController()
    const left = pool.acquire('a', leaving.signal)
    const behind = pool.acquire('a')
    leaving.abort()
    await expect(left).rejects.toMatchObject({ code: 'ABORTED' })
    holder.release()
    expect((await behind).sequence).toBe(holder.sequence)
  })
})

describe('waiting for idleness', () => {
  it('ends when the last sequence is given back', async () => {
    const { pool } = numbered(2)
    await pool.idle()
    const lease = await pool.acquire('a')
    let idle = false
    const waiting = pool.idle().then(() => {
      idle = true
    })
    await Promise.resolve()
    expect(idle).toBe(false)
    lease.release()
    await waiting
    expect(idle).toBe(true)
  })
})
