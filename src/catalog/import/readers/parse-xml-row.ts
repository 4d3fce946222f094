/** One row element to fields: children by their names without the namespace, repeated ones as lists. */
import { SaxesParser } from 'saxes'
import type { ImportRow, Repair } from '../import-row.js'

const longestValue = 200_000
const mostElements = 2000
const deepest = 5

/** Names of containers that add nothing to the names of what they hold. */
const param = /^(?:param|parameter|attribute|property|spec)$/iu

/** @example parseXmlRow('<item><g:id>7</g:id><title>Tent</title></item>', 1).fields // { id: '7', title: 'Tent' } */
export function parseXmlRow(raw: string, line: number): ImportRow {
  const fields: Record<string, unknown> = Object.create(null)
  const path: { name: string; text: string; label?: string }[] = []
  let elements = 0
  let firstProblem: string | undefined
  const parser = new SaxesParser<{ fragment: true; xmlns: false }>({ fragment: true, xmlns: false })
  parser.on('error', error => {
    firstProblem ??= error.message
  })
  parser.on('opentag', tag => {
    elements += 1
    const label = tag.attributes['name'] ?? tag.attributes['NAME']
    path.push({ name: localName(tag.name), text: '', ...(label !== undefined && { label }) })
    if (path.length === 1) for (const [name, value] of Object.entries(tag.attributes)) addField(fields, localName(name), value)
    const link = path.length === 2 ? tag.attributes['href'] : undefined
    if (link !== undefined && link !== '') addField(fields, localName(tag.name), link)
  })
  const addText = (text: string) => {
    const element = path.at(-1)
    if (element !== undefined && element.text.length < longestValue) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = path.pop()
    if (element === undefined || path.length === 0 || path.length > deepest || elements > mostElements) return
    const name = element.label !== undefined && param.test(element.name) ? element.label : pathName(path.slice(1), element.name)
    if (element.text.trim() !== '') addField(fields, name, element.text.trim())
  })
  parser.write(raw).close()
  if (Object.keys(fields).length === 0) return { line, raw, problem: firstProblem ?? 'an empty element' }
  const repairs: Repair[] =
    firstProblem === undefined ? [] : [{ kind: 'XML', before: firstProblem.slice(0, 80), after: 'read as far as it goes' }]
  return repairs.length === 0 ? { line, raw, fields } : { line, raw, fields, repairs }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function pathName(parents: readonly { name: string }[], name: string): string {
  return [...parents.map(parent => parent.name), name].join('.')
}

function addField(fields: Record<string, unknown>, name: string, value: string): void {
  const before = fields[name]
  if (before === undefined) fields[name] = value
  else fields[name] = Array.isArray(before) ? [...before, value].slice(0, 200) : [before, value]
}
