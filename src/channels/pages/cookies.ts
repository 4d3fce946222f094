/** Cookies of a request, by name. */
import type { Request } from 'express'

/** The decoded value; nothing where there is none or it is damaged. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.split(/=(.*)/su)
    if (key?.trim() === name && value !== undefined) return decoded(value.trim())
  }
  return undefined
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
