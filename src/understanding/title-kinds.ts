/** Kinds of things that no department is named after, from how titles end: 'Copper Kettle in red' is a kettle. */

import { isInDepartment } from '../catalog/is-in-department.js'
import { isWork } from '../catalog/is-work.js'
import { type Steps, stride } from '../catalog/steps.js'
import { titleTail } from '../catalog/title-tail.js'
import type { Item } from '../contracts/item.js'
import { smallNumbers } from './number-words.js'
import type { SenseTable } from './sense-table.js'
import { stopWords } from './words/stop-words.js'
import { phraseKey } from './words/tokenise.js'

/** A last word shared by this many items is a kind; by fewer, it may be part of a name. */
const fewestItems = 2

/** @example atOnce(addTitleKinds(table, items)) // 'kettle' means a title that holds 'Kettle' */
export function* addTitleKinds(table: SenseTable, items: readonly Item[]): Steps<void> {
  const heads = new Map<string, string[]>()
  for (const [row, { title, category }] of items.entries()) {
    if (row % stride === stride - 1) yield
    if (isWork(category)) continue
    const head = title.replace(titleTail, '').trim().split(/\s+/).at(-1) ?? ''
    if (!/^\p{Script=Latin}{3,}$|^\p{Script=Latin}-\p{Script=Latin}{3,}$/u.test(head) || stopWords.has(head.toLowerCase())) continue
    const key = phraseKey(head)
    if (key in smallNumbers) continue
    const spellings = heads.get(key)
    if (spellings) spellings.push(head)
    else heads.set(key, [head])
  }
  for (const [key, spellings] of heads) {
    if (spellings.length < fewestItems || (table.has(key) && !isMixedDepartment(table.pairs(key), spellings.length, items))) continue
    for (const spelling of new Set(spellings)) table.add('title', key, spelling)
  }
}

/** 'Tents & Camping' holds much that is no tent: the department first, then what is called a tent. */
function isMixedDepartment(pairs: readonly (readonly [string, string])[], called: number, items: readonly Item[]): boolean {
  if (pairs.length !== 1 || pairs.some(([facet, value]) => facet !== 'category' || !/\s(?:&|and)\s|,/.test(value))) return false
  const within = items.filter(({ category }) => pairs.some(([, value]) => isInDepartment(category, value)))
  return called <= within.length / 2
}
