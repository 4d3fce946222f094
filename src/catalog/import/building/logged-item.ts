/** What the report takes account of, of one item that is written. */
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { SourceFile } from '../sources/source-file.js'

export interface LoggedItem {
  readonly id: string
  readonly title: string
  readonly description?: string | undefined
  readonly category?: string | undefined
  readonly price?: number | undefined
  readonly currency?: string | undefined
  /** What it has, attributes as `attributes.color`. */
  readonly fields: readonly string[]
  readonly pictures: {
    /** Absolute paths of the local ones, by name. */
    readonly local: ReadonlyMap<string, string>
    readonly remote: number
  }
  /** Absolute paths by name. */
  readonly recordings: ReadonlyMap<string, string>
}

export const writtenItem = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  category: z.string().optional(),
  price: z.number().optional(),
  currency: z.string().optional(),
  brand: z.string().optional(),
  image: z.string().optional(),
  images: z.array(z.string()).readonly().optional(),
  audio: z.array(z.string()).readonly().optional(),
  attributes: z.record(z.string(), z.unknown()).optional(),
})

/**
 * @param file the source, beside which local pictures lie
 * @example loggedItem({ id: '1', title: 'Tent', attributes: { weight_g: 900 } }, file).fields // ['id', 'title', 'attributes.weight_g']
 */
export function loggedItem(record: z.output<typeof writtenItem>, file: SourceFile): LoggedItem {
  const {
    id,
    title,
    description,
    category,
    price,
    currency,
    image,
    images = image === undefined ? [] : [image],
    audio = [],
    attributes = {},
  } = record
  const local = images.filter(name => !isAddress(name))
  return {
    // A copy: a piece of a line's text would keep the whole text in memory for as long as the id is known.
    id: Buffer.from(id).toString(),
    title,
    description,
    category,
    price,
    currency,
    fields: [
      ...Object.keys(record).filter(name => name !== 'attributes' && name !== 'filled'),
      ...Object.keys(attributes).map(name => `attributes.${name}`),
    ],
    pictures: {
      local: new Map(local.map(name => [name, join(dirname(file.path), name)])),
      remote: images.length - local.length,
    },
    recordings: new Map(audio.map(name => [name, join(dirname(file.path), name)])),
  }
}

function isAddress(name: string): boolean {
  return /^https?:\/\//iu.test(name)
}
