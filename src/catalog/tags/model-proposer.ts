/** Adds to what texts state word for word what they only speak of, where a language model says that it is true of the item. It can name nothing else. */
import type { Item } from '../../contracts/item.js'
import type { CompletionModel } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import type { Facet } from './facet.js'
import { createLexiconProposer, lacks, proposalsOf, type TagProposer } from './lexicon-proposer.js'
import { modelForm, parseForm } from './model-form.js'
import type { Proposal } from './tag.js'
import type { TagWords } from './tag-words.js'
import { ValueFinder } from './value-finder.js'

const mostChoices = 12
const mostTokens = 200

/**
 * The lexicon's proposals, and the model's among words of one family ('windproof' for 'Windy'). What is stated is not the model's to doubt: asked about
 * it, small models drop more true facts than false ones. Items with nothing to ask about cost no call. Where the model
 * fails, the lexicon's proposals are all there are; rejects with ABORTED when cancelled.
 *
 * @param prefix of `prompts/tag-item.md`
 * @param onFailure told of each failure of the model
 * @example await createModelProposer(model, prefix, facets, words).propose(item)
 */
export function createModelProposer(
  model: CompletionModel,
  prefix: string,
  facets: readonly Facet[],
  words: TagWords,
  onFailure: (failure: CurioError) => void = () => {},
): TagProposer {
  const lexicon = createLexiconProposer(facets, words)
  const finders = facets.map(facet => ({ facet, finder: new ValueFinder(facet.values.filter(isPlain), words) }))
  const candidatesOf = (item: Item, stated: readonly Proposal[]) =>
    finders
      .filter(({ facet }) => lacks(item, facet))
      .map(({ facet, finder }) => {
        const { attribute } = facet
        const known = new Set(stated.filter(proposal => proposal.attribute === attribute).map(({ value }) => value))
        const mentioned = proposalsOf({ item, facet, by: model.id }, text => finder.mentioned(text))
        return { attribute, proposals: mentioned.filter(({ value }) => !known.has(value)).slice(0, mostChoices) }
      })
      .filter(({ proposals }) => proposals.length > 0)
  return {
    id: model.id,
    propose: async (item, signal) => {
      const stated = await lexicon.propose(item)
      const candidates = candidatesOf(item, stated)
      if (candidates.length === 0) return stated
      try {
        return [...stated, ...(await choose({ model, prefix, item, candidates, signal }))]
      } catch (error) {
        const failure = CurioError.from(error, 'MODEL_FAILED')
        if (failure.code !== 'MODEL_FAILED') throw failure
        onFailure(failure)
        return stated
      }
    },
  }
}

interface Question {
  readonly model: CompletionModel
  readonly prefix: string
  readonly item: Item
  readonly candidates: readonly { readonly attribute: string; readonly proposals: readonly Proposal[] }[]
  readonly signal: AbortSignal | undefined
}

async function choose({ model, prefix, item, candidates, signal }: Question): Promise<readonly Proposal[]> {
  const choices = candidates.map(({ attribute, proposals }) => ({ attribute, values: proposals.map(({ value }) => value) }))
  const form = modelForm(`${item.title}. ${item.description ?? ''}`, choices)
  const answer = await model.complete({ prefix, ...form, maxTokens: mostTokens, stop: ['\n\n'], ...(signal && { signal }) })
  const chosen = parseForm(answer, choices)
  return candidates.flatMap(({ attribute, proposals }) => proposals.filter(({ value }) => chosen.get(attribute)?.includes(value)))
}

/** The form's own marks would end a value. */
function isPlain(value: string): boolean {
  return !/[;\n]/u.test(value)
}
