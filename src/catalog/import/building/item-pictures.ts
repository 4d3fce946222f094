/** The pictures that a row names: addresses as they are, paths where the file is. */
import { existsSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import { resolveImage } from '../../resolve-image.js'
import type { SourceFile } from '../sources/source-file.js'

const most = 50

export interface ItemPictures {
  /** As `items.jsonl` has them: addresses, and paths relative to the catalogue folder. */
  readonly names: readonly string[]
  readonly problems: readonly { readonly value: string; readonly why: string; readonly missing: boolean }[]
}

/** @example itemPictures(['https://shop.example/a.jpg'], file).names // ['https://shop.example/a.jpg'] */
export function itemPictures(values: readonly unknown[], file: SourceFile): ItemPictures {
  const names = new Set<string>()
  const problems: { value: string; why: string; missing: boolean }[] = []
  for (const value of values.flatMap(split).slice(0, most)) {
    const found = locate(value, file)
    if ('why' in found) problems.push({ value, ...found })
    else names.add(found.name)
  }
  return { names: [...names], problems }
}

function split(value: unknown): string[] {
  if (typeof value !== 'string') return []
  const parts = value.split(/\s*[|;\n]\s*|,\s*(?=https?:|\/\/)|,\s+/u)
  return parts.map(part => part.trim().replace(/^\/\//u, 'https://')).filter(part => part !== '')
}

function locate(value: string, file: SourceFile): { name: string } | { why: string; missing: boolean } {
  if (/^https?:\/\//iu.test(value)) return URL.canParse(value) ? { name: value } : { why: 'not an address', missing: false }
  if (file.folder === undefined) return { why: 'a download names a picture on a disk', missing: false }
  const folder = dirname(file.path)
  const path = resolveImage(folder, value)
  if (path === undefined) return { why: 'neither a path beside the file nor an http(s) address', missing: false }
  if (!existsSync(path)) return { why: 'no such picture', missing: true }
  return { name: relative(folder, path).replaceAll(sep, '/') }
}
