/** One utterance's meaning, taken into the interest. */
import type { Interest, QueryTrace } from '../contracts/interest.js'
import type { DialogueAct, Understanding } from '../contracts/understanding.js'
import type { Facet, Wish } from '../contracts/wish.js'
import { adjustWish } from './adjust-wish.js'
import { applyReaction } from './apply-reaction.js'
import { interestDefaults } from './interest-defaults.js'
import { type MergeOptions, mergeWishes } from './merge-wishes.js'
import { newSubject } from './new-subject.js'
import { stripWords } from './strip-words.js'
import { withdrawWishes } from './withdraw-wishes.js'

export interface ApplyOptions extends MergeOptions {
  /** Absolute path of a photograph shown in this turn. */
  readonly image?: string
  /** Price of an item, for 'cheaper'. */
  readonly priceOf?: (id: string) => number | undefined
  /** Another number of an item, for 'lighter', 'bigger'. */
  readonly numberOf?: (id: string, facet: Facet) => number | undefined
}

/**
 * The interest after this utterance; the turn moves on by one. `forget`, `undo` and what to show are the dialogue's to decide.
 *
 * Order: a new subject, withdrawals, ended facets, reactions, then the new wishes. Words of wishes that ended leave the earlier queries too.
 *
 * @example
 * const next = applyUnderstanding(interest, reader.read('blue instead', state))
 */
export function applyUnderstanding(interest: Interest, understanding: Understanding, options: ApplyOptions = {}): Interest {
  const start = understanding.newSubject ? newSubject(interest, understanding.keeps) : interest
  const remaining = withoutOldBounds(withoutEnded(start.wishes, understanding), understanding)
  const said = [...understanding.wishes, ...adjusted({ ...interest, language: understanding.language }, understanding, options)]
  const wishes = mergeWishes(remaining, said, options).slice(-interestDefaults.wishes)
  const reacted = react({ ...start, wishes }, understanding.acts)
  const gone = [...start.wishes.filter(wish => !wishes.includes(wish)), ...said.filter(wish => wish.polarity === 'avoid')]
  const earlier = withdrawsAll(understanding.acts) ? [] : stripWords(start.queries, without(gone, said))
  return {
    ...reacted,
    turn: interest.turn + 1,
    language: understanding.language,
    queries: withQuery(earlier, interest.turn, understanding.searchText, options.image),
    context: { ...start.context, ...understanding.context },
  }
}

/** 'Cheaper' was said of another kind of thing. */
function withoutOldBounds(wishes: readonly Wish[], { wishes: said }: Understanding): readonly Wish[] {
  const kinds = (list: readonly Wish[]) =>
    list.filter(({ facet, polarity }) => facet === 'category' && polarity === 'want').map(({ id }) => id)
  const isOtherKind = kinds(said).some(id => !kinds(wishes).includes(id))
  return isOtherKind ? wishes.filter(({ source, operator }) => source !== 'reaction' || operator === 'is') : wishes
}

function withoutEnded(wishes: readonly Wish[], understanding: Understanding): readonly Wish[] {
  let left = wishes
  for (const act of understanding.acts) if (act.type === 'withdraw') left = withdrawWishes(left, act)
  return left.filter(wish => !understanding.replaces.includes(wish.facet))
}

function adjusted(interest: Interest, understanding: Understanding, options: ApplyOptions): readonly Wish[] {
  return understanding.acts.flatMap(act => {
    if (act.type !== 'adjust') return []
    // 'Cheaper, under 30' has said its own bound.
    if (understanding.wishes.some(wish => wish.facet === act.facet)) return []
    const numberOf = (id: string, facet: Facet) => (facet === 'price' ? options.priceOf?.(id) : options.numberOf?.(id, facet))
    const wish = adjustWish(interest, act, numberOf)
    return wish === undefined ? [] : [wish]
  })
}

function react(interest: Interest, acts: readonly DialogueAct[]): Interest {
  let next = interest
  for (const act of acts) {
    if (act.type === 'react') for (const item of act.targets) next = applyReaction(next, { item, value: act.value })
    if (act.type === 'accept') for (const item of act.targets ?? []) next = applyReaction(next, { item, value: 'like' })
  }
  return next
}

function withdrawsAll(acts: readonly DialogueAct[]): boolean {
  return acts.some(act => act.type === 'withdraw' && act.facet === undefined && act.value === undefined)
}

/** A wish that shrank or was said again keeps the words it still stands for. */
function without(gone: readonly Wish[], said: readonly Wish[]): readonly Wish[] {
  const wanted = said.filter(wish => wish.polarity === 'want').flatMap(wish => wish.values)
  return gone.map(wish => ({ ...wish, values: wish.values.filter(value => !wanted.includes(value)) }))
}

function withQuery(earlier: readonly QueryTrace[], turn: number, text: string, image: string | undefined): readonly QueryTrace[] {
  if (text.trim() === '' && image === undefined) return earlier
  const query: QueryTrace = { turn, text: text.trim(), ...(image === undefined ? {} : { image }) }
  return [...earlier, query].slice(-interestDefaults.queries)
}
