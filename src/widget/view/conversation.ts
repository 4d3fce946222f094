/** All that was said, oldest first: the greeting, the turns, and what is still on its way. */
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { ChatSession } from '../session/chat-session.js'
import { turnView } from './turn-view.js'
import type { ViewContext } from './view-context.js'
import { refusedView, waitingView } from './waiting-view.js'

/** `photos` are the previews of what this page sent, by message. */
export function conversation(session: ChatSession, context: ViewContext, photos: ReadonlyMap<string, string>): TemplateResult {
  const { turns } = session.transcript
  const isQuiet = session.waiting.length === 0
  return html`
    ${session.greeting === '' ? nothing : html`<p class="answer greeting" dir="auto">${session.greeting}</p>`}
    ${repeat(
      turns,
      turn => turn.messageId,
      (turn, index) => turnView(turn, context, { isNewest: isQuiet && index === turns.length - 1, photo: photos.get(turn.messageId) }),
    )}
    ${repeat(
      session.refused,
      ({ message }) => message.messageId,
      ({ message, reason }) => refusedView(message, reason, context, photos.get(message.messageId)),
    )}
    ${repeat(
      session.waiting,
      ({ messageId }) => messageId,
      message => waitingView(message, context, photos.get(message.messageId), session.connection === 'online'),
    )}
  `
}
