/** The whole panel: header, notice, conversation, what is spoken, and the foot where people write. */
import { html, nothing, type TemplateResult } from 'lit'
import type { ChosenPhoto } from '../photo/chosen-photo.js'
import type { DropZone } from '../photo/drop-zone.js'
import type { ChatSession } from '../session/chat-session.js'
import { type ComposerOptions, composer } from './composer.js'
import { connectionNotice } from './connection-notice.js'
import { conversation } from './conversation.js'
import { type PanelHeaderOptions, panelHeader } from './panel-header.js'
import type { ViewContext } from './view-context.js'
import { wishChips } from './wish-chips.js'

export interface PanelOptions
  extends Pick<ComposerOptions, 'draft' | 'onDraft' | 'onSend' | 'onStop'>,
    Pick<PanelHeaderOptions, 'isAsking' | 'onLanguage' | 'onAsk' | 'onRestart' | 'onKeep' | 'onClose'> {
  readonly context: ViewContext
  readonly session: ChatSession
  readonly photo: ChosenPhoto
  readonly drop: DropZone
  readonly isInline: boolean
  /** What the polite region says. */
  readonly announced: string
  readonly onKey: (event: KeyboardEvent) => void
  readonly onScroll: (event: Event) => void
}

export function panel(options: PanelOptions): TemplateResult {
  const { context, session, photo, drop, isInline } = options
  const { words, language } = context
  return html`<section class="panel" role=${isInline ? 'region' : 'dialog'} aria-label=${words.assistant} lang=${language}
    @keydown=${options.onKey} @dragover=${drop.over} @dragleave=${drop.leave} @drop=${drop.drop}>
    ${panelHeader({ ...options, words, title: session.shopName ?? words.assistant, canClose: !isInline })}
    ${connectionNotice(session.connection, words)}
    <div class="log" role="log" aria-live="off" aria-busy=${session.isAnswering} aria-label=${words.conversation} tabindex="0" @scroll=${options.onScroll}>
      ${conversation(session, context, photo.sent)}
    </div>
    <p class="hidden" role="status">${options.announced}</p>
    <footer>${wishChips(context)} ${composer({ ...options, words, isAnswering: session.isAnswering })}</footer>
    ${drop.isOver ? html`<p class="drop" aria-hidden="true">${words.dropPhoto}</p>` : nothing}
  </section>`
}
