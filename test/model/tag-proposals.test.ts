/** Tags by a language model itself: its grammars are read, and it names nothing that was not offered. Its weights must lie in `models`. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createModelGist, createModelProposer, facetsOf } from '../../src/catalog/tags/index.js'
import { modelForm, parseForm } from '../../src/catalog/tags/model-form.js'
import { loadLanguageModel } from '../../src/models/index.js'
import { tagWords } from '../../src/tag-words.js'
import { loadPrompt } from '../../src/understanding/index.js'
import { itemOf, items } from '../catalog/tags/shop.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const path = join(root, 'models', 'qwen2.5-coder-1.5b-instruct-q4_k_m.gguf')
const cacheDirectory = mkdtempSync(join(tmpdir(), 'curio-tag-model-'))
const load = () => loadLanguageModel({ path, id: 'small', cacheDirectory })
const prompt = (name: string) => loadPrompt(join(root, 'prompts'), name, []).prefix
let model: Awaited<ReturnType<typeof load>>

beforeAll(async () => {
  model = await load()
})
afterAll(() => model.dispose())

it('adds to what a text states only what it speaks of', async () => {
  const proposals = await createModelProposer(model.completion, prompt('tag-item'), facetsOf(items, tagWords), tagWords).propose(
    itemOf('shell'),
  )
  const added = proposals.filter(({ by }) => by === 'small').map(({ value }) => value)
  expect(proposals.filter(({ by }) => by === 'lexicon')).toHaveLength(3)
  expect(added.filter(value => value !== 'Windy')).toEqual([])
})

it('answers in the form, whatever the names of the choices hold', async () => {
  const choices = [
    { attribute: 'pipe "size"', values: ['6" pipe', 'back\\slash', 'Größe 42', '红色'] },
    { attribute: 'b', values: ['wool'] },
  ]
  const answer = await model.completion.complete({
    prefix: prompt('tag-item'),
    ...modelForm('A 6" pipe in wool.', choices),
    maxTokens: 200,
    stop: ['\n\n'],
  })
  expect(answer).toMatch(/\nTrue b: (?:none|wool)/u)
  expect([...parseForm(answer, choices).keys()]).toEqual(['pipe "size"', 'b'])
})

it('says of reviews only what they say', async () => {
  const reviews = [{ text: 'Soft fabric, and it keeps me warm.' }, { text: 'The soft fabric is lovely.' }]
  for (const { value } of await createModelGist(model.completion, prompt('gist-reviews'), tagWords)('a', reviews))
    expect(
      reviews.some(({ text }) => text.toLowerCase().includes(value.toLowerCase())),
      value,
    ).toBe(true)
})
