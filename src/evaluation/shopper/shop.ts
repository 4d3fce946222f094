/** Where a shopper talks: the whole application as every channel does, or a plain search box. */
import type { Item } from '../../contracts/item.js'
import type { TurnEvent } from '../../contracts/turn.js'
import { keywordSearch } from '../keyword-search.js'
import type { EvaluatedApp } from '../say.js'

/** What a person sees of a turn. */
export interface Answer {
  /** The turn's last list, best first; empty where none was shown. */
  readonly items: readonly Item[]
  readonly question?: { readonly facet: string; readonly options: readonly string[] }
  readonly text: string
  /** Code of an error that ended the turn. */
  readonly error?: string
}

export interface Visit {
  say(text: string): Promise<Answer>
  leave(): Promise<void>
}

export interface Shop {
  enter(): Visit
}

/** A visit is a session of its own, forgotten when the shopper leaves: none learns from another. */
export function appShop({ conversations }: Pick<EvaluatedApp, 'conversations'>): Shop {
  return {
    enter: () => {
      const conversation = conversations.open()
      return {
        async say(text) {
          let answer: Answer = { items: [], text: '' }
          for await (const event of conversation.turn({ text })) answer = withEvent(answer, event)
          return answer
        },
        leave: () => conversations.forget(conversation.sessionId),
      }
    },
  }
}

/** BM25 over all that the shopper has said, as many items a turn as the application shows. */
export function keywordShop({ catalog }: Pick<EvaluatedApp, 'catalog'>, limit: number): Shop & Disposable {
  const search = keywordSearch(catalog)
  return {
    enter: () => {
      const said: string[] = []
      return {
        async say(text) {
          said.push(text)
          return { items: search.find(said.join(' '), limit).flatMap(id => catalog.get(id) ?? []), text: '' }
        },
        leave: async () => {},
      }
    },
    [Symbol.dispose]: () => search[Symbol.dispose](),
  }
}

function withEvent(answer: Answer, event: TurnEvent): Answer {
  if (event.type === 'items') return { ...answer, items: event.items.map(({ item }) => item) }
  if (event.type === 'question') return { ...answer, question: { facet: event.facet, options: event.options } }
  if (event.type === 'turn-end') return { ...answer, text: event.text }
  return event.type === 'error' ? { ...answer, error: event.code } : answer
}
