/** Messages that the server has not shown to have: on their way, or turned away. */
import { html, type TemplateResult } from 'lit'
import type { MessageFrame } from '../../contracts/socket-protocol.js'
import { saidText } from './said-text.js'
import { saidView } from './turn-view.js'
import type { ViewContext } from './view-context.js'

export function waitingView(message: MessageFrame, context: ViewContext, photo: string | undefined, isOnline: boolean): TemplateResult {
  return html`<div class="turn waiting">
    ${saidView(saidText(message, context.transcript, context.language), message.image !== undefined, context, photo)}
    ${isOnline ? '' : html`<p class="note own">${context.words.onItsWay}</p>`}
  </div>`
}

export function refusedView(message: MessageFrame, reason: string, context: ViewContext, photo: string | undefined): TemplateResult {
  const { words } = context
  return html`<div class="turn">
    ${saidView(saidText(message, context.transcript, context.language), message.image !== undefined, context, photo)}
    <p class="failure"><strong>${words.failed}</strong> ${reason}
      <button class="choice" type="button" @click=${() => context.retry(message.messageId)}>${words.retry}</button>
    </p>
  </div>`
}
