/** Who may begin, and when. */
import { describe, expect, it } from 'vitest'
import { Turnstile } from '../../src/dialogue/turnstile.js'

describe('the turnstile', () => {
  it('lets everyone through, in the order they came', async () => {
    const turnstile = new Turnstile()
    const passed: number[] = []
    const enter = async (person: number) => {
      await turnstile.pass()
      passed.push(person)
    }
    await Promise.all([1, 2, 3].map(enter))
    await enter(4)
    expect(passed).toEqual([1, 2, 3, 4])
  })

  it('lets the event loop go round between two', async () => {
    const turnstile = new Turnstile()
    let rounds = 0
    const count = () => {
      rounds++
      counting = setImmediate(count)
    }
    let counting = setImmediate(count)
    const passedIn = await Promise.all([1, 2, 3].map(() => turnstile.pass().then(() => rounds)))
    clearImmediate(counting)
    expect(new Set(passedIn).size).toBe(3)
  })
})
