import { describe, expect, it } from 'vitest'
import { SessionLock } from '../../src/dialogue/session-lock.js'

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

describe('the lock of a session', () => {
  it('lets one turn at a time in, in the order they came', async () => {
    const lock = new SessionLock()
    const order: string[] = []
    const turn = async (name: string, length: number) => {
      const release = await lock.acquire('s')
      order.push(`${name} in`)
      await pause(length)
      order.push(`${name} out`)
      release()
    }
    await Promise.all([turn('a', 20), turn('b', 1), turn('c', 1)])
    expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
  })

  it('does not hold up another session', async () => {
    const lock = new SessionLock()
    await lock.acquire('one')
    const other = await Promise.race([lock.acquire('two').then(() => 'in'), pause(200).then(() => 'held up')])
    expect(other).toBe('in')
  })

  it('can be taken again after it was left', async () => {
    const lock = new SessionLock()
    ;(await lock.acquire('s'))()
    expect(await Promise.race([lock.acquire('s').then(() => 'in'), pause(200).then(() => 'held up')])).toBe('in')
  })
})
