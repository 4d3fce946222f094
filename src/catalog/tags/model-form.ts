/** What a model is shown of an item, the grammar of its answer, and how that is read: it chooses among what the text speaks of, and can say nothing else. */

export interface Choice {
  readonly attribute: string
  readonly values: readonly string[]
}

export interface Form {
  readonly text: string
  readonly grammar: string
}

const longestText = 1200

/**
 * @param choices at least one, each with at least one value
 * @example modelForm('Hoodie. Thick wool.', [{ attribute: 'material', values: ['Wool'] }]).text // 'Item: Hoodie. Thick wool.\nMaybe material: Wool\nTrue material:'
 */
export function modelForm(itemText: string, choices: readonly Choice[]): Form {
  const [first] = choices
  const asked = choices.map(({ attribute, values }) => `Maybe ${attribute}: ${values.join('; ')}\n`).join('')
  const text = `Item: ${oneLine(itemText).slice(0, longestText)}\n${asked}True ${first?.attribute ?? ''}:`
  const rows = choices.map((_, place) => `l${place}`)
  const root = choices.map(({ attribute }, place) => `${place === 0 ? '" "' : literal(`\nTrue ${attribute}: `)} ${rows[place]}`).join(' ')
  const rules = choices.map(({ values }, place) => {
    const further = values.length > 1 ? ` ("; " v${place}){0,${values.length - 1}}` : ''
    return `l${place} ::= "none" | v${place}${further}\nv${place} ::= ${values.map(literal).join(' | ')}`
  })
  return { text, grammar: `root ::= ${root} "\\n\\n"\n${rules.join('\n')}` }
}

/** Values by attribute; an answer that was cut off, or that no grammar bound, gives what of it is an answer. */
export function parseForm(answer: string, choices: readonly Choice[]): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, readonly string[]>()
  for (const line of `True ${choices[0]?.attribute ?? ''}: ${answer.trim().replace(/^True [^:]*:/u, '')}`.split('\n')) {
    const [, attribute, list = ''] = /^True ([^:]*):(.*)$/u.exec(line.trim()) ?? []
    if (attribute !== undefined && !said.has(attribute)) said.set(attribute, list.split(';').map(simple))
  }
  return new Map(choices.map(({ attribute, values }) => [attribute, values.filter(value => said.get(attribute)?.includes(simple(value)))]))
}

const simple = (text: string) => text.trim().toLowerCase()
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** Text as a literal of the grammar. */
function literal(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}
