/** Sends a page. */
import type { Response } from 'express'

/** @param caching `private` lets the browser keep it and ask again, `none` lets nobody keep it */
export function sendPage(response: Response, page: string, caching: 'private' | 'none'): void {
  response.setHeader('cache-control', caching === 'private' ? 'private, no-cache' : 'no-store')
  // Without a referrer browsers send the forms of a page from the origin `null`, which is nobody's.
  response.setHeader('referrer-policy', 'same-origin')
  response.type('html').send(page)
}
