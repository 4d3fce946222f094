/** The photo beside the line of text: chosen, shrunk, shown, and sent or removed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { SocketImage } from '../../contracts/socket-protocol.js'
import { shrinkPhoto, socketImage } from './shrink-photo.js'

export class ChosenPhoto implements ReactiveController {
  /** Address of the preview. */
  address: string | undefined
  /** True after a file that was no photo. */
  isBad = false
  /** Previews of what was sent, by message. */
  readonly sent = new Map<string, string>()
  readonly #host: ReactiveControllerHost
  #photo: Blob | undefined
  #choice = 0

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.remove()
    for (const address of this.sent.values()) URL.revokeObjectURL(address)
    this.sent.clear()
  }

  /** A later choice wins over one that is still being read. */
  async choose(file: Blob): Promise<void> {
    const choice = ++this.#choice
    const photo = await shrinkPhoto(file).catch(() => undefined)
    if (choice !== this.#choice) return
    this.remove()
    this.isBad = photo === undefined
    this.#photo = photo
    this.address = photo && URL.createObjectURL(photo)
    this.#host.requestUpdate()
  }

  remove(): void {
    this.#choice++
    if (this.address !== undefined) URL.revokeObjectURL(this.address)
    this.address = undefined
    this.#photo = undefined
    this.isBad = false
    this.#host.requestUpdate()
  }

  /** The photo as it is sent; the preview goes to the message of the id that `send` returns. */
  async sendWith(send: (image: SocketImage | undefined) => string): Promise<void> {
    const { address } = this
    const photo = this.#photo
    this.address = undefined
    this.#photo = undefined
    this.isBad = false
    const messageId = send(photo && (await socketImage(photo)))
    if (address !== undefined) this.sent.set(messageId, address)
    this.#host.requestUpdate()
  }
}
