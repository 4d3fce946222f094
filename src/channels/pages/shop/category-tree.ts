/** The departments of a catalogue and what is in them, from the paths of its categories. */
import type { Item } from '../../../contracts/item.js'

export interface Category {
  /** `Shoes`, `Shoes/Running`. */
  readonly path: string
  /** Its last step. */
  readonly name: string
  /** Items in it and below it. */
  readonly count: number
  readonly children: readonly Category[]
  /** Its first item. */
  readonly sample: Item
}

interface Growing {
  readonly path: string
  readonly name: string
  count: number
  readonly children: Map<string, Growing>
  readonly sample: Item
}

/**
 * Two levels, in the order of the catalogue. Items without a category are in no department.
 *
 * @example
 * categoryTree(catalog.items)[0].children[0].path // 'Shoes/Running'
 */
export function categoryTree(items: readonly Item[]): readonly Category[] {
  const roots = new Map<string, Growing>()
  for (const item of items) {
    const steps = stepsOf(item)
    const [root, child] = steps
    if (root === undefined) continue
    const department = grow(roots, root, root, item)
    if (child !== undefined) grow(department.children, child, `${root}/${child}`, item)
  }
  return [...roots.values()].map(settled)
}

/** A category's path in its steps, broadest first. */
export function stepsOf({ category }: Pick<Item, 'category'>): readonly string[] {
  return (category ?? '')
    .split('/')
    .map(step => step.trim())
    .filter(step => step !== '')
}

function grow(level: Map<string, Growing>, name: string, path: string, sample: Item): Growing {
  const known = level.get(name) ?? { path, name, count: 0, children: new Map(), sample }
  known.count++
  level.set(name, known)
  return known
}

function settled({ children, ...category }: Growing): Category {
  return { ...category, children: [...children.values()].map(settled) }
}
