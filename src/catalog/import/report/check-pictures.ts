/** Looks at local pictures: those that cannot be read and those too small to tell anything. */
import { readFile, stat } from 'node:fs/promises'
import sharp from 'sharp'
import { Tally } from './tally.js'

const smallest = 100
const largestFile = 50 * 1024 * 1024
const atOnce = 4

export interface CheckedPictures {
  readonly checked: number
  readonly unreadable: Tally<string>
  readonly tooSmall: Tally<string>
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
  const queue = [...paths]
  let done = 0
  const work = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      signal?.throwIfAborted()
      const [name, path] = next
      const side = await shortSide(path)
      if (side === undefined) unreadable.add(name)
      else if (side < smallest) tooSmall.add(`${name} (${side} pixels)`)
      done += 1
      onProgress(done, paths.size)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { checked: paths.size, unreadable, tooSmall }
}

async function shortSide(path: string): Promise<number | undefined> {
  try {
    if ((await stat(path)).size > largestFile) return undefined
    // From bytes: curio lets pictures be read in no other way.
    const { width, height } = await sharp(await readFile(path), { limitInputPixels: 100e6 }).metadata()
    return Math.min(width, height)
  } catch {
    return undefined
  }
}
