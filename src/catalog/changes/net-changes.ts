/** What is left of many changes of a catalogue, item by item. */
import { canonicalRow } from './canonical-row.js'
import type { CatalogChange } from './catalog-change.js'
import { composePatches, mergePatch } from './merge-patch.js'
import { unmarkFilled } from './unmark-filled.js'

type Row = Readonly<Record<string, unknown>>

type NetChange = Exclude<CatalogChange, { do: 'merge' }> | { readonly do: 'merge'; readonly id: string; readonly patches: readonly Row[] }

/**
 * Items keep their place; new ones follow in the order in which they were first put. Applying the same changes again changes nothing.
 *
 * @example
 * const changes = new NetChanges([{ do: 'merge', id: 'tent', row: { price: 99 } }])
 * changes.apply('tent', { id: 'tent', title: 'Tent' }) // { id: 'tent', title: 'Tent', price: 99 }
 */
export class NetChanges {
  readonly #changes = new Map<string, NetChange>()

  constructor(changes: Iterable<CatalogChange> = []) {
    for (const change of changes) this.add(change)
  }

  /** Items that are changed. */
  get size(): number {
    return this.#changes.size
  }

  /** Ids of the items that are changed, in the order of their first change. */
  get ids(): Iterable<string> {
    return this.#changes.keys()
  }

  add(change: CatalogChange): void {
    this.#changes.set(change.id, change.do === 'merge' ? merged(this.#changes.get(change.id), change) : change)
  }

  has(id: string): boolean {
    return this.#changes.has(id)
  }

  /** Whether a changed item is still there. A merge needs what it is merged into, so it never takes an item away. */
  keeps(id: string): boolean {
    return this.#changes.get(id)?.do !== 'delete'
  }

  /** The row as it is now; undefined where it is gone. A row without a change comes back as it is. */
  apply(id: string, row: Row | undefined): Row | undefined {
    const change = this.#changes.get(id)
    if (change === undefined) return row
    if (change.do === 'delete') return undefined
    if (change.do === 'replace') return { ...change.row, id }
    const merged = change.patches.reduce(mergePatch, row === undefined ? {} : canonicalRow(row))
    return { ...unmarkFilled(merged, change.patches), id }
  }

  /** The fewest changes that do the same. */
  *[Symbol.iterator](): Iterator<CatalogChange> {
    for (const change of this.#changes.values()) {
      if (change.do === 'merge') for (const row of change.patches) yield { do: 'merge', id: change.id, row }
      else yield change
    }
  }
}

function merged(before: NetChange | undefined, { id, row }: CatalogChange & { do: 'merge' }): NetChange {
  if (before === undefined) return { do: 'merge', id, patches: [row] }
  if (before.do === 'delete') return { do: 'replace', id, row: mergePatch({}, row) }
  if (before.do === 'replace') return { do: 'replace', id, row: mergePatch(before.row, row) }
  const last = before.patches.at(-1) ?? {}
  const composed = composePatches(last, row)
  return { do: 'merge', id, patches: composed === undefined ? [...before.patches, row] : [...before.patches.slice(0, -1), composed] }
}
