/** Lets a language model decide which of the things that an item's text speaks of are true of the item. It cannot name any other. */
import type { Item } from '../../contracts/item.js'
import type { CompletionModel } from '../../contracts/ports.js'
import type { Facet } from './facet.js'
import { lacks, proposalsOf, type TagProposer } from './lexicon-proposer.js'
import { modelForm, parseForm } from './model-form.js'
import type { Proposal } from './tag.js'
import type { TagWords } from './tag-words.js'
import { ValueFinder } from './value-finder.js'

const mostChoices = 12

/**
 * Items whose text speaks of nothing cost no call. Rejects as the model does.
 *
 * @param prefix of `prompts/tag-item.md`
 * @example await createModelProposer(model, prefix, facets, words).propose(item)
 */
export function createModelProposer(model: CompletionModel, prefix: string, facets: readonly Facet[], words: TagWords): TagProposer {
  const finders = facets.map(facet => ({ facet, finder: new ValueFinder(facet.values.filter(isPlain), words) }))
  return {
    id: model.id,
    propose: async (item, signal) => {
      const candidates = finders
        .filter(({ facet }) => lacks(item, facet))
        .map(({ facet, finder }) => ({
          attribute: facet.attribute,
          proposals: proposalsOf(item, facet.attribute, text => finder.mentioned(text)).slice(0, mostChoices),
        }))
        .filter(({ proposals }) => proposals.length > 0)
      return candidates.length === 0 ? [] : choose(model, prefix, item, candidates, signal)
    },
  }
}

interface Candidates {
  readonly attribute: string
  readonly proposals: readonly Proposal[]
}

async function choose(
  model: CompletionModel,
  prefix: string,
  item: Item,
  candidates: readonly Candidates[],
  signal?: AbortSignal,
): Promise<readonly Proposal[]> {
  const choices = candidates.map(({ attribute, proposals }) => ({ attribute, values: proposals.map(({ value }) => value) }))
  const form = modelForm(`${item.title}. ${item.description ?? ''}`, choices)
  const answer = await model.complete({ prefix, ...form, stop: ['\n\n'], ...(signal && { signal }) })
  const chosen = parseForm(answer, choices)
  return candidates.flatMap(({ attribute, proposals }) => proposals.filter(({ value }) => chosen.get(attribute)?.includes(value)))
}

/** The form's own marks would end a value. */
function isPlain(value: string): boolean {
  return !/[;\n]/u.test(value)
}
