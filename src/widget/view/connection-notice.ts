/** Says that there is no connection, and what becomes of messages meanwhile. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Connection } from '../session/chat-session.js'
import type { Words } from '../words.js'

/** The region is always there: only a text that changes within one is spoken. */
export function connectionNotice(connection: Connection, words: Words): TemplateResult {
  const text = { connecting: words.connecting, online: '', offline: words.offline, refused: words.refused }[connection]
  return html`<div class="connection" role="status">${text === '' ? nothing : html`<p>${text}</p>`}</div>`
}
