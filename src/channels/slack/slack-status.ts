/** 'is looking…' beside the bot's name, in threads, where the workspace has it. Slack clears it when the answer is posted. */
import type { webApi } from '@slack/bolt'
import type { Language } from '../../contracts/language.js'
import { chatWords } from '../support/chat-words.js'
import { platformError } from './platform-error.js'
import type { SlackPlace } from './session-key.js'

export class SlackStatus {
  readonly #client: webApi.WebClient
  #available = true

  constructor(client: webApi.WebClient) {
    this.#client = client
  }

  /** Never waits and never fails: a status is a courtesy. Refused once, it is not asked for again. */
  show({ channel, thread }: SlackPlace, language: Language): void {
    if (!this.#available || thread === undefined) return
    const status = chatWords[language].looking
    this.#client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status }).catch((error: unknown) => {
      if (platformError(error) !== undefined) this.#available = false
    })
  }
}
