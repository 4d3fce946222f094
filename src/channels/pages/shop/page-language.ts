/** The language of a page: as just chosen, as chosen before, as the browser prefers. */
import type { Request } from 'express'
import { z } from 'zod'
import type { Config } from '../../../config/schema.js'
import type { Language } from '../../../contracts/language.js'
import { cookieOf } from '../cookies.js'

export const languageCookie = 'curio-language'

const languageSchema = z.enum(['en', 'zh']).optional().catch(undefined)

/** The language that this request chooses, if it does. */
export function chosenLanguage(request: Request): Language | undefined {
  return languageSchema.parse(request.query['lang'])
}

/** A language that the configuration sets holds for all. */
export function pageLanguage(request: Request, configured: Config['language']): Language {
  if (configured !== 'auto') return configured
  const kept = languageSchema.parse(cookieOf(request, languageCookie))
  return chosenLanguage(request) ?? kept ?? (request.acceptsLanguages(['en', 'zh']) === 'zh' ? 'zh' : 'en')
}
