/** Pulls pictures from the loopback, which only tests may ask. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PicturesReport, type PullPicturesOptions, pullPictures } from '../../../src/catalog/pictures/index.js'
import { isPublicAddress } from '../../../src/catalog/pictures/is-public-address.js'
import type { Item } from '../../../src/contracts/item.js'

export const catalogFolder = () => mkdtempSync(join(tmpdir(), 'curio-pictures-'))

export const itemsWith = (...urls: readonly string[]): Item[] =>
  urls.map((image, index) => ({ id: `item-${index + 1}`, title: `Item ${index + 1}`, attributes: {}, image }))

export function pull(
  { port }: { port: number },
  urls: readonly string[],
  options: Partial<PullPicturesOptions> = {},
): Promise<PicturesReport> {
  return pullPictures({
    directory: catalogFolder(),
    items: itemsWith(...urls),
    ports: [80, port],
    isAllowed: address => address === '127.0.0.1' || isPublicAddress(address),
    delay: 0,
    backoff: 1,
    ...options,
  })
}
