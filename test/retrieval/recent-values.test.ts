/** What is remembered, and for how long. */
import { describe, expect, it } from 'vitest'
import { RecentValues } from '../../src/retrieval/recent-values.js'

/** Asks for each key in turn and tells which had to be made. */
function made(recent: RecentValues<string, string>, keys: string): string {
  let fresh = ''
  for (const key of keys) {
    recent.get(key, own => {
      fresh += own
      return own
    })
  }
  return fresh
}

describe('recent values', () => {
  it('are made once', () => {
    expect(made(new RecentValues(3), 'abcabc')).toBe('abc')
  })

  it('give way to newer ones, those first that were not asked for the longest', () => {
    expect(made(new RecentValues(2), 'abacab')).toBe('abcb')
  })

  it('share one weight, and the newest stays however heavy it is', () => {
    const recent = new RecentValues<string, string>(3, (_, key) => (key === 'x' ? 9 : 1))
    expect(made(recent, 'abxx')).toBe('abx')
    expect(recent.size).toBe(1)
    expect(made(recent, 'aab')).toBe('ab')
  })
})
