import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { CurioError, type ErrorCode } from '../../src/errors.js'
import { buildRetriever } from '../../src/retrieval/index.js'
import { MemoryVectorCache } from '../../src/storage/index.js'
import { makeItem } from './make-item.js'
import { WordHashEncoder } from './word-hash-encoder.js'

/** Works until it is broken. */
class BreakableEncoder extends WordHashEncoder {
  fault: ErrorCode | undefined

  override encodeQuery(text: string): Promise<Float32Array> {
    return this.fault ? Promise.reject(new CurioError(this.fault, 'gone')) : super.encodeQuery(text)
  }

  override encodePassages(texts: readonly string[]): Promise<Float32Array[]> {
    return this.fault ? Promise.reject(new CurioError(this.fault, 'gone')) : super.encodePassages(texts)
  }
}

const catalog = inMemoryCatalog([
  makeItem({ id: 'shorts', title: 'Arcadio Gym Short', category: 'Bottoms/Shorts', attributes: { color: 'orange' } }),
  makeItem({ id: 'jacket', title: 'Proteus Jackshirt', category: 'Tops/Jackets', attributes: { color: 'blue' } }),
  makeItem({ id: 'bag', title: 'Sling Duffle', category: 'Gear/Bags' }),
])

async function open({ brokenFrom }: { brokenFrom: 'start' | 'later' }, fault: ErrorCode) {
  const encoder = new BreakableEncoder()
  const faults: string[] = []
  if (brokenFrom === 'start') encoder.fault = fault
  const retriever = await buildRetriever({
    catalog,
    cache: new MemoryVectorCache(),
    textEncoder: encoder,
    onError: ({ code }) => faults.push(code),
  })
  encoder.fault = fault
  return { retriever, faults, encoder }
}

describe('a text encoder that fails', () => {
  it.each(['MODEL_LOAD_FAILED', 'MODEL_FAILED'] as const)('later leaves the words, and is told once: %s', async fault => {
    const { retriever, faults } = await open({ brokenFrom: 'later' }, fault)
    const [first] = await retriever.retrieve({ text: 'orange shorts', history: [{ text: 'duffle', weight: 0.2 }] })
    expect(first).toMatchObject({ item: { id: 'shorts' } })
    expect(first?.relevance).toBeGreaterThan(0.5)
    expect((await retriever.retrieve({ text: 'duffle' }))[0]?.item.id).toBe('bag')
    expect(faults).toEqual([fault])
  })

  it('is asked again: it may come back', async () => {
    const { retriever, encoder } = await open({ brokenFrom: 'later' }, 'MODEL_FAILED')
    await retriever.retrieve({ text: 'orange' })
    encoder.fault = undefined
    const [first] = await retriever.retrieve({ text: 'orange' })
    expect(first?.dense).toBeGreaterThan(0)
  })

  it('from the start leaves the words too', async () => {
    const { retriever, faults } = await open({ brokenFrom: 'start' }, 'MODEL_LOAD_FAILED')
    expect((await retriever.retrieve({ text: 'orange shorts' }))[0]?.item.id).toBe('shorts')
    expect(faults).toEqual(['MODEL_LOAD_FAILED'])
  })

  it('finds nothing relevant in words that no item has', async () => {
    const { retriever } = await open({ brokenFrom: 'later' }, 'MODEL_FAILED')
    for (const { relevance } of await retriever.retrieve({ text: 'submarine' })) expect(relevance).toBeLessThan(0.2)
  })

  it('because it was stopped stops the search', async () => {
    const { retriever, faults } = await open({ brokenFrom: 'later' }, 'ABORTED')
    await expect(retriever.retrieve({ text: 'orange' })).rejects.toMatchObject({ code: 'ABORTED' })
    expect(faults).toEqual([])
  })
})
