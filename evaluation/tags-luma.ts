/**
 * How well tags are proposed: hides attributes of luma's items, proposes them from title and description, and counts what the merchant's own record says.
 * The vocabulary comes from the other items; precision counts only items whose record has the attribute at all.
 * Run: `npx tsx evaluation/tags-luma.ts [data] [models] [ids of language models...]`; without ids the lexicon alone, on all items as well.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCatalog } from '../src/catalog/index.js'
import { createLexiconProposer, createModelProposer, facetsOf, type TagProposer } from '../src/catalog/tags/index.js'
import type { Item } from '../src/contracts/item.js'
import { loadLanguageModel } from '../src/models/index.js'
import { tagWords } from '../src/tag-words.js'
import { loadPrompt } from '../src/understanding/index.js'
import { readRows, writeFolder } from './retrieval/read-set.js'

const [data = '../shared/data', models = 'models', ...ids] = process.argv.slice(2)
const hidden = ['material', 'climate', 'pattern', 'color', 'activity', 'style_general', 'style_bottom']
const sampleSize = 40

const rows = readRows(`${data}/luma/catalog.jsonl`)
const folder = writeFolder(
  join(tmpdir(), 'curio-evaluation', 'luma-tags'),
  rows.map(({ id, title, description, category, attributes }) => ({ id, title, description, category, attributes })),
  `${data}/luma/images`,
)
const { catalog } = await readCatalog(folder)
const styleOf = new Map(rows.map(row => [String(row['id']), String(row['style'])]))
const oneOfStyle = [...new Map(catalog.items.map(item => [styleOf.get(item.id), item])).values()]
const step = oneOfStyle.length / sampleSize
const sample = Array.from({ length: sampleSize }, (_, place) => oneOfStyle[Math.floor(place * step)]).filter(item => item !== undefined)

await measure('lexicon', sample, facets => createLexiconProposer(facets, tagWords))
if (ids.length === 0) await measure('lexicon, one item of every style', oneOfStyle, facets => createLexiconProposer(facets, tagWords))
const prompt = loadPrompt('prompts', 'tag-item', ['Item:', 'Maybe ', 'True '])
for (const id of ids) {
  const cacheDirectory = join(tmpdir(), 'curio-evaluation', 'prompts')
  const model = await loadLanguageModel({ path: join(models, `${id}-q4_k_m.gguf`), id, cacheDirectory, gpu: 'off' })
  await measure(id, sample, facets => createModelProposer(model.completion, prompt.prefix, facets, tagWords))
  await model.dispose()
}

async function measure(name: string, items: readonly Item[], make: (facets: ReturnType<typeof facetsOf>) => TagProposer): Promise<void> {
  const styles = new Set(items.map(({ id }) => styleOf.get(id)))
  const others = items.length === sample.length ? catalog.items.filter(({ id }) => !styles.has(styleOf.get(id))) : catalog.items
  const proposer = make(facetsOf(others, tagWords, hidden))
  const right = new Map<string, { proposed: number; right: number; true: number }>()
  const started = performance.now()
  for (const item of items) {
    const attributes = Object.fromEntries(Object.entries(item.attributes).filter(([attribute]) => !hidden.includes(attribute)))
    const proposals = await proposer.propose({ ...item, attributes })
    for (const attribute of hidden) {
      const truth = [item.attributes[attribute] ?? []].flat().map(value => String(value).toLowerCase())
      if (truth.length === 0) continue
      const proposed = proposals.filter(proposal => proposal.attribute === attribute)
      const before = right.get(attribute) ?? { proposed: 0, right: 0, true: 0 }
      right.set(attribute, {
        proposed: before.proposed + proposed.length,
        right: before.right + proposed.filter(({ value }) => truth.includes(value.toLowerCase())).length,
        true: before.true + truth.length,
      })
    }
  }
  const seconds = (performance.now() - started) / 1000
  console.log(`\n${name}: ${items.length} items, ${(seconds / items.length).toFixed(3)} s an item`)
  for (const [attribute, { proposed, right: hits, true: total }] of right)
    console.log(
      `  ${attribute.padEnd(14)} precision ${share(hits, proposed)} (${hits}/${proposed})  recall ${share(hits, total)} (${hits}/${total})`,
    )
}

function share(part: number, whole: number): string {
  return whole === 0 ? '  – ' : (part / whole).toFixed(2)
}
