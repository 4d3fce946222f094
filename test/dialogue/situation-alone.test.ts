import { describe, expect, it } from 'vitest'
import { openDialogue, say } from './open-dialogue.js'

describe('a situation told without words', () => {
  it('is repeated, not brushed off', async () => {
    const { manager } = await openDialogue()
    const { text, ids } = await say(manager.open(), { context: { weather: 'snow' } })
    expect(text).toMatch(/weather: snow/)
    expect(ids).toEqual([])
  })
})
