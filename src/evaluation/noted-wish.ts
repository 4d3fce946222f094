/**
 * A wish in the short writing of fixtures: `color=black|navy`, `material!=leather`, `price<=60`, `price=40..60`, `price~50`, with
 * ` (hard)` or ` (soft)` where it matters, and ` or ` between readings that are equally right.
 */
import type { Wish } from '../contracts/wish.js'
import { CurioError } from '../errors.js'

export interface NotedWish {
  /** `thing` is the kind of thing named: right as a title, a category or a search word. */
  readonly facet: string
  readonly operator: '=' | '!=' | '<=' | '>=' | '~'
  readonly values: readonly string[]
  readonly hard?: boolean
}

const form = /^([\w-]+)(!=|<=|>=|=|~)(.+?)(?: \((hard|soft)\))?$/

/**
 * The readings of a note, of which one has to hold. Throws EVALUATION_DATA_INVALID.
 *
 * @example parseNotedWish('color=red|blue (soft)') // [{ facet: 'color', operator: '=', values: ['red', 'blue'], hard: false }]
 */
export function parseNotedWish(note: string): NotedWish[] {
  return note.split(' or ').map(part => {
    const [, facet, operator, values, strength] = form.exec(part) ?? []
    if (facet === undefined || values === undefined || !isOperator(operator)) {
      throw new CurioError('EVALUATION_DATA_INVALID', `${JSON.stringify(part)} is no wish like color=red, price<=60 or material!=leather.`)
    }
    return { facet, operator, values: values.split('|'), ...(strength !== undefined && { hard: strength === 'hard' }) }
  })
}

/** The noted wish as one that was held before: hard, said in turn 0. */
export function wishOfNote(note: string): Wish {
  const [first] = parseNotedWish(note)
  if (first === undefined) throw new CurioError('EVALUATION_DATA_INVALID', `${JSON.stringify(note)} notes no wish.`)
  const polarity = first.operator === '!=' ? 'avoid' : 'want'
  return {
    id: `${first.facet}:${polarity}:${first.values.join('|')}`,
    facet: first.facet,
    operator: ({ '=': 'is', '!=': 'is', '<=': 'at-most', '>=': 'at-least', '~': 'about' } as const)[first.operator],
    values: first.operator === '=' || first.operator === '!=' ? first.values : first.values.map(Number),
    polarity,
    strength: 1,
    hard: first.hard ?? true,
    evidence: first.values.join(' '),
    turn: 0,
    source: 'lexicon',
  }
}

function isOperator(text: string | undefined): text is NotedWish['operator'] {
  return text === '=' || text === '!=' || text === '<=' || text === '>=' || text === '~'
}
