import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { TurnClock } from '../../src/dialogue/turn-clock.js'

describe('the clock of a turn', () => {
  it('starts empty', () => {
    expect(new TurnClock().timings).toEqual({})
  })

  it('counts milliseconds from its start, in the order of the marks', async () => {
    const clock = new TurnClock()
    clock.mark('read')
    await pause(20)
    clock.mark('items')
    const { read = -1, items = -1 } = clock.timings
    expect(read).toBeGreaterThanOrEqual(0)
    expect(items).toBeGreaterThanOrEqual(read + 15)
    expect(items).toBeLessThan(5000)
  })

  it('keeps the first mark of a name: the second list does not make the first one late', async () => {
    const clock = new TurnClock()
    clock.mark('items')
    const first = clock.timings['items']
    await pause(10)
    clock.mark('items')
    expect(clock.timings['items']).toBe(first)
  })

  it('hands out a copy that later marks do not change', () => {
    const clock = new TurnClock()
    const before = clock.timings
    clock.mark('end')
    expect(before).toEqual({})
  })
})
