/** The session of this browser: the same that `<curio-chat>` keeps, so that the assistant knows what was looked at. */

/** As `<curio-chat>` names it: the address of the server, with a slash at its end. */
const key = `curio:${new URL('/', location.href).href}`

interface Kept {
  readonly sessionId: string
  readonly token: string
}

/** The kept token, or that of a new session. Nothing where the server gives none now. */
export async function sessionToken(): Promise<string | undefined> {
  return kept()?.token ?? (await beginSession())
}

let beginning: Promise<string | undefined> | undefined

/** Leaves a session whose token the server no longer takes. Asked for twice at once, it is one session that begins. */
export function beginSession(): Promise<string | undefined> {
  beginning ??= begin().finally(() => {
    beginning = undefined
  })
  return beginning
}

async function begin(): Promise<string | undefined> {
  const response = await fetch('/api/v1/sessions', { method: 'POST' })
  const begun: unknown = response.ok ? await response.json() : undefined
  if (!isKept(begun)) return undefined
  const { sessionId, token } = begun
  try {
    localStorage.setItem(key, JSON.stringify({ sessionId, token }))
  } catch {
    // Storage is full or forbidden: the session lasts for this one call.
  }
  return token
}

function kept(): Kept | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isKept(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'sessionId' in value &&
    typeof value.sessionId === 'string' &&
    'token' in value &&
    typeof value.token === 'string'
  )
}
