/** What is believed of the person, one chip a wish, each of which can be taken back. */
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Wish } from '../../contracts/wish.js'
import { chipText } from './chip-text.js'
import { icon } from './icon.js'
import { currencyOf } from './said-text.js'
import type { ViewContext } from './view-context.js'

/** Nothing at all before anything is said. */
export function wishChips(context: ViewContext): TemplateResult | typeof nothing {
  const { words, transcript, send } = context
  const { wishes } = transcript.interest
  if (wishes.length === 0 && transcript.turns.length === 0) return nothing
  return html`<div class="wishes">
    ${
      wishes.length === 0
        ? nothing
        : html`<ul class="chips" aria-label=${words.looking}>${repeat(
            wishes,
            wish => wish.id,
            wish => chip(wish, context),
          )}</ul>`
    }
    <div class="memory">
      <button type="button" class="quiet" @click=${() => send({ edit: { do: 'undo' } })}>${icon('undo')}${words.undo}</button>
      <button type="button" class="quiet" @click=${() => send({ text: words.whatYouKnow })}>${words.whatYouKnow}</button>
    </div>
  </div>`
}

function chip(wish: Wish, context: ViewContext): TemplateResult {
  const text = chipText(wish, context.language, currencyOf(context.transcript))
  return html`<li><button type="button" class="chip" aria-label=${context.words.remove(text)}
    @click=${(event: MouseEvent) => context.sendAndWrite({ edit: { do: 'forget-wish', wish: wish.id } }, event)}
    ><span class="pill"><span class="wish" dir="auto">${text}</span>${icon('close')}</span></button></li>`
}
