/**
 * How well tags are proposed: hides attributes of luma's items, proposes them from title and description, and counts what the merchant's own record says.
 * The vocabulary comes from the other items; precision counts only items whose record has the attribute at all.
 * Run: `npx tsx evaluation/tags-luma.ts [data] [models] [ids of language models...]`; without ids the lexicon alone.
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
await measure('lexicon, one item of every style', oneOfStyle, facets => createLexiconProposer(facets, tagWords))
// What a model is worth shows against one that says yes to everything it is asked.
const yes = {
  id: 'yes to everything',
  complete: async ({ text }: { readonly text: string }) => text.replace(/^Maybe /gmu, 'True ').slice(text.indexOf('\n') + 1),
  dispose: async () => {},
}
await measure(yes.id, sample, facets => createModelProposer(yes, '', facets, tagWords))
if (ids.length === 0)
  await measure(`${yes.id}, one item of every style`, oneOfStyle, facets => createModelProposer(yes, '', facets, tagWords))
const prompt = loadPrompt('prompts', 'tag-item', ['Item:', 'Maybe ', 'True '])
for (const id of ids) {
  const cacheDirectory = join(tmpdir(), 'curio-evaluation', 'prompts')
  const model = await loadLanguageModel({ path: join(models, `${id}-q4_k_m.gguf`), id, cacheDirectory, gpu: 'off' })
  const make = (facets: ReturnType<typeof facetsOf>) => createModelProposer(model.completion, prompt.prefix, facets, tagWords)
  await measure(id, sample, make)
  await measure(`${id}, one item of every style`, oneOfStyle, make)
  await model.dispose()
}

async function measure(name: string, items: readonly Item[], make: (facets: ReturnType<typeof facetsOf>) => TagProposer): Promise<void> {
  const styles = new Set(items.map(({ id }) => styleOf.get(id)))
  const others = items.length === sample.length ? catalog.items.filter(({ id }) => !styles.has(styleOf.get(id))) : catalog.items
  const proposer = make(facetsOf(others, tagWords, hidden))
  const right = new Map<string, { proposed: number; right: number; true: number; added: number; addedRight: number }>()
  const started = performance.now()
  for (const item of items) {
    const attributes = Object.fromEntries(Object.entries(item.attributes).filter(([attribute]) => !hidden.includes(attribute)))
    const proposals = await proposer.propose({ ...item, attributes })
    for (const attribute of hidden) {
      const truth = [item.attributes[attribute] ?? []].flat().map(value => String(value).toLowerCase())
      if (truth.length === 0) continue
      const proposed = proposals.filter(proposal => proposal.attribute === attribute)
      const before = right.get(attribute) ?? { proposed: 0, right: 0, true: 0, added: 0, addedRight: 0 }
      const isRight = ({ value }: { readonly value: string }) => truth.includes(value.toLowerCase())
      const added = proposed.filter(({ by }) => by !== 'lexicon')
      right.set(attribute, {
        added: before.added + added.length,
        addedRight: before.addedRight + added.filter(isRight).length,
        proposed: before.proposed + proposed.length,
        right: before.right + proposed.filter(isRight).length,
        true: before.true + truth.length,
      })
    }
  }
  const seconds = (performance.now() - started) / 1000
  console.log(`\n${name}: ${items.length} items, ${(seconds / items.length).toFixed(3)} s an item`)
  for (const [attribute, { proposed, right: hits, true: total, added, addedRight }] of right)
    console.log(
      `  ${attribute.padEnd(14)} precision ${share(hits, proposed)} (${hits}/${proposed})  recall ${share(hits, total)} (${hits}/${total})  not by the lexicon: ${addedRight} of ${added} right`,
    )
}

function share(part: number, whole: number): string {
  return whole === 0 ? '  – ' : (part / whole).toFixed(2)
}
