/** The line where people write: photo, text, stop and send. */
import { html, nothing, type TemplateResult } from 'lit'
import type { ChosenPhoto } from '../photo/chosen-photo.js'
import { photoOfTransfer } from '../photo/photo-of-transfer.js'
import type { Words } from '../words.js'
import { icon } from './icon.js'

export interface ComposerOptions {
  readonly words: Words
  readonly photo: ChosenPhoto
  readonly draft: string
  readonly isAnswering: boolean
  readonly onDraft: (text: string) => void
  readonly onSend: () => void
  readonly onStop: () => void
}

/** Characters that a message may have at most; the server says no to more than its own limit. */
const longestMessage = 4000

export function composer(options: ComposerOptions): TemplateResult {
  const { words, photo, draft, isAnswering } = options
  return html`<form class="composer" @submit=${(event: Event) => submit(event, options)}>
    ${photo.isBad ? html`<p class="failure" role="alert">${words.badPhoto}</p>` : nothing} ${preview(options)}
    <div class="line">
      <input class="hidden" type="file" tabindex="-1" aria-hidden="true" accept="image/jpeg,image/png,image/webp" @change=${(event: Event) => choose(event, photo)} />
      <button class="round" type="button" aria-label=${words.addPhoto} title=${words.addPhoto} @click=${openChooser}>${icon('photo')}</button>
      <textarea rows="1" dir="auto" maxlength=${longestMessage} aria-label=${words.write} placeholder=${words.placeholder} .value=${draft} enterkeyhint="send"
        @input=${(event: Event) => options.onDraft(textOf(event))} @keydown=${(event: KeyboardEvent) => sendByEnter(event, options)}
        @paste=${(event: ClipboardEvent) => paste(event, photo)}></textarea>
      ${
        isAnswering
          ? html`<button class="round stop" type="button" aria-label=${words.stop} title=${words.stop} @click=${options.onStop}>${icon('stop')}</button>`
          : nothing
      }
      <button class="round send" type="submit" aria-label=${words.send} title=${words.send} aria-disabled=${draft.trim() === '' && !photo.address}>${icon('send')}</button>
    </div>
  </form>`
}

function preview({ photo, words }: ComposerOptions): TemplateResult | typeof nothing {
  if (photo.address === undefined) return nothing
  return html`<div class="preview">
    <img src=${photo.address} alt=${words.photo} width="72" height="72" />
    <button class="round small" type="button" aria-label=${words.removePhoto} title=${words.removePhoto} @click=${() => photo.remove()}>${icon('close')}</button>
  </div>`
}

function submit(event: Event, { onSend }: ComposerOptions): void {
  event.preventDefault()
  onSend()
}

/** Shift+Enter is a new line; Enter that ends the choice of a Chinese character is not meant for us. */
function sendByEnter(event: KeyboardEvent, options: ComposerOptions): void {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event, options)
}

function textOf({ currentTarget }: Event): string {
  return currentTarget instanceof HTMLTextAreaElement ? currentTarget.value : ''
}

function openChooser({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return
  const input = currentTarget.previousElementSibling
  if (input instanceof HTMLInputElement) input.click()
}

function choose({ currentTarget }: Event, photo: ChosenPhoto): void {
  if (!(currentTarget instanceof HTMLInputElement)) return
  const [file] = currentTarget.files ?? []
  // Emptied, so that the same file can be chosen again.
  currentTarget.value = ''
  if (file) void photo.choose(file)
}

function paste(event: ClipboardEvent, photo: ChosenPhoto): void {
  const file = photoOfTransfer(event.clipboardData)
  if (!file) return
  event.preventDefault()
  void photo.choose(file)
}
