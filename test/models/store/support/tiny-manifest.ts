/** A manifest of one small model, in two packages. */
import { createHash } from 'node:crypto'
import { type Manifest, parseManifest } from '../../../../src/models/store/index.js'
import { FolderPackages } from './folder-packages.js'

export const parts = [Buffer.from('first half, '), Buffer.from('second half')]
export const whole = Buffer.concat(parts)
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export const packageSource = {
  kind: 'package',
  packages: ['tiny-part1==1.0', 'tiny-part2==1.0'],
  members: ['tiny_part1/data.bin', 'tiny_part2/data.bin'],
  downloadBytes: whole.length,
  joinedSize: whole.length,
  joinedSha256: sha256(whole),
}

export const hubSource = { kind: 'hub', repository: 'shop/tiny', file: 'tiny.gguf', revision: 'abc123' }

export const entry = {
  id: 'tiny',
  purpose: 'language',
  jobs: ['read'],
  licence: 'Apache-2.0',
  file: 'tiny.gguf',
  size: whole.length,
  sha256: sha256(whole),
  verified: true,
  sources: [packageSource] as object[],
}

export function tinyManifest(changes: object = {}): Manifest {
  return parseManifest({ version: 1, models: [{ ...entry, ...changes }] })
}

/** An index that has both packages. */
export function tinyPackages(): FolderPackages {
  const index = new FolderPackages()
  for (const [i, content] of parts.entries()) index.packages.set(`tiny-part${i + 1}==1.0`, content)
  return index
}
