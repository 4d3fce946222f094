/** One change of a catalogue, as a line of `changes.jsonl` holds it. */
import { z } from 'zod'

const id = z.string().min(1).max(200)
const row = z.record(z.string(), z.unknown())
/** More lines of the same write follow: without its last line, a write did not happen. */
const more = z.literal(true).exactOptional()

export const loggedChangeSchema = z.discriminatedUnion('do', [
  /** Merges into the item of this id (RFC 7396: null takes a field away), or makes it. */
  z.strictObject({ do: z.literal('merge'), id, row, more }),
  /** Takes the place of the item of this id, whatever it held. */
  z.strictObject({ do: z.literal('replace'), id, row, more }),
  z.strictObject({ do: z.literal('delete'), id, more }),
])

export type LoggedChange = z.output<typeof loggedChangeSchema>

type WithoutMore<Change> = Change extends unknown ? Omit<Change, 'more'> : never
export type CatalogChange = WithoutMore<LoggedChange>
