/** The Schema-Guided Dialogue data (Rastogi et al. 2020): conversations with a service, labelled by act and slot. */
import { z } from 'zod'
import type { Item } from '../../contracts/item.js'
import { readJsonFile, readJsonRows } from '../read-json-rows.js'

const rowSchema = z.object({
  id: z.string(),
  service: z.string(),
  name: z.string(),
  attrs: z.record(z.string(), z.array(z.string())),
})

const frameSchema = z.object({
  service: z.string(),
  actions: z.array(z.object({ act: z.string(), slot: z.string(), values: z.array(z.string()) })),
  slot_values: z.record(z.string(), z.array(z.string())).optional(),
})

const dialogueSchema = z.object({
  services: z.array(z.string()),
  turns: z.array(z.object({ speaker: z.enum(['USER', 'SYSTEM']), utterance: z.string(), frames: z.array(frameSchema) })),
})

const itemCaseSchema = z.object({
  context: z.array(z.object({ speaker: z.string(), utterance: z.string() })),
  gold: z.array(z.string()),
  service: z.string().optional(),
  /** Slots and values that the service was called with. */
  call: z.record(z.string(), z.string()).optional(),
})

export type SgdRow = z.output<typeof rowSchema>
export type SgdFrame = z.output<typeof frameSchema>
export type SgdDialogue = z.output<typeof dialogueSchema>
export type SgdItemCase = z.output<typeof itemCaseSchema>

export const readSgdRows = (folder: string): SgdRow[] => readJsonFile(`${folder}/catalog.json`, z.array(rowSchema))
export const readSgdDialogues = (folder: string): SgdDialogue[] => readJsonRows(`${folder}/dialogues.dev.jsonl.gz`, dialogueSchema)
export const readSgdItemCases = (folder: string): SgdItemCase[] => readJsonRows(`${folder}/conv_to_items.dev.jsonl`, itemCaseSchema)

/** The facet of a slot: `category` beside a department is the item's `kind` in a catalogue. */
export function facetOfSlot(slot: string): string {
  return slot === 'category' ? 'kind' : slot
}

/** A row as a catalogue has it. */
export function sgdItem({ id, service, name, attrs }: SgdRow): Item {
  return {
    id,
    title: name || id,
    category: service.split('_')[0] ?? service,
    attributes: Object.fromEntries(
      Object.entries(attrs).map(([slot, values]) => [facetOfSlot(slot), values.length === 1 ? (values[0] ?? '') : values]),
    ),
  }
}
