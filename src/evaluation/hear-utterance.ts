/** One utterance read and taken into a session, as a turn does it, without a search. */
import type { Interest } from '../contracts/interest.js'
import type { Catalog } from '../contracts/ports.js'
import type { Understanding, UtteranceReader } from '../contracts/understanding.js'
import { believe } from '../dialogue/believe.js'
import { readingState, type Session } from '../dialogue/session.js'
import { recordShown } from '../interest/index.js'

export interface Heard {
  readonly understanding: Understanding
  readonly session: Session
}

export function hearUtterance(text: string, before: Session, reader: UtteranceReader, catalog: Catalog): Heard {
  const understanding = reader.read(text, readingState(before))
  return { understanding, session: believe(before, understanding, { text }, catalog) }
}

/** The session after these items were shown. */
export function showItems(session: Session, ids: readonly string[]): Session {
  const present: Interest = recordShown(session.history.present, ids)
  return { ...session, history: { ...session.history, present } }
}
