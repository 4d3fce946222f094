/** Plain text as Discord's Markdown: every character that formats, links or mentions gets a backslash, which Discord hides. */
import { cutText } from '../support/cut-text.js'

const special = /[\\*_~`|<>#[\]()@:+-]/

/**
 * At most `limit` characters, backslashes counted.
 *
 * @example markdown('*not* bold', 100) // '\\*not\\* bold'
 */
export function markdown(text: string, limit: number): string {
  return cutText(text, limit, character => (special.test(character) ? `\\${character}` : character))
}
