/** `<curio-chat>`: the conversation in a web page. One element, one script, no other dependency. */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import type { Language } from '../contracts/language.js'
import type { EventFrame } from '../contracts/socket-protocol.js'
import { interfaceLanguage } from './interface-language.js'
import { ChosenPhoto } from './photo/chosen-photo.js'
import { DropZone } from './photo/drop-zone.js'
import type { ChatSession, Outgoing } from './session/chat-session.js'
import { openSession } from './session/open-session.js'
import { serverAddress } from './session/server-address.js'
import { emptyTranscript } from './session/transcript.js'
import { WindowEvents } from './session/window-events.js'
import { styles } from './styles/styles.js'
import { announcement } from './view/announcement.js'
import { icon } from './view/icon.js'
import { LogScroll } from './view/log-scroll.js'
import { panel } from './view/panel.js'
import type { ViewContext } from './view/view-context.js'
import { wordsOf } from './words.js'

/**
 * Attributes: `server` (address of curio; the script's own origin without it), `lang` (`en`, `zh`), `theme` (`light`, `dark`),
 * `inline` (fills its container instead of floating), `open` (the floating panel is open), `memory` (`tab` forgets with the tab).
 *
 * @example
 * <curio-chat lang="en" theme="dark"></curio-chat>
 */
export class CurioChat extends LitElement {
  static override readonly styles = styles
  static override readonly properties = {
    server: { type: String },
    interfaceLanguage: { attribute: 'lang' },
    theme: { type: String, reflect: true },
    inline: { type: Boolean, reflect: true },
    open: { type: Boolean, reflect: true },
    memory: { type: String },
    draft: { state: true },
    isAsking: { state: true },
    announced: { state: true },
  }

  declare server: string
  declare interfaceLanguage: string | null
  declare theme: 'light' | 'dark' | null
  declare inline: boolean
  declare open: boolean
  declare memory: 'tab' | null
  declare private draft: string
  declare private isAsking: boolean
  declare private announced: string
  readonly #photo = new ChosenPhoto(this)
  readonly #drop = new DropZone(this, photo => {
    void this.#photo.choose(photo)
    this.#write()
  })
  readonly #scroll = new LogScroll()
  #session: ChatSession | undefined

  constructor() {
    super()
    this.server = ''
    this.inline = false
    this.open = false
    this.draft = ''
    this.isAsking = false
    this.announced = ''
    new WindowEvents(this, {
      onOnline: () => this.#session?.start(),
      onOffline: () => this.#session?.stop(),
      onStorage: key => this.#session?.follow(key),
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#session?.stop()
    this.#session = undefined
  }

  /** Opens the floating panel and goes to the line where people write. */
  show(): void {
    this.open = true
    void this.updateComplete.then(() => this.#write())
  }

  /** Closes the floating panel and goes back to its button. */
  hide(): void {
    this.open = false
    void this.updateComplete.then(() => this.#find('.launcher')?.focus())
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('server') || changed.has('memory')) {
      this.#session?.stop()
      this.#session = undefined
    }
    if (!this.isConnected || !this.#isVisible) return
    this.#session ??= this.#openSession()
  }

  protected override updated(): void {
    const log = this.#find('[role=log]')
    if (log) this.#scroll.settle(log)
  }

  protected override render(): TemplateResult {
    const context = this.#context
    if (this.#isVisible && this.#session) return this.#panel(this.#session, context)
    const { open } = context.words
    return html`<button class="launcher" type="button" aria-label=${open} title=${open} @click=${this.show}>${icon('chat')}</button>`
  }

  get #isVisible(): boolean {
    return this.inline || this.open
  }

  get #language(): Language {
    return interfaceLanguage([this.interfaceLanguage, this.closest('[lang]')?.getAttribute('lang'), ...navigator.languages])
  }

  get #address(): string {
    return serverAddress(this.server, document.baseURI, import.meta.url)
  }

  get #context(): ViewContext {
    const language = this.#language
    const send = (outgoing: Outgoing) => void this.#send(outgoing)
    return {
      language,
      words: wordsOf(language),
      transcript: this.#session?.transcript ?? emptyTranscript,
      server: this.#address,
      send,
      sendAndWrite: (outgoing, event) => {
        send(outgoing)
        // A click without a count came from the keyboard; a finger would only call up the keys of a phone.
        if (event.detail === 0) this.#write()
      },
      retry: messageId => this.#session?.retry(messageId),
    }
  }

  #panel(session: ChatSession, context: ViewContext): TemplateResult {
    return panel({
      context,
      session,
      photo: this.#photo,
      drop: this.#drop,
      isInline: this.inline,
      isAsking: this.isAsking,
      announced: this.announced,
      draft: this.draft,
      onDraft: text => {
        this.draft = text
      },
      onSend: () => void this.#sendDraft(),
      onStop: () => this.#stopAnswer(),
      onLanguage: () => this.setAttribute('lang', context.language === 'zh' ? 'en' : 'zh'),
      onAsk: () => {
        this.isAsking = !this.isAsking
      },
      onRestart: () => this.#restart(),
      onKeep: () => {
        this.isAsking = false
        this.#write()
      },
      onClose: () => this.hide(),
      onKey: this.#onKey,
      onScroll: this.#onScroll,
    })
  }

  #openSession(): ChatSession {
    const session = openSession({
      server: this.#address,
      isTabOnly: this.memory === 'tab',
      language: () => this.#language,
      onChange: () => this.requestUpdate(),
      onNews: frame => this.#announce(frame),
    })
    session.start()
    return session
  }

  /** Once an answer is complete, and never before. */
  #announce({ event, messageId }: EventFrame): void {
    if (event.type !== 'turn-end' && event.type !== 'error') return
    const turn = this.#session?.transcript.turns.find(turn => turn.messageId === messageId)
    if (turn) this.announced = announcement(turn, this.#language)
  }

  #send(outgoing: Outgoing): string {
    this.#scroll.follow()
    this.announced = ''
    return this.#session?.send(outgoing) ?? ''
  }

  async #sendDraft(): Promise<void> {
    const text = this.draft.trim()
    if (text === '' && this.#photo.address === undefined) return
    this.draft = ''
    await this.#photo.sendWith(image => this.#send({ ...(text !== '' && { text }), ...(image && { image }) }))
  }

  #stopAnswer(): void {
    this.#session?.cancel()
    this.#write()
  }

  #restart(): void {
    this.isAsking = false
    this.announced = ''
    this.#session?.restart()
    this.#write()
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.stopPropagation()
    if (this.isAsking) this.isAsking = false
    else if (this.#session?.isAnswering) this.#stopAnswer()
    else if (!this.inline) this.hide()
  }

  readonly #onScroll = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLElement) this.#scroll.scrolled(currentTarget)
  }

  #write(): void {
    this.#find('textarea')?.focus()
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'curio-chat': CurioChat
  }
}

if (!customElements.get('curio-chat')) customElements.define('curio-chat', CurioChat)
