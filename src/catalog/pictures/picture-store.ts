/** Downloaded pictures beside a catalogue: files named after their content, and a list that says which address each came from. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CurioError, type ErrorCode } from '../../errors.js'
import type { CheckedPicture } from './check-picture.js'
import { compactList } from './compact-list.js'

const fileName = /^[\da-f]{40}\.(?:jpg|png|webp)$/u
const entrySchema = z.object({ url: z.string().min(1), file: z.string().regex(fileName).optional() })

/** Of the catalogue's folder. */
export const pictureFolder = (directory: string) => join(directory, '.curio', 'pictures')

const listName = 'pictures.jsonl'

export class PictureStore {
  readonly #folder: string
  /** File by the hash of its address; an address that failed has none. */
  readonly #files: Map<string, string>

  private constructor(folder: string, files: Map<string, string>) {
    this.#folder = folder
    this.#files = files
  }

  /**
   * Reads what an earlier run left, also one that was cut off. A line that cannot be read costs one download.
   *
   * @param directory the catalogue's folder
   * @throws CurioError STORAGE_FAILED
   * @example (await PictureStore.open('catalog')).path('https://shop.example/a.jpg')
   */
  static async open(directory: string): Promise<PictureStore> {
    const folder = pictureFolder(directory)
    const files = new Map<string, string>()
    const list = join(folder, listName)
    try {
      if (existsSync(list))
        for (const { url, file } of entriesOf(await readFile(list, 'utf8'))) if (file !== undefined) files.set(keyOf(url), file)
    } catch (error) {
      throw CurioError.from(error, 'STORAGE_FAILED')
    }
    return new PictureStore(folder, files)
  }

  get size(): number {
    return this.#files.size
  }

  /** Absolute path of the picture from an address, if it is here. */
  path(url: string): string | undefined {
    const file = this.#files.get(keyOf(url))
    const path = file === undefined ? undefined : join(this.#folder, file)
    return path !== undefined && existsSync(path) ? path : undefined
  }

  /** Rejects with STORAGE_FAILED. Equal pictures are kept once. */
  async add(url: string, bytes: Buffer, { extension, width, height }: CheckedPicture): Promise<void> {
    const file = `${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}.${extension}`
    await this.#write(async () => {
      const path = join(this.#folder, file)
      if (!existsSync(path)) {
        const unfinished = join(this.#folder, `${randomUUID()}.part`)
        await writeFile(unfinished, bytes)
        await rename(unfinished, path)
      }
      await this.#note({ url, file, bytes: bytes.length, width, height })
    })
    this.#files.set(keyOf(url), file)
  }

  /** Keeps why an address gave no picture; it is asked again by the next run. */
  async fail(url: string, code: ErrorCode, why: string): Promise<void> {
    await this.#write(() => this.#note({ url, code, why }))
  }

  /** Drops what the list says of an address and has said otherwise since. Rejects with STORAGE_FAILED. */
  async compact(): Promise<void> {
    await this.#write(async () => {
      await compactList(join(this.#folder, listName))
    })
  }

  async #note(entry: Readonly<Record<string, unknown>>): Promise<void> {
    await appendFile(join(this.#folder, listName), `${JSON.stringify({ ...entry, time: new Date().toISOString() })}\n`)
  }

  async #write(work: () => Promise<void>): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true })
      await work()
    } catch (error) {
      throw CurioError.from(error, 'STORAGE_FAILED')
    }
  }
}

const keyOf = (url: string) => createHash('sha256').update(url).digest('base64url')

function entriesOf(text: string): z.infer<typeof entrySchema>[] {
  return text.split('\n').flatMap(line => {
    try {
      const parsed = entrySchema.safeParse(JSON.parse(line))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  })
}
