/** The page that every drawing stands on: off-white light, shared gradients, a soft shadow. */
import type { Brush } from './brush.js'
import { texture } from './texture.js'

const stop = (offset: number, colour: string, opacity = 1): string =>
  `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`

/** @param shadow centre x, y, half width and half height of the soft shadow, in pixels of the 480 × 480 page. */
export function frame(brush: Brush, content: string, shadow: readonly [number, number, number, number]): string {
  const [x, y, width, height] = shadow
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480" viewBox="0 0 480 480"><defs>
<radialGradient id="page" cx=".5" cy=".42" r=".75">${stop(0, '#fdfcfa')}${stop(0.7, '#f3f0ea')}${stop(1, '#e6e2da')}</radialGradient>
<linearGradient id="body" x1=".15" y1="0" x2=".75" y2="1">${stop(0, brush.light)}${stop(0.5, brush.base)}${stop(1, brush.dark)}</linearGradient>
<linearGradient id="round" x1="0" y1="0" x2="1" y2="0">${stop(0, brush.dark)}${stop(0.28, brush.light)}${stop(0.55, brush.base)}${stop(1, brush.dark)}</linearGradient>
<linearGradient id="shady" x1="0" y1="0" x2="0" y2="1">${stop(0, brush.dark)}${stop(1, brush.deep)}</linearGradient>
<linearGradient id="white" x1="0" y1="0" x2="0" y2="1">${stop(0, '#ffffff')}${stop(1, '#d9d7d2')}</linearGradient>
<linearGradient id="steel" x1="0" y1="0" x2="1" y2="0">${stop(0, '#8f959b')}${stop(0.3, '#f2f4f5')}${stop(0.6, '#b7bcc1')}${stop(1, '#7d838a')}</linearGradient>
<linearGradient id="wood" x1="0" y1="0" x2="0" y2="1">${stop(0, '#c99a63')}${stop(1, '#8c6138')}</linearGradient>
<linearGradient id="gloss" x1="0" y1="0" x2="0" y2="1">${stop(0, '#ffffff', 0.55)}${stop(1, '#ffffff', 0)}</linearGradient>
<filter id="blur" x="-50%" y="-150%" width="200%" height="400%"><feGaussianBlur stdDeviation="11"/></filter>
<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="5"/></filter>
${texture(brush.material)}</defs>
<rect width="480" height="480" fill="url(#page)"/>
<ellipse cx="${x}" cy="${y}" rx="${width}" ry="${height}" fill="#2a2620" opacity=".34" filter="url(#blur)"/>
${content}</svg>`
}
