/** Text of a source as people read it, and which faults were set right on the way. */
import { Parser } from 'htmlparser2'
import { plainText } from '../../plain-text.js'
import { repairMojibake } from './repair-mojibake.js'

/** As much as a catalogue's text may have. */
const longest = 20_000

export type TextFault = 'mojibake' | 'HTML' | 'white space' | 'cut text'

/**
 * @param onFault told of each kind of fault that was found
 * @example cleanText('<p>CafÃ© &eacute;</p>', () => {}) // 'Café é'
 */
export function cleanText(text: string, onFault: (fault: TextFault) => void): string {
  // Most cells need nothing: plain ASCII letters without markup and without odd spaces.
  if (/^[\w.,'"()!?:;/+%$#@*=[\]-]+(?: [\w.,'"()!?:;/+%$#@*=[\]-]+)*$/u.test(text) && text.length < 5000) return text
  if (text.length > longest) onFault('cut text')
  const bounded = text.slice(0, longest)
  const repaired = repairMojibake(bounded)
  if (repaired !== bounded) onFault('mojibake')
  const unmarked = withoutMarkup(repaired)
  if (unmarked !== repaired) onFault('HTML')
  const plain = plainText(unmarked)
  if (unmarked === repaired && plain !== repaired.normalize('NFC')) onFault('white space')
  return plain
}

function withoutMarkup(text: string): string {
  let current = text
  // Twice: descriptions are often escaped once more by the export.
  for (let round = 0; round < 2 && /<[/!]?[a-z]|&(?:#\w+|[a-z]\w*);/iu.test(current); round += 1) current = textOf(current)
  return current
}

const inline = new Set(['b', 'i', 'em', 'strong', 'span', 'a', 'u', 'sup', 'sub', 'small', 'font', 'mark'])

function textOf(html: string): string {
  let text = ''
  let hidden = 0
  const isHidden = (name: string) => name === 'script' || name === 'style'
  const parser = new Parser({
    onopentag(name) {
      if (isHidden(name)) hidden += 1
      if (!inline.has(name)) text += ' '
    },
    ontext(piece) {
      if (hidden === 0) text += piece
    },
    onclosetag(name) {
      if (isHidden(name)) hidden -= 1
      if (!inline.has(name)) text += ' '
    },
  })
  parser.end(html)
  return text
}
