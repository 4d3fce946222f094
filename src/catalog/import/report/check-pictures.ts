/** Looks at local pictures: those that cannot be read and those too small to tell anything. */
import { readFile, stat } from 'node:fs/promises'
import sharp from 'sharp'
import { type PictureTrace, traceOf } from './similar-pictures.js'
import { Tally } from './tally.js'

const smallest = 100
const largestFile = 50 * 1024 * 1024
const atOnce = 4

export interface CheckedPictures {
  readonly checked: number
  readonly unreadable: Tally<string>
  readonly tooSmall: Tally<string>
  readonly traces: readonly PictureTrace[]
}

/**
 * @param paths absolute path by name
 * @example (await checkPictures(new Map([['a.jpg', '/shop/a.jpg']]), () => {})).unreadable.count
 */
export async function checkPictures(
  paths: ReadonlyMap<string, string>,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<CheckedPictures> {
  const unreadable = new Tally<string>(10)
  const tooSmall = new Tally<string>(10)
  const traces: PictureTrace[] = []
  const queue = [...paths]
  let done = 0
  const work = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      signal?.throwIfAborted()
      const [name, path] = next
      const looked = await look(name, path)
      if (looked === undefined) unreadable.add(name)
      else {
        traces.push(looked.trace)
        if (looked.side < smallest) tooSmall.add(`${name} (${looked.side} pixels)`)
      }
      done += 1
      onProgress(done, paths.size)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { checked: paths.size, unreadable, tooSmall, traces: traces.sort((left, right) => (left.name < right.name ? -1 : 1)) }
}

/** Its shorter side in pixels and what it looks like; undefined where it cannot be read. */
async function look(name: string, path: string): Promise<{ side: number; trace: PictureTrace } | undefined> {
  try {
    if ((await stat(path)).size > largestFile) return undefined
    // From bytes: curio lets pictures be read in no other way.
    const bytes = await readFile(path)
    const { width, height } = await sharp(bytes, { limitInputPixels: 100e6 }).metadata()
    return { side: Math.min(width, height), trace: await traceOf(name, bytes) }
  } catch {
    return undefined
  }
}
