/** A dialogue over the small shop, and what a turn of it said. */
import type { Conversation } from '../../src/contracts/conversation.js'
import type { Catalog, CatalogEvent } from '../../src/contracts/ports.js'
import type { TurnEvent, TurnInput } from '../../src/contracts/turn.js'
import { DialogueManager } from '../../src/dialogue/dialogue-manager.js'
import type { DialogueRooms, DialogueSettings } from '../../src/dialogue/dialogue-rooms.js'
import { Storage } from '../../src/storage/index.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { openRecommender, ranking, catalog as shop } from './shop.js'

export const settings: DialogueSettings = {
  language: 'auto',
  limit: 3,
  maximumLength: 400,
  askQuestions: false,
  readingTimeout: 200,
  writingTimeout: 200,
  style: 'brief',
}

export interface DialogueOptions {
  readonly rooms?: Partial<DialogueRooms>
  readonly settings?: Partial<DialogueSettings>
  readonly events?: readonly CatalogEvent[]
  readonly catalog?: Catalog
}

export async function openDialogue({ rooms = {}, settings: changed = {}, events = [], catalog = shop }: DialogueOptions = {}) {
  const storage = rooms.storage ?? new Storage(':memory:')
  const recommender = await openRecommender(events, ranking, catalog)
  const built: DialogueRooms = { catalog, reader: createLexiconReader(catalog), recommender, storage, ...rooms }
  return { manager: new DialogueManager(built, { ...settings, ...changed }), storage }
}

export async function collect(turn: AsyncIterable<TurnEvent>): Promise<TurnEvent[]> {
  const events: TurnEvent[] = []
  for await (const event of turn) events.push(event)
  return events
}

export type Said = ReturnType<typeof summarise>

/** One turn to its end: a text alone, or any input. */
export async function say(conversation: Conversation, input: string | TurnInput, options?: { signal?: AbortSignal }): Promise<Said> {
  return summarise(await collect(conversation.turn(typeof input === 'string' ? { text: input } : input, options)))
}

function summarise(events: readonly TurnEvent[]) {
  const of = <Type extends TurnEvent['type']>(type: Type) =>
    events.filter((event): event is Extract<TurnEvent, { type: Type }> => event.type === type)
  const lists = of('items')
  const understood = of('understood').at(-1)
  return {
    events,
    types: events.map(({ type }) => type),
    lists,
    /** The last list's ids. */
    ids: lists.at(-1)?.items.map(({ item }) => item.id) ?? [],
    relaxed: lists.at(-1)?.relaxed ?? [],
    deltas: of('text-delta')
      .map(({ text }) => text)
      .join(''),
    text: of('turn-end').at(-1)?.text ?? '',
    timings: of('turn-end').at(-1)?.timings ?? {},
    questions: of('question'),
    error: of('error').at(-1),
    interest: understood?.interest,
    understanding: understood?.understanding,
  }
}
