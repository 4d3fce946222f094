/** What of the browser's storage the session needs. */
export interface KeyValueStore {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** Null where nothing is kept and where the browser forbids storage. */
export function readKey(store: KeyValueStore, key: string): unknown {
  try {
    return JSON.parse(store.getItem(key) ?? 'null')
  } catch {
    // Forbidden, or written by someone else: as if nothing were kept.
    return null
  }
}

/** `undefined` removes the key. A full or forbidden storage is no error: what is kept lasts as long as the page then. */
export function writeKey(store: KeyValueStore, key: string, value: unknown): void {
  try {
    if (value === undefined) store.removeItem(key)
    else store.setItem(key, JSON.stringify(value))
  } catch {
    // The page's own memory still has it.
  }
}
