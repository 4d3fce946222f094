import { describe, expect, it } from 'vitest'
import { freeGraphicsMemory } from '../../../src/models/index.js'
import { llamaRuntime } from '../../../src/models/llama/llama-runtime.js'

describe('the memory of the graphics card', () => {
  it('is not asked for where the card is switched off', async () => {
    expect(await freeGraphicsMemory('off')).toBeUndefined()
  })

  it('is what the runtime reports, and unknown without a card', async () => {
    const { gpu } = await llamaRuntime('auto')
    const free = await freeGraphicsMemory('auto')
    expect(typeof free).toBe(gpu === false ? 'undefined' : 'number')
  })
})
