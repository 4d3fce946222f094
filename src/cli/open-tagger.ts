/** Chooses who proposes tags: the vocabulary, with a language model beside it where one is asked for. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createLexiconGist,
  createLexiconProposer,
  createModelGist,
  createModelProposer,
  type Facet,
  type GistProposer,
  type TagProposer,
} from '../catalog/tags/index.js'
import type { Config } from '../config/schema.js'
import type { CurioError } from '../errors.js'
import { openEngines } from '../open-engines.js'
import type { OpenOptions } from '../open-options.js'
import { tagWords } from '../tag-words.js'
import { loadPrompt } from '../understanding/index.js'

export interface Tagger {
  readonly proposer: TagProposer
  readonly gist: GistProposer
  close(): Promise<void>
}

const prompts = join(fileURLToPath(new URL('../..', import.meta.url)), 'prompts')

/** Rejects with MODEL_*, CONFIG_INVALID and PROMPT_INVALID errors. */
export async function openTagger(config: Config, facets: readonly Facet[], options: OpenOptions): Promise<Tagger> {
  const models = { ...config.models, text: 'none', image: 'none' }
  const engines = await openEngines({ ...config, models }, options)
  const { completion } = engines
  const close = () => engines.close()
  if (completion === undefined) return { proposer: createLexiconProposer(facets, tagWords), gist: createLexiconGist(tagWords), close }
  const onFailure = ({ code, message }: CurioError) => options.onNotice?.(`${code}: ${message}`)
  const itemPrompt = loadPrompt(prompts, 'tag-item', ['Item:', 'Maybe ', 'True '])
  const gistPrompt = loadPrompt(prompts, 'gist-reviews', ['Reviews:', 'Praised:'])
  return {
    proposer: createModelProposer(completion, itemPrompt.prefix, facets, tagWords, onFailure),
    gist: createModelGist(completion, gistPrompt.prefix, tagWords),
    close,
  }
}
