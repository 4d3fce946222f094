/** The baseline of finding: items that hold the words said, by BM25. */
import type { Catalog } from '../contracts/ports.js'
import { LexicalIndex } from '../retrieval/index.js'

export interface KeywordSearch extends Disposable {
  /** Ids, best first, at most `limit` of them. */
  find(text: string, limit: number): string[]
}

/** @example using search = keywordSearch(catalog); search.find('red tent', 10) */
export function keywordSearch({ items }: Catalog): KeywordSearch {
  const index = new LexicalIndex(items)
  return {
    find: (text, limit) =>
      [...index.search(text)]
        .sort(([, left], [, right]) => right - left)
        .slice(0, limit)
        .flatMap(([row]) => items[row]?.id ?? []),
    [Symbol.dispose]: () => index[Symbol.dispose](),
  }
}
