/** The top of the panel: whose assistant it is, the language, starting again, closing. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../words.js'
import { icon } from './icon.js'

export interface PanelHeaderOptions {
  readonly words: Words
  readonly title: string
  readonly canClose: boolean
  /** The question whether to start again is open. */
  readonly isAsking: boolean
  readonly onLanguage: () => void
  readonly onAsk: () => void
  readonly onRestart: () => void
  readonly onKeep: () => void
  readonly onClose: () => void
}

export function panelHeader(options: PanelHeaderOptions): TemplateResult {
  const { words, title, canClose } = options
  return html`<header>
    <h2 dir="auto">${title}</h2>
    <button class="language" type="button" lang=${words.otherLanguage === 'English' ? 'en' : 'zh'} @click=${options.onLanguage}>${words.otherLanguage}</button>
    <button class="round" type="button" aria-label=${words.restart} title=${words.restart} aria-expanded=${options.isAsking} @click=${options.onAsk}>${icon('restart')}</button>
    ${canClose ? html`<button class="round" type="button" aria-label=${words.close} title=${words.close} @click=${options.onClose}>${icon('close')}</button>` : nothing}
  </header>${options.isAsking ? question(options) : nothing}`
}

/** A slip of the finger must not cost a conversation. */
function question({ words, onRestart, onKeep }: PanelHeaderOptions): TemplateResult {
  return html`<div class="question" role="group" aria-label=${words.restart}>
    <p>${words.restartQuestion}</p>
    <button class="choice strong" type="button" @click=${onRestart}>${words.restart}</button>
    <button class="choice" type="button" @click=${onKeep}>${words.keep}</button>
  </div>`
}
