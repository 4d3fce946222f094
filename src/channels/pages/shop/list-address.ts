/** The address of a page with many items. */
import type { ListRequest } from './list-request.js'

/** @example listAddress({ category: 'Shoes/Running', page: 2 }) // '/items?category=Shoes%2FRunning&page=2' */
export function listAddress({ category, q, sort, page = 1 }: Partial<ListRequest>): string {
  const query = new URLSearchParams()
  if (category !== undefined) query.set('category', category)
  if (q !== undefined) query.set('q', q)
  if (sort !== undefined) query.set('sort', sort)
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '/items' : `/items?${query}`
}
