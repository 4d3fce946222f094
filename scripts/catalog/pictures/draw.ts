/** From a product to the SVG text of its picture. */
import { colours } from '../colours.js'
import type { Product } from '../expand.js'
import { createRandom } from '../random.js'
import { createBrush } from './brush.js'
import { drawings } from './registry.js'

const covers = ['#2f4a66', '#8a3f3a', '#3f6b57', '#6b4a7d', '#c58a3c', '#29666d', '#a4566f', '#4b4f7f', '#7a6a3c', '#355a3a']

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : typeof value === 'string' ? [value] : []
}

/** @throws Error when no drawing exists for the family's kind. */
export function draw({ row, family, colour }: Product): string {
  const drawing = drawings[family.kind]
  if (drawing === undefined) throw new Error(`No drawing of a ${family.kind}`)
  const random = createRandom(`picture:${family.id}`)
  const facts = row.attributes
  const base = colour ? colours[colour].shade : (family.shade ?? random.pick(covers))
  const maker = ['author', 'director', 'artist', 'teacher'].flatMap(name => words(facts[name]))[0] ?? ''
  return drawing(
    createBrush({
      base,
      random,
      maker,
      title: family.title,
      material: words(facts['material'])[0] ?? '',
      features: words(facts['features']),
      genre: words(facts['genre'])[0] ?? '',
    }),
  )
}
