/** One turn as an answer in pieces: its text as it comes, then the list of its items, then its data. */
import type { InterestSummary } from '../../contracts/interest.js'
import type { Language } from '../../contracts/language.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import type { TurnEvent } from '../../contracts/turn.js'
import { publicEvent } from '../support/public-item.js'
import { noOutcome, withEvent } from '../support/turn-outcome.js'
import { itemList } from './item-list.js'

/** What a client of OpenAI's interface can read beside the text, if it knows of curio. */
export interface CurioField {
  readonly items: readonly Recommendation[]
  readonly interest: InterestSummary
  /** Sent as `x-curio-session`, it continues this session. */
  readonly sessionId: string
}

export type AnswerPiece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'failed'; readonly code: string; readonly message: string }
  | { readonly type: 'done'; readonly content: string; readonly items: readonly Recommendation[] }

/** @param language Of the list, once the turn has ended. @param baseUrl Of pictures. */
export async function* answerPieces(
  events: AsyncIterable<TurnEvent>,
  { language, baseUrl }: { language: () => Language; baseUrl: string },
): AsyncGenerator<AnswerPiece> {
  let outcome = noOutcome
  let content = ''
  for await (const event of events) {
    outcome = withEvent(outcome, publicEvent(event, baseUrl))
    if (event.type === 'error') yield { type: 'failed', code: event.code, message: event.message }
    if (event.type !== 'text-delta') continue
    content += event.text
    yield { type: 'text', text: event.text }
  }
  if (outcome.error) return
  const items = outcome.items ?? []
  // A turn that streamed nothing has said its text at the end.
  const rest = [
    content === '' ? outcome.text : '',
    itemList(
      items.map(entry => entry.item),
      language(),
    ),
  ]
  const end = rest.filter(part => part !== '').join('\n\n')
  const tail = end !== '' && content !== '' ? `\n\n${end}` : end
  if (tail !== '') yield { type: 'text', text: tail }
  yield { type: 'done', content: content + tail, items }
}
