/** What a drawing works with: shades of the item's own colour, a texture for its material, chance per family. */
import type { Random } from '../random.js'
import { darken, lighten, lightness } from './shade.js'

export interface Brush {
  readonly base: string
  readonly light: string
  readonly dark: string
  readonly deep: string
  /** A quiet second colour that goes with the base. */
  readonly trim: string
  readonly material: string
  readonly features: readonly string[]
  /** Seeded by the family, so that variants share a silhouette. */
  readonly random: Random
  readonly title: string
  readonly maker: string
  readonly genre: string
}

const trims = ['#f4f1ea', '#e9e4d8', '#dfe3e6', '#f7f3e6']

export function createBrush(facts: Pick<Brush, 'base' | 'material' | 'features' | 'random' | 'title' | 'maker' | 'genre'>): Brush {
  const { base } = facts
  const pale = lightness(base) > 0.8
  return {
    ...facts,
    light: lighten(base, pale ? 0.7 : 0.24),
    dark: darken(base, pale ? 0.12 : 0.26),
    deep: darken(base, pale ? 0.36 : 0.55),
    trim: pale ? '#cfd3d6' : facts.random.pick(trims),
  }
}

/** A shape in the item's own colour: shaded, with the material's texture and a fine edge. */
export function skin(brush: Brush, path: string, fill = 'url(#body)'): string {
  return (
    `<path d="${path}" fill="${fill}"/>` +
    `<path d="${path}" fill="url(#texture)"/>` +
    `<path d="${path}" fill="none" stroke="${brush.deep}" stroke-opacity=".45" stroke-width="1.6" stroke-linejoin="round"/>`
  )
}

/** A plain filled shape. */
export function shape(path: string, fill: string, opacity = 1): string {
  return `<path d="${path}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`
}

/** An open line. */
export function line(path: string, stroke: string, width: number, more = ''): string {
  return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
}

/** Stitching. */
export function stitch(path: string, stroke: string): string {
  return line(path, stroke, 1.8, 'stroke-dasharray="5 4" opacity=".75"')
}
