/** Photos dragged onto the panel. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { photoOfTransfer } from './photo-of-transfer.js'

export class DropZone implements ReactiveController {
  /** Something that may be a photo hovers above the panel. */
  isOver = false
  readonly #host: ReactiveControllerHost & Element
  readonly #onPhoto: (photo: File) => void

  constructor(host: ReactiveControllerHost & Element, onPhoto: (photo: File) => void) {
    this.#host = host
    this.#onPhoto = onPhoto
    host.addController(this)
  }

  hostDisconnected(): void {
    this.isOver = false
  }

  readonly over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.#show(true)
  }

  readonly leave = ({ relatedTarget, currentTarget }: DragEvent) => {
    // Leaving one part of the panel for another is not leaving it.
    const stays = relatedTarget instanceof Node && currentTarget instanceof Node && currentTarget.contains(relatedTarget)
    if (!stays) this.#show(false)
  }

  readonly drop = (event: DragEvent) => {
    event.preventDefault()
    this.#show(false)
    const photo = photoOfTransfer(event.dataTransfer)
    if (photo) this.#onPhoto(photo)
  }

  #show(isOver: boolean): void {
    if (isOver === this.isOver) return
    this.isOver = isOver
    this.#host.requestUpdate()
  }
}
