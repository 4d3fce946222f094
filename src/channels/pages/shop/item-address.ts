/** The address of the page of one item. */

/** @example itemAddress('tent 3') // '/item/tent%203' */
export function itemAddress(id: string): string {
  return `/item/${encodeURIComponent(id)}`
}
