/** An operator at the console of a server. */
import { type Reply, request } from '../http/open-test-server.js'

export const operatorToken = 'the-operator-token'

export function logIn(url: string, token: string = operatorToken, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/console/login`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual', headers })
}

/** The cookie of a login, as the next request sends it. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

export async function operatorAt(url: string): Promise<(path: string) => Promise<Reply>> {
  const cookie = cookieOf(await logIn(url))
  return path => request(`${url}${path}`, 'GET', { headers: { cookie } })
}
