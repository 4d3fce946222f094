/** Departments as phrases: the segments of their paths, the parts of 'Hoodies & Sweatshirts', 'running shoes' for 'Shoes/Running'. */
import type { SenseTable } from './sense-table.js'
import { phraseKey } from './words/tokenise.js'

/** Parts of a department's name that are no kind of thing. */
const vaguePart = /^(life|living|gear|more|others?|misc|essentials|data|wellbeing)$/i

/** @example addCategories(table, ['Men/Tops/Hoodies & Sweatshirts']) // 'hoodie', 'sweatshirt', 'top', and 'men' as a gender */
export function addCategories(table: SenseTable, paths: readonly string[]): void {
  const parents = parentsOf(paths)
  for (const path of paths) {
    // 'Men/Tops' says for whom before it says what.
    for (const person of path.split('/').filter(isPerson)) table.addValue('gender', person.trim())
    const segments = segmentsOf(path)
    for (const [depth, segment] of segments.entries()) {
      // 'Science Fiction' under 'Books' is another department than under 'Films'.
      const isShared = (parents.get(segment)?.size ?? 0) > 1
      addSegment(table, segment, segments[depth - 1], isShared)
    }
  }
}

function addSegment(table: SenseTable, segment: string, parent: string | undefined, isShared: boolean): void {
  const value = parent !== undefined && isQualifier(segment) ? `${parent}/${segment}` : segment
  table.add('category', phraseKey(segment), value)
  for (const part of partsOf(segment)) {
    // An activity that is no value elsewhere means the department: 'programming'.
    const isMeant = !isQualifier(part) || (parent !== undefined && !table.has(phraseKey(part)))
    if (isMeant && !vaguePart.test(part)) table.add('category', phraseKey(part), value)
    if (parent === undefined || partsOf(parent).length > 1) continue
    // 'Running' under 'Shoes' is what 'running shoes' means; alone, it says what a thing is for.
    const exact = value.includes('/') || !isShared ? value : `${parent}/${value}`
    table.add('category', phraseKey(`${part} ${parent}`), exact)
  }
}

function parentsOf(paths: readonly string[]): Map<string, Set<string>> {
  const parents = new Map<string, Set<string>>()
  for (const segments of paths.map(segmentsOf)) {
    for (const [depth, segment] of segments.entries()) {
      const own = parents.get(segment) ?? new Set()
      parents.set(segment, own.add(segments[depth - 1] ?? ''))
    }
  }
  return parents
}

function isPerson(segment: string): boolean {
  return /^\s*(men|women|kids|boys|girls|unisex)('s)?\s*$/i.test(segment)
}

/** Without those that say for whom. */
function segmentsOf(path: string): string[] {
  return path
    .split('/')
    .map(segment => segment.trim())
    .filter(segment => segment !== '' && !isPerson(segment))
}

/** An adjective or activity rather than a thing. */
function isQualifier(segment: string): boolean {
  return /^(\w+ing|casual|trail|formal|outdoor|indoor|kids|modern|vintage)$/i.test(segment.trim())
}

/** 'Hoodies & Sweatshirts' → 'Hoodies', 'Sweatshirts'. */
function partsOf(segment: string): string[] {
  return segment
    .split(/\s*(?:&|,|\band\b)\s*/i)
    .map(part => part.trim())
    .filter(part => part !== '')
}
