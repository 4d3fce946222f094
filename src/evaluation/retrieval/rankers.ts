/** Whose lists are measured: the whole application's, as anyone would meet them, and plain keyword search's. */
import type { Recommendation } from '../../contracts/recommendation.js'
import { keywordSearch } from '../keyword-search.js'
import type { EvaluatedApp } from '../say.js'
import type { Rank } from './judged-query.js'

/**
 * Every query is the first turn of a new session, which is forgotten afterwards: no query learns from another.
 *
 * @param app opened with a limit of at least the places that are measured
 * @param onList hears each answer's last list
 */
export function rankByApp(
  { conversations }: Pick<EvaluatedApp, 'conversations'>,
  onList: (items: readonly Recommendation[]) => void = () => {},
): Rank {
  return async ({ text, image }) => {
    const conversation = conversations.open()
    let items: readonly Recommendation[] = []
    const input = { ...(text !== undefined && { text }), ...(image !== undefined && { image }) }
    for await (const event of conversation.turn(input)) if (event.type === 'items') items = event.items
    await conversations.forget(conversation.sessionId)
    onList(items)
    return items.map(({ item }) => item.id)
  }
}

/** BM25 over all texts and facts; a photograph says nothing to it. */
export function rankByKeywords({ catalog }: Pick<EvaluatedApp, 'catalog'>, limit: number): Rank & Disposable {
  const search = keywordSearch(catalog)
  const rank: Rank = async ({ text }) => (text === undefined ? [] : search.find(text, limit))
  return Object.assign(rank, { [Symbol.dispose]: () => search[Symbol.dispose]() })
}
