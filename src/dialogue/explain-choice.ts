/** A scored item with its reasons: what it shares with the wishes, with the photograph, and with what was liked. */
import type { Interest } from '../contracts/interest.js'
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { Fact, Reason, Recommendation } from '../contracts/recommendation.js'
import type { Wish } from '../contracts/wish.js'
import { itemTitle } from '../explanation/index.js'
import { type BehaviourModel, reasons, type ScoredItem, type Seed } from '../ranking/index.js'
import { factsOf } from '../retrieval/index.js'

export interface ExplanationSources {
  readonly interest: Interest
  /** Whether a recording is searched with. */
  readonly isPlayed?: boolean
  readonly catalog: Catalog
  readonly behaviour: BehaviourModel
  /** Liked items, as they were scored with. */
  readonly liked: readonly Seed[]
  /** Colours seen in the picture of an item. */
  readonly pictureColours: (item: Item) => readonly string[]
}

export function explainChoice(entry: ScoredItem, sources: ExplanationSources): Recommendation {
  const told = reasons(entry, {
    behaviourFact: item => alsoChosen(item, sources),
    wishFact: (item, wish) => seenFact(item, wish, sources),
  })
  return {
    item: entry.item,
    score: entry.score,
    parts: entry.parts,
    reasons: sources.isPlayed
      ? told.map(reason => likened(reason, 'recording'))
      : isPictured(sources.interest)
        ? told.map(reason => likened(reason, 'picture'))
        : told,
  }
}

/** Whether a photograph was shown. */
export function isPictured(interest: Interest, image?: string | Uint8Array): boolean {
  return image !== undefined || interest.queries.some(query => query.image !== undefined)
}

/** Names the liked item that most speaks for this one. */
function alsoChosen(item: Item, { behaviour, liked, catalog, interest }: ExplanationSources): Fact | undefined {
  const seed = catalog.get(behaviour.chosenWith(item.id, liked) ?? '')
  return seed && { subject: item.id, property: 'also-chosen', value: itemTitle(seed, interest.language), source: 'behaviour' }
}

/** What only the picture shows. */
function seenFact(item: Item, wish: Wish, { pictureColours }: ExplanationSources): Fact | undefined {
  if (factsOf(item, wish.facet).length > 0) return undefined
  const seen = factsOf(item, wish.facet, pictureColours(item))
  const wished = new Set(wish.values.map(value => String(value).toLowerCase()))
  const value = seen.find(colour => wished.has(String(colour).toLowerCase())) ?? seen[0]
  return value === undefined ? undefined : { subject: item.id, property: wish.facet, value, source: 'picture' }
}

/** With a photograph or a recording, likeness is likeness to it. */
function likened(reason: Reason, property: 'picture' | 'recording'): Reason {
  return reason.part === 'similarity' ? { ...reason, fact: { ...reason.fact, property } } : reason
}
