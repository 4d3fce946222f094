/** Takes one reading of an utterance into a session; always from the state before the turn, so that a second reading replaces the first. */
import { manyValuedFacets } from '../catalog/many-valued-facets.js'
import type { Interest } from '../contracts/interest.js'
import type { Catalog } from '../contracts/ports.js'
import type { Understanding } from '../contracts/understanding.js'
import { applyReaction, applyUnderstanding, forgetAll, pushHistory, undo } from '../interest/index.js'
import { ofKind } from '../understanding/index.js'
import type { CheckedInput } from './check-input.js'
import { applyEdit } from './edit-interest.js'
import { withoutForeignKinds, withoutForeignWishes } from './foreign-wishes.js'
import { areRivals } from './rival-words.js'
import type { Session } from './session.js'

export function believe(before: Session, understanding: Understanding, input: CheckedInput, catalog: Catalog): Session {
  const acts = new Set(understanding.acts.map(act => act.type))
  if (acts.has('undo')) return afterUndo(before, understanding, input, catalog)
  const start = acts.has('forget') ? forgetAll(before.history.present) : before.history.present
  const several = manyValuedFacets(catalog)
  const options = {
    manyValued: (facet: string) => several.has(facet),
    rivals: (left: string, right: string) => areRivals(catalog, left, right),
    priceOf: (id: string) => catalog.get(id)?.price,
    numberOf: (id: string, facet: string) => numberOf(catalog, id, facet),
    ...(typeof input.image === 'string' && { image: input.image }),
  }
  // A photograph shows what is meant now: the earlier kind of thing no longer holds.
  const read = input.image === undefined ? understanding : { ...understanding, newSubject: true }
  const pictured = seesAnotherKind(start, read, catalog) ? withoutPictures(start) : start
  const still = { ...pictured, wishes: withoutForeignKinds(withoutForeignWishes(pictured.wishes, read, catalog), read, catalog) }
  let next = applyUnderstanding(still, read, options)
  if (input.feedback) next = applyReaction(next, input.feedback)
  if (input.edit) next = applyEdit(next, input.edit)
  if (input.context) next = { ...next, context: { ...next.context, ...input.context } }
  if (acts.has('forget'))
    return { id: before.id, draw: before.draw, asked: [], words: before.words, started: true, history: { present: next, past: [] } }
  return { ...before, started: true, history: pushHistory(before.history, next) }
}

/** 'No, running shoes' after a photograph of a bag: the photograph no longer shows what is meant. */
function seesAnotherKind({ shown }: Interest, { wishes }: Understanding, catalog: Catalog): boolean {
  const seen = catalog.get(shown.at(-1)?.[0] ?? '')
  const kinds = wishes.filter(({ facet, polarity }) => /^(?:category|title)$/.test(facet) && polarity === 'want')
  return kinds.length > 0 && seen?.category !== undefined && !kinds.some(kind => ofKind(kind)(seen))
}

function withoutPictures(interest: Interest): Interest {
  const queries = interest.queries.map(({ image: _, ...query }) => query).filter(({ text }) => text !== '')
  return { ...interest, queries }
}

/** 'Undo that and show me tents': what follows is taken into what was believed before. */
function afterUndo(before: Session, understanding: Understanding, input: CheckedInput, catalog: Catalog): Session {
  const back = stepBack(before, understanding)
  const acts = understanding.acts.filter(({ type }) => type !== 'undo')
  if (acts.length === 0 && understanding.searchText === '') return back
  const { present } = back.history
  const earlier = { ...back, history: { ...back.history, present: { ...present, turn: present.turn - 1 } } }
  return believe(earlier, { ...understanding, acts }, input, catalog)
}

function stepBack(before: Session, { language }: Understanding): Session {
  const back = undo(before.history)
  const turn = before.history.present.turn + 1
  return { ...before, started: true, history: { ...back, present: { ...back.present, turn, language } } }
}

function numberOf(catalog: Catalog, id: string, facet: string): number | undefined {
  const value = catalog.get(id)?.attributes[facet]
  return typeof value === 'number' ? value : undefined
}
