/** What of a turn is on screen: its events folded into one state, for channels that edit a message instead of appending. */
import type { InterestSummary } from '../../contracts/interest.js'
import type { Language } from '../../contracts/language.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import type { TurnEvent } from '../../contracts/turn.js'

export interface TurnView {
  readonly language: Language
  readonly text: string
  readonly items: readonly Recommendation[]
  /** What a button can answer; the question itself is part of the text. */
  readonly options: readonly string[]
  readonly interest?: InterestSummary
  /** Code of the error that ended the turn. */
  readonly error?: string
}

/** Before the first event. */
export function emptyView(language: Language): TurnView {
  return { language, text: '', items: [], options: [] }
}

/**
 * @example
 * let view = emptyView('en')
 * for await (const event of conversation.turn(input)) view = advanceView(view, event)
 */
export function advanceView(view: TurnView, event: TurnEvent): TurnView {
  switch (event.type) {
    case 'turn-start':
      return view
    case 'understood':
      return { ...view, language: event.understanding.language, interest: event.interest }
    case 'items':
      return { ...view, items: event.items }
    case 'question':
      return { ...view, options: event.options }
    case 'text-delta':
      return { ...view, text: view.text + event.text }
    case 'turn-end':
      return { ...view, text: event.text }
    case 'error':
      return { ...view, error: event.code }
  }
}
