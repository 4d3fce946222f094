/** Plain text as Slack's mrkdwn: entities escaped, and marks that would format replaced by look-alikes, for which Slack has no escape. */
import { cutText } from '../support/cut-text.js'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '*': '∗', '~': '∼', '`': 'ˋ', _: '＿' }

/** At most `limit` characters, escapes counted. */
export function mrkdwn(text: string, limit: number): string {
  return cutText(text, limit, character => escapes[character] ?? character)
}

/**
 * For text without formatting: only entities are escaped.
 *
 * @example entities('a < b & c', 100) // 'a &lt; b &amp; c'
 */
export function entities(text: string, limit: number): string {
  return cutText(text, limit, character => (/[&<>]/.test(character) ? (escapes[character] ?? '') : character))
}
