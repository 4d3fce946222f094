/** Pictures of items in messages: by an address that Slack fetches, or uploaded once where they lie on this machine only. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { Logger } from 'pino'
import type { Item } from '../../contracts/item.js'
import { slackLimits } from './limits.js'
import { NewestEntries } from './newest-entries.js'
import type { PictureAddress, PictureSource } from './picture-address.js'
import { platformError } from './platform-error.js'
import { smallJpeg } from './small-jpeg.js'
import { type UploadTarget, uploadPicture } from './upload-picture.js'

export interface ItemPictureSettings {
  readonly addressOf: PictureAddress
  /** Absent: nothing is uploaded. */
  readonly target?: UploadTarget
  readonly logger: Pick<Logger, 'warn'>
}

/** Pictures that are remembered; one more forgets the one used least lately, which is then uploaded again. */
const mostPictures = 2000

/** What does not pass by itself: it is not tried again until the next start. */
const lasting: ReadonlySet<string> = new Set(['missing_scope', 'no_permission', 'not_allowed_token_type', 'access_denied'])

/** A bot has the token of one workspace, so what it uploaded is of that workspace. */
export class ItemPictures {
  readonly #settings: ItemPictureSettings
  /** Uploads by the hash of the file's bytes: two items with one picture share it. */
  readonly #uploads = new NewestEntries<Promise<string>>(mostPictures)
  /** Ids of uploaded pictures by path. */
  readonly #ids = new NewestEntries<string>(mostPictures)
  #refused = false
  #told = false

  constructor(settings: ItemPictureSettings) {
    this.#settings = settings
  }

  /** What can be shown at this moment. */
  readonly sourceOf: PictureSource = item => {
    const address = this.#settings.addressOf(item)
    if (address !== undefined) return address
    const id = this.#canUpload(item) ? this.#ids.get(item.image) : undefined
    return id === undefined ? undefined : { file: id }
  }

  /** True where one of these is shown by an upload, now or soon. */
  hasUploads(items: readonly Item[]): boolean {
    return items.some(item => this.#settings.addressOf(item) === undefined && this.#canUpload(item))
  }

  /** Uploads what is not there yet. Never rejects: a message without pictures is a message. */
  async prepare(items: readonly Item[]): Promise<void> {
    const { addressOf, target } = this.#settings
    if (!target) return
    await Promise.all(
      items.map(async item => {
        if (addressOf(item) === undefined && this.#canUpload(item)) await this.#prepareFile(item.image, target)
      }),
    )
  }

  #canUpload(item: Item): item is Item & { readonly image: string } {
    return this.#settings.target !== undefined && !this.#refused && item.image !== undefined && isAbsolute(item.image)
  }

  async #prepareFile(path: string, target: UploadTarget): Promise<void> {
    try {
      const { size } = await stat(path)
      if (size > slackLimits.pictureBytes) throw new Error(`the file has ${size} bytes`)
      this.#ids.set(path, await this.#upload(await readFile(path), target))
    } catch (error) {
      this.#tell(error)
    }
  }

  #upload(bytes: Uint8Array, target: UploadTarget): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('base64url')
    const known = this.#uploads.get(hash)
    if (known) return known
    const upload = smallJpeg(bytes).then(jpeg => uploadPicture(Uint8Array.from(jpeg), target))
    this.#uploads.set(hash, upload)
    // What failed is tried again with the next message that shows it.
    upload.catch(() => this.#uploads.delete(hash))
    return upload
  }

  #tell(error: unknown): void {
    const code = platformError(error)
    if (code !== undefined && lasting.has(code)) this.#refused = true
    if (this.#told) return
    this.#told = true
    const help = code === 'missing_scope' ? 'give the app the scope files:write and install it again' : undefined
    this.#settings.logger.warn({ channel: 'slack', error: String(error), ...(help && { help }) }, 'pictures of items are left out')
  }
}
