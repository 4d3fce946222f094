/** One answer in Slack: a message posted once and edited while it grows. */
import type { webApi } from '@slack/bolt'
import type { GrowingReply } from '../support/answer-turn.js'
import { defaultPace, type EditPace, EditThrottle } from '../support/edit-throttle.js'
import type { TurnView } from '../support/turn-view.js'
import type { PictureAddress } from './picture-address.js'
import { platformError } from './platform-error.js'
import type { SlackPlace } from './session-key.js'
import { type SlackPayload, slackPayload } from './slack-payload.js'

/** Remembered for all replies: a workspace without cards refuses them once. */
export interface CardSupport {
  cards: boolean
}

export interface SlackReplySettings {
  readonly client: webApi.WebClient
  readonly place: SlackPlace
  readonly addressOf: PictureAddress
  readonly support: CardSupport
  readonly onError: (error: unknown) => void
  readonly pace?: EditPace | undefined
}

const refusedBlocks = new Set(['invalid_blocks', 'invalid_blocks_format', 'invalid_attachments'])

export class SlackReply implements GrowingReply {
  readonly #settings: SlackReplySettings
  readonly #throttle: EditThrottle<TurnView>
  #posted: string | undefined

  constructor(settings: SlackReplySettings) {
    this.#settings = settings
    this.#throttle = new EditThrottle(view => this.#send(view), settings.pace ?? defaultPace, settings.onError)
  }

  push(view: TurnView): void {
    this.#throttle.push(view)
  }

  finish(view: TurnView): Promise<void> {
    return this.#throttle.finish(view)
  }

  async #send(view: TurnView): Promise<void> {
    const { support, addressOf } = this.#settings
    const cards = support.cards && view.items.length > 0
    try {
      await this.#deliver(slackPayload(view, { cards, addressOf }))
    } catch (error) {
      if (!refusedBlocks.has(platformError(error) ?? '')) throw error
      if (cards) {
        support.cards = false
        return this.#send(view)
      }
      // A picture that Slack could not fetch refuses the whole message: better without pictures than not at all.
      await this.#deliver(slackPayload(view, { cards, addressOf: () => undefined }))
    }
  }

  /** Edits the message; where it can be edited no more, posts another. */
  async #deliver(payload: SlackPayload): Promise<void> {
    const { client, place } = this.#settings
    if (this.#posted !== undefined) {
      try {
        await client.chat.update({ channel: place.channel, ts: this.#posted, ...payload })
        return
      } catch (error) {
        const code = platformError(error)
        if (code === undefined || refusedBlocks.has(code)) throw error
        this.#settings.onError(error)
      }
    }
    const { ts } = await client.chat.postMessage({
      channel: place.channel,
      ...(place.thread !== undefined && { thread_ts: place.thread }),
      unfurl_links: false,
      unfurl_media: false,
      ...payload,
    })
    this.#posted = ts
  }
}
