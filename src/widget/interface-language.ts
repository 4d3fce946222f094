/** The language of the interface: as told, else the page's, else the browser's. */
import type { Language } from '../contracts/language.js'

/**
 * The first tag that names a language of the interface, else English.
 *
 * @example
 * interfaceLanguage([undefined, 'zh-Hans-CN', 'en']) // 'zh'
 */
export function interfaceLanguage(tags: readonly (string | null | undefined)[]): Language {
  for (const tag of tags) {
    if (/^zh\b/i.test(tag ?? '')) return 'zh'
    if (/^en\b/i.test(tag ?? '')) return 'en'
  }
  return 'en'
}
