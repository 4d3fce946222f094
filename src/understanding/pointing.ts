/** Which items an utterance speaks of: by place, by description, by name. */
import type { Item } from '../contracts/item.js'
import { actPatterns } from './act-patterns.js'
import type { ActRequest } from './act-reading.js'
import { describedTogether, namedAmong, referToShown, type ShownReference } from './shown-items.js'

export function titled({ matched }: ActRequest): string[] {
  return matched.matches.flatMap(match => match.titles.slice(0, 1))
}

export function shownItems({ state, catalog }: ActRequest): Item[] {
  return (state.shown.at(-1) ?? []).flatMap(id => catalog.get(id) ?? [])
}

/** An item called by its whole title; where several share it, the one shown last. */
function calledByTitle({ matched, state, vocabulary }: ActRequest): string[] {
  const shown = [...state.shown].reverse().flat()
  return matched.matches.flatMap(({ titles, phrase, negated }) => {
    const isName = phrase.split(' ').some(word => vocabulary.senses(word).length === 0)
    const [id] = negated || !isName ? [] : [...shown.filter(id => titles.includes(id)), ...titles]
    return id === undefined ? [] : [id]
  })
}

/** By place, by description, by name. */
export function pointedAt(request: ActRequest): ShownReference {
  const { references, text, vocabulary } = request
  const called = references.targets.length > 0 && !references.vague ? [] : calledByTitle(request)
  if (called.length > 0) return { targets: called, candidates: [] }
  const shown = shownItems(request)
  if (references.targets.length > 0) {
    const described = references.vague ? referToShown(text, shown) : { targets: [], candidates: [] }
    const named =
      references.vague && described.targets.length === 0 ? namedAmong(text, shown, word => vocabulary.senses(word).length > 0) : []
    if (named.length > 0) return { targets: named, candidates: [] }
    return described.targets.length + described.candidates.length > 0 ? described : { targets: references.targets, candidates: [] }
  }
  const isValue = (word: string) => vocabulary.senses(word).length > 0
  const together = describedTogether(text, shown, isValue)
  if (together.length > 0) return { targets: together, candidates: [] }
  const named = shown.length === 0 ? [] : namedAmong(text, shown, isValue)
  const described = referToShown(text, shown, pointsAtNouns(text))
  if (described.targets.length > 0 || named.length === 0) {
    const titles = described.targets.length + described.candidates.length === 0 ? titled(request) : []
    return titles.length > 0 ? { targets: titles, candidates: [] } : described
  }
  return { targets: named, candidates: [] }
}

/** 'The hoodie is nice', 'how much is the hoodie?' speak of a shown one; 'show me the hoodies' does not. */
function pointsAtNouns(text: string): boolean {
  return actPatterns.like.test(text) || actPatterns.dislike.test(text) || /\b(?:how much|is|are|does|what|why|compare)\b/i.test(text)
}
