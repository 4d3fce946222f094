import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Utterance } from '../../../src/channels/openai/dialogue-of.js'
import { KnownDialogues } from '../../../src/channels/openai/known-dialogues.js'

const utterance = fc.record({ role: fc.constantFrom('user' as const, 'assistant' as const), text: fc.string() })
const dialogue = fc.array(utterance, { maxLength: 6 })
const alike = (one: readonly Utterance[]) =>
  JSON.stringify(one.map(({ role, text }) => [role, text.normalize('NFC').replace(/\s+/gu, ' ').trim()]))

describe('known dialogues', () => {
  it('give a session out once, and never for another dialogue or caller', () => {
    fc.assert(
      fc.property(dialogue, dialogue, fc.string(), fc.string(), (mine, yours, caller, other) => {
        const known = new KnownDialogues()
        known.put(caller, mine, 'session-1')
        if (alike(mine) !== alike(yours)) expect(known.take(caller, yours)).toBeUndefined()
        if (caller !== other) expect(known.take(other, mine)).toBeUndefined()
        expect(known.take(caller, mine)).toBe('session-1')
        expect(known.take(caller, mine)).toBeUndefined()
      }),
    )
  })

  it('forget the oldest beyond their limit', () => {
    const known = new KnownDialogues(2)
    const said = (text: string): Utterance[] => [{ role: 'user', text }]
    for (const text of ['one', 'two', 'three']) known.put('ada', said(text), text)
    expect(['one', 'two', 'three'].map(text => known.take('ada', said(text)))).toEqual([undefined, 'two', 'three'])
  })
})
