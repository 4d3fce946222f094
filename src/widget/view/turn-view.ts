/** One turn: what the person said, the items, the answer, and the options of its question. */
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { ShownTurn } from '../session/transcript.js'
import { icon } from './icon.js'
import { itemCard } from './item-card.js'
import { saidText } from './said-text.js'
import type { ViewContext } from './view-context.js'

export interface TurnViewOptions {
  /** Old questions are no longer answered by buttons. */
  readonly isNewest: boolean
  /** Address of the photo that this page sent. */
  readonly photo?: string | undefined
}

export function turnView(turn: ShownTurn, context: ViewContext, options: TurnViewOptions): TemplateResult {
  const { words } = context
  return html`<div class="turn">
    ${turn.said ? saidView(saidText(turn.said, context.transcript, context.language), turn.said.hasImage, context, options.photo) : nothing}
    ${cards(turn, context)}
    ${turn.text.trim() === '' ? nothing : html`<p class="answer" dir="auto">${turn.text}</p>`}
    ${turn.isRunning && turn.text === '' ? html`<p class="typing"><i></i><i></i><i></i><span class="hidden">${words.answering}</span></p>` : nothing}
    ${failure(turn, context)} ${options.isNewest && !turn.isRunning ? choices(turn, context) : nothing}
  </div>`
}

/** The person's own line; a photo of an earlier page is only told of. */
export function saidView(text: string, hasImage: boolean, { words }: ViewContext, photo?: string): TemplateResult {
  const image = photo
    ? html`<img class="sent-photo" src=${photo} alt=${words.photo} width="160" height="160" />`
    : html`<span class="photo-mark">${icon('photo')} ${words.photo}</span>`
  return html`<div class="said">
    ${hasImage ? image : nothing}${text === '' ? nothing : html`<p dir="auto">${text}</p>`}
  </div>`
}

function cards(turn: ShownTurn, context: ViewContext): TemplateResult | typeof nothing {
  if (turn.items.length === 0) return nothing
  const isNewest = turn === context.transcript.turns.findLast(({ items }) => items.length > 0)
  return html`<ol class="cards" role="list" aria-label=${context.words.items(turn.items.length)}>
    ${repeat(
      turn.items,
      ({ item }) => item.id,
      (recommendation, index) => itemCard(recommendation, { position: index + 1, isNewest }, context),
    )}
  </ol>`
}

function choices(turn: ShownTurn, context: ViewContext): TemplateResult | typeof nothing {
  const { question } = turn
  if (!question || question.options.length === 0) return nothing
  return html`<div class="choices" role="group" aria-label=${question.text}>
    ${question.options.map(
      option =>
        html`<button class="choice" type="button" dir="auto" @click=${(event: MouseEvent) => context.sendAndWrite({ text: option }, event)}>${option}</button>`,
    )}
  </div>`
}

function failure({ error }: ShownTurn, { words }: ViewContext): TemplateResult | typeof nothing {
  if (!error) return nothing
  return error.code === 'ABORTED'
    ? html`<p class="note">${words.stopped}</p>`
    : html`<p class="failure"><strong>${words.failed}</strong> ${error.message}</p>`
}
