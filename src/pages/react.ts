/** Tells the interest model what was done with an item. */
import { beginSession, sessionToken } from './session-token.js'

/** Never rejects: a shop goes on when its assistant does not hear. The request outlives the page that made it. */
export async function react(item: string, value: 'click' | 'cart'): Promise<void> {
  try {
    const token = await sessionToken()
    if (token === undefined) return
    const response = await send(item, value, token)
    if (response.status !== 401) return
    const fresh = await beginSession()
    if (fresh !== undefined) await send(item, value, fresh)
  } catch {
    // No connection: nothing to be done for it here.
  }
}

function send(item: string, value: 'click' | 'cart', token: string): Promise<Response> {
  return fetch('/api/v1/reactions', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ item, value }),
    keepalive: true,
  })
}
