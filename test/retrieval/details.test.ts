/** Within one kind, what the running text says of the details comes first. */
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { buildRetriever } from '../../src/retrieval/index.js'
import { MemoryVectorCache } from '../../src/storage/index.js'
import { makeItem } from './make-item.js'
import { WordHashEncoder } from './word-hash-encoder.js'

const hoodie = (id: string, title: string, description?: string) =>
  makeItem({ id, title, category: 'Men/Hoodies', ...(description === undefined ? {} : { description }) })
const items = [
  hoodie('plain', 'Hoodie hoodie', 'A hoodie for men, the hoodie of all hoodies.'),
  hoodie('bare', 'Oslo hoodie'),
  hoodie('polyester', 'Ajax sweatshirt', 'Soft brushed inside. Made of polyester.'),
  hoodie('cotton', 'Bruno hoodie', 'Heavy cotton with a drawstring.'),
  makeItem({ id: 'kettle', title: 'Kettle', category: 'Kitchen', description: 'Steel.' }),
]
const details = [{ text: 'polyester', weight: 1 }]
const allowed = [0, 1, 2, 3]

describe.each([
  ['words alone', undefined],
  ['a text encoder', new WordHashEncoder()],
])('details asked of a retriever with %s', (_, textEncoder) => {
  const open = () =>
    buildRetriever({
      catalog: inMemoryCatalog(items),
      cache: new MemoryVectorCache(),
      ...(textEncoder === undefined ? {} : { textEncoder }),
    })

  it('bring what has them before what repeats the kind', async () => {
    const retriever = await open()
    const [without] = await retriever.retrieve({ text: 'hoodie men polyester', allowed })
    const [first] = await retriever.retrieve({ text: 'hoodie men polyester', details, allowed })
    expect(first?.item.id).toBe('polyester')
    expect(without).toBeDefined()
  })

  it('neither hide anything nor leave the bounds', async () => {
    const retriever = await open()
    const found = await retriever.retrieve({ text: 'hoodie men polyester', details, allowed })
    expect(found.map(({ row }) => row).sort()).toEqual(allowed)
    expect(found.every(({ similarity, relevance }) => similarity >= 0 && similarity <= 1 && relevance >= 0 && relevance <= 1)).toBe(true)
  })

  it('change nothing where no item has a running text', async () => {
    const retriever = await open()
    const one = await retriever.retrieve({ text: 'hoodie', allowed: [1] })
    expect(await retriever.retrieve({ text: 'hoodie', details, allowed: [1] })).toEqual(one)
  })
})
