/** One answer in Discord: a message that is sent once and edited while it grows. */
import { type InteractionEditReplyOptions, MessageFlags } from 'discord.js'
import type { GrowingReply } from '../support/answer-turn.js'
import { defaultPace, type EditPace, EditThrottle } from '../support/edit-throttle.js'
import type { TurnView } from '../support/turn-view.js'
import { type DiscordPayload, discordPayload } from './discord-payload.js'

/** What is sent: components of version 2, local pictures, and no mention of anyone. */
export type DiscordMessage = Pick<InteractionEditReplyOptions, 'components' | 'files' | 'allowedMentions'> & {
  readonly flags: MessageFlags.IsComponentsV2
}

/** A place for one message: where it is sent first, how it is edited, where it goes when it can be edited no more. */
export interface ReplyTarget {
  post(message: DiscordMessage): Promise<void>
  edit(message: DiscordMessage): Promise<void>
}

export interface DiscordReplySettings {
  readonly target: ReplyTarget
  readonly onError: (error: unknown) => void
  readonly pace?: EditPace | undefined
}

export class DiscordReply implements GrowingReply {
  readonly #settings: DiscordReplySettings
  readonly #throttle: EditThrottle<TurnView>
  #posted = false
  /** Files that the message has already; sent again they would be there twice. */
  #files = ''

  constructor(settings: DiscordReplySettings) {
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
    try {
      await this.#deliver(discordPayload(view))
    } catch (error) {
      this.#settings.onError(error)
      // A picture that is gone or too large refuses the whole message: better without pictures than not at all.
      await this.#deliver(discordPayload(view, false))
    }
  }

  async #deliver(payload: DiscordPayload): Promise<void> {
    const { target } = this.#settings
    const files = JSON.stringify(payload.files)
    if (this.#posted) {
      try {
        await target.edit(messageOf(payload, files !== this.#files))
        this.#files = files
        return
      } catch (error) {
        this.#settings.onError(error)
      }
    }
    await target.post(messageOf(payload, true))
    this.#posted = true
    this.#files = files
  }
}

function messageOf({ components, files }: DiscordPayload, withFiles: boolean): DiscordMessage {
  return {
    flags: MessageFlags.IsComponentsV2,
    components,
    allowedMentions: { parse: [], repliedUser: false },
    ...(withFiles && { files: files.map(({ path, name }) => ({ attachment: path, name })) }),
  }
}
