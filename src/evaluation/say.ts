/** Speaks to the whole application as a person would, and takes what it shows. */
import type { ConversationFactory } from '../contracts/conversation.js'
import type { Catalog } from '../contracts/ports.js'

/** What the evaluation needs of an open application. */
export interface EvaluatedApp {
  readonly conversations: ConversationFactory
  readonly catalog: Catalog
}

/** Opens the application over a catalogue folder; the caller closes it. `limit` items are shown a turn. */
export type OpenEvaluatedApp = (folder: string, limit: number) => Promise<EvaluatedApp & { close(): Promise<void> }>

export interface Said {
  /** Ids of the turn's last list, best first; empty where none was shown. */
  readonly ids: readonly string[]
  readonly text: string
}

/** Says each text in turn to a new session. */
export async function* say({ conversations }: EvaluatedApp, texts: readonly string[]): AsyncGenerator<Said> {
  const conversation = conversations.open()
  for (const text of texts) {
    let said: Said = { ids: [], text: '' }
    for await (const event of conversation.turn({ text })) {
      if (event.type === 'items') said = { ...said, ids: event.items.map(({ item }) => item.id) }
      if (event.type === 'turn-end') said = { ...said, text: event.text }
    }
    yield said
  }
}

/** The last list that was shown at all. */
export async function lastList(app: EvaluatedApp, texts: readonly string[]): Promise<readonly string[]> {
  let last: readonly string[] = []
  for await (const { ids } of say(app, texts)) if (ids.length > 0) last = ids
  return last
}
