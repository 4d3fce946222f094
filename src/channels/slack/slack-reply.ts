/** One answer in Slack: a message posted once and edited while it grows. */
import type { webApi } from '@slack/bolt'
import type { GrowingReply } from '../support/answer-turn.js'
import { defaultPace, type EditPace, EditThrottle } from '../support/edit-throttle.js'
import type { TurnView } from '../support/turn-view.js'
import { blocksPerItem } from './item-blocks.js'
import type { ItemPictures } from './item-pictures.js'
import { slackLimits } from './limits.js'
import type { PictureSource } from './picture-address.js'
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
  readonly pictures: ItemPictures
  readonly support: CardSupport
  readonly onError: (error: unknown) => void
  readonly pace?: EditPace | undefined
}

/** Milliseconds after an answer in which its pictures are still added. */
const latePictures = 10_000

const refusedBlocks = new Set(['invalid_blocks', 'invalid_blocks_format', 'invalid_attachments'])

export class SlackReply implements GrowingReply {
  readonly #settings: SlackReplySettings
  readonly #throttle: EditThrottle<TurnView>
  #posted: string | undefined
  /** Items whose pictures are being uploaded or are there. */
  #prepared: { readonly items: TurnView['items']; readonly done: Promise<void> } | undefined
  #shownPictures = ''
  #picturesRefused = false

  constructor(settings: SlackReplySettings) {
    this.#settings = settings
    this.#throttle = new EditThrottle(view => this.#send(view), settings.pace ?? defaultPace, settings.onError)
  }

  push(view: TurnView): void {
    void this.#prepare(view)
    this.#throttle.push(view)
  }

  /** The answer waits for no picture; those that arrive late are added to it. */
  async finish(view: TurnView): Promise<void> {
    const prepared = this.#prepare(view)
    await this.#throttle.finish(view)
    await within(latePictures, prepared)
    if (this.#picturesRefused || this.#picturesOf(view) === this.#shownPictures) return
    await this.#throttle.finish(view).catch(this.#settings.onError)
  }

  #prepare({ items }: TurnView): Promise<void> {
    if (this.#prepared?.items !== items) {
      const shown = items.slice(0, slackLimits.blocks / blocksPerItem).map(({ item }) => item)
      this.#prepared = { items, done: this.#settings.pictures.prepare(shown) }
    }
    return this.#prepared.done
  }

  /** Tells one state of a message's pictures from another. */
  #picturesOf({ items }: TurnView): string {
    return JSON.stringify(items.map(({ item }) => this.#settings.pictures.sourceOf(item) ?? null))
  }

  async #send(view: TurnView): Promise<void> {
    const { support, pictures } = this.#settings
    // Cards are only known to take addresses, so uploaded pictures stand in sections.
    const cards = support.cards && view.items.length > 0 && !pictures.hasUploads(view.items.map(({ item }) => item))
    const sourceOf: PictureSource = this.#picturesRefused ? () => undefined : pictures.sourceOf
    this.#shownPictures = this.#picturesOf(view)
    try {
      await this.#deliver(slackPayload(view, { cards, sourceOf }))
    } catch (error) {
      if (!refusedBlocks.has(platformError(error) ?? '')) throw error
      if (cards) {
        support.cards = false
        return this.#send(view)
      }
      this.#picturesRefused = true
      // A picture that Slack could not fetch refuses the whole message: better without pictures than not at all.
      await this.#deliver(slackPayload(view, { cards, sourceOf: () => undefined }))
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

/** Resolves when `work` does, or after so many milliseconds. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, end])
  clearTimeout(timer)
}
