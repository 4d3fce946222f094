/** What is put into a page stays text, whatever it is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { html } from '../../../src/channels/pages/markup.js'
import { elementsOf } from './page-of.js'

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', 'a', ' ', '\n', '`', '-', '!') }),
  fc.constantFrom(
    '</title><script>alert(1)</script>',
    '" onload="alert(1)',
    "' autofocus onfocus=alert(1) x='",
    '<!--',
    ']]>',
    '&lt;b&gt;',
    '\u0000<b>',
  ),
)

/** Control characters become spaces, as the page's own rule. */
const shown = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, ' ')

describe('markup', () => {
  test('gives back as text and as attribute exactly what was put in, and makes no element of it', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, attribute) => {
        const elements = elementsOf(html`<p title="${attribute}">${text}</p>`.toString())
        expect(elements).toEqual([{ name: 'p', attributes: { title: shown(attribute) }, text: shown(text) }])
      }),
    )
  })

  test('keeps markup that it made itself, in lists too, and shows nothing of what is not there', () => {
    const list = ['a', '<b>'].map(text => html`<li>${text}</li>`)
    expect(html`<ul>${list}${undefined}${false}${0}</ul>`.toString()).toBe('<ul><li>a</li><li>&lt;b&gt;</li>0</ul>')
  })
})
