/** Holds a turn's list and text against what the scenario asks, by the catalogue's own facts. */
import type { Item } from '../../contracts/item.js'
import type { Catalog } from '../../contracts/ports.js'
import { mean } from '../metrics/index.js'
import { type NotedWish, parseNotedWish } from '../noted-wish.js'
import type { Said } from '../say.js'
import type { ScenarioCheck, Tongue } from './scenario.js'

export interface CheckedTurn {
  readonly said: Said
  /** Ids of the list before. */
  readonly before: readonly string[]
  readonly tongue: Tongue
  readonly catalog: Catalog
}

/** What is not so, in a few words; empty where all is. */
export function checkTurn(check: ScenarioCheck, turn: CheckedTurn): string[] {
  return [...factFaults(check, turn), ...orderFaults(check, turn), ...textFaults(check, turn)]
}

function factFaults({ every, first, some }: ScenarioCheck, { said, catalog }: CheckedTurn): string[] {
  const items = said.ids.flatMap(id => catalog.get(id) ?? [])
  const lacks = (item: Item, notes: readonly string[]) => notes.filter(note => !hasFact(item, note))
  const [top] = items
  return [
    ...(items.length === 0 && (every ?? first ?? some) ? ['no list'] : []),
    ...(every ? items.flatMap(item => lacks(item, every).map(note => `${item.id} is not ${note}`)) : []),
    ...(first && top ? lacks(top, first).map(note => `${top.id} is not ${note}`) : []),
    ...(some && items.length > 0 && !items.some(item => lacks(item, some).length === 0) ? [`none is ${some.join()}`] : []),
  ]
}

function orderFaults({ dearer, cheaper, others, without }: ScenarioCheck, { said, before, catalog }: CheckedTurn): string[] {
  const price = (ids: readonly string[]) => mean(ids.flatMap(id => catalog.get(id)?.price ?? []))
  const last = before.at(-1)
  return [
    ...(dearer && price(said.ids) <= price(before) ? ['not dearer'] : []),
    ...(cheaper && price(said.ids) >= price(before) ? ['not cheaper'] : []),
    ...(others && said.ids.some(id => before.includes(id)) ? ['shown before'] : []),
    ...(without !== undefined && (said.ids.length === 0 || (last !== undefined && said.ids.includes(last)))
      ? [`${last} is still there`]
      : []),
  ]
}

function textFaults({ says, silent }: ScenarioCheck, { said, tongue }: CheckedTurn): string[] {
  const missing = (says?.[tongue] ?? []).filter(pattern => !new RegExp(pattern, 'i').test(said.text))
  const isTold = silent !== undefined && new RegExp(silent[tongue], 'i').test(said.text)
  return [...missing.map(pattern => `does not say ${pattern}`), ...(isTold ? [`says ${silent?.[tongue]}`] : [])]
}

/** A fact holds its word anywhere: 'shorts' is in 'Women/Bottoms/Shorts'. Who and which colour are whole words: 'Women' is no 'men'. */
function hasFact(item: Item, note: string): boolean {
  return parseNotedWish(note).some(noted => meets(item, noted))
}

function meets(item: Item, { facet, operator, values }: NotedWish): boolean {
  const fact: unknown = facet === 'price' || facet === 'category' ? item[facet] : item.attributes[facet]
  const [low = '', high] = (values[0] ?? '').split('..')
  if (operator === '<=') return Number(fact) <= Number(low)
  if (operator === '>=') return Number(fact) >= Number(low)
  if (high !== undefined) return Number(fact) >= Number(low) && Number(fact) <= Number(high)
  const words = [fact].flat().map(word => String(word ?? '').toLowerCase())
  const has = values.some(value => words.some(word => (facet === 'gender' ? word === value : word.includes(value))))
  return operator === '!=' ? !has : has
}
