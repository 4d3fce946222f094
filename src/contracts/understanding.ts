/** What was said in one utterance: dialogue acts, wishes and what stayed unexplained. */
import type { Language } from './language.js'
import type { Facet, Wish } from './wish.js'

/**
 * What is asked about the whole shop; answered over the whole catalogue, never over retrieved items.
 * `lowest` and `highest` are of a number or a date that the act names: 'the lightest', 'the newest'.
 */
export type CatalogQuestion = 'cheapest' | 'dearest' | 'lowest' | 'highest' | 'count' | 'range' | 'departments'

export type DialogueAct =
  | { readonly type: 'wish' }
  /** Take back wishes: of a facet, of a value, or (both absent) all of them. */
  | { readonly type: 'withdraw'; readonly facet?: Facet; readonly value?: string }
  /** `targets` are item ids, resolved against what was shown. */
  | { readonly type: 'react'; readonly value: 'like' | 'dislike'; readonly targets: readonly string[] }
  /** Something else that meets the wishes (`others`), like the targets (`similar`), or what goes with them (`complement`). */
  | {
      readonly type: 'more'
      readonly mode: 'others' | 'similar' | 'complement'
      readonly targets: readonly string[]
      /** Alike in how they sound, whatever is written of them. */
      readonly by?: 'sound'
    }
  /** Cheaper, dearer, bigger…: relative to what was shown, or to one item (`than`, an id). */
  | { readonly type: 'adjust'; readonly facet: Facet; readonly direction: 'less' | 'more'; readonly than?: string }
  | { readonly type: 'compare'; readonly targets: readonly string[] }
  /** A fact about items; `property` is a facet where one is recognised, else the words asked with. */
  | { readonly type: 'ask-item'; readonly property: Facet; readonly targets: readonly string[] }
  | {
      readonly type: 'ask-catalog'
      readonly question: CatalogQuestion
      /** What `lowest` and `highest` compare. */
      readonly facet?: Facet
      /** The question's own scope, all hard ('how many red bags…'); without, what is held. Not believed. */
      readonly wishes?: readonly Wish[]
      /** Ids it is asked over, where it speaks of shown items: 'which one is the lightest?' */
      readonly among?: readonly string[]
    }
  /** Delivery, returns, payment, stock…: what no record of an item can say. */
  | { readonly type: 'shop-service' }
  /** Content words that occur in no item, said when something was shown or wished already. */
  | { readonly type: 'unknown-words'; readonly words: readonly string[] }
  /** `exactly`: the parts of the score as numbers too. */
  | { readonly type: 'why'; readonly targets: readonly string[]; readonly exactly?: true }
  | { readonly type: 'why-not'; readonly targets: readonly string[]; readonly name?: string }
  /** A reference ('the black one') that fits several shown items about equally. */
  | { readonly type: 'ambiguous'; readonly candidates: readonly string[] }
  /** `beside` something else that was said, which matters more. */
  | { readonly type: 'greet' | 'thank' | 'forget'; readonly beside?: true }
  /** `targets`: what is taken, where that is clear. */
  | { readonly type: 'accept'; readonly targets?: readonly string[] }
  | { readonly type: 'show-interest' | 'undo' | 'bye' | 'help' | 'off-topic' | 'refuse' }

export interface Understanding {
  readonly language: Language
  readonly acts: readonly DialogueAct[]
  /** Wishes stated in this utterance. */
  readonly wishes: readonly Wish[]
  /** Facets whose earlier wishes end with this utterance ('bags instead' ends the category). */
  readonly replaces: readonly Facet[]
  /** True when the utterance starts a new subject, so that earlier soft wishes and words no longer hold. */
  readonly newSubject: boolean
  /** Facets that hold on in a new subject, since the words point back at them: 'a restaurant there'. */
  readonly keeps?: readonly Facet[]
  /** Content words that neither a value nor an act explains: what the language model is asked about. */
  readonly unexplained: readonly string[]
  /** The utterance as search words, without acts, prices and avoided values; may be empty. */
  readonly searchText: string
  /** Time, place, occasion, season, weather, recipient… inferred from the words. */
  readonly context: Readonly<Record<string, string>>
}

/** What the reader knows of the conversation so far. */
export interface ReadingState {
  readonly turn: number
  readonly language?: Language
  /** Wishes that hold before this utterance. */
  readonly wishes: readonly Wish[]
  /** Ids shown, one list a turn, oldest first, each best first. */
  readonly shown: readonly (readonly string[])[]
  /** The item nearest to a photograph that came with the utterance, for 'like this but cheaper'. */
  readonly pictured?: string
  /** Our own last question, if the last turn asked one. */
  readonly question?: { readonly facet: Facet; readonly options: readonly string[] }
}

/** Reads one utterance without a language model. */
export interface UtteranceReader {
  read(text: string, state: ReadingState): Understanding
}

/** Reads with a language model what {@link Understanding.unexplained} left; resolves to the merged understanding. */
export interface ModelReader {
  refine(text: string, first: Understanding, state: ReadingState, signal?: AbortSignal): Promise<Understanding>
}
