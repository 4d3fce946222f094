/** Patterns that hint at a material. */

const tile = (width: number, height: number, content: string): string =>
  `<pattern id="texture" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${content}</pattern>`

const stroke = (path: string, width: number, opacity: number): string =>
  `<path d="${path}" fill="none" stroke="#000" stroke-opacity="${opacity}" stroke-width="${width}"/>`

const grain = '<circle cx="2" cy="3" r=".9" fill="#000" opacity=".09"/><circle cx="6.5" cy="7" r="1" fill="#fff" opacity=".12"/>'
const weave = `${stroke('M0 1.5H6M1.5 0V6', 1, 0.09)}<path d="M0 4.5H6M4.5 0V6" stroke="#fff" stroke-opacity=".12"/>`

const patterns: Readonly<Record<string, string>> = {
  knit: tile(8, 8, stroke('M0 1L4 6L8 1', 1.4, 0.14)),
  wool: tile(
    12,
    11,
    `${stroke('M0 1L6 8L12 1', 2.6, 0.13)}<path d="M0 4L6 11L12 4" fill="none" stroke="#fff" stroke-opacity=".12" stroke-width="1.6"/>`,
  ),
  mesh: tile(
    7,
    7,
    '<circle cx="2" cy="2" r="1.5" fill="#000" opacity=".16"/><circle cx="5.5" cy="5.5" r="1.5" fill="#000" opacity=".16"/>',
  ),
  leather: tile(
    23,
    19,
    `${grain}<circle cx="13" cy="4" r="1.1" fill="#000" opacity=".08"/><circle cx="18" cy="13" r=".9" fill="#fff" opacity=".12"/><circle cx="9" cy="15" r="1.2" fill="#000" opacity=".07"/><circle cx="20" cy="8" r=".8" fill="#000" opacity=".09"/>`,
  ),
  'faux leather': tile(11, 11, grain),
  suede: tile(5, 5, '<circle cx="1" cy="1" r=".8" fill="#000" opacity=".1"/><circle cx="3.5" cy="3" r=".8" fill="#fff" opacity=".14"/>'),
  canvas: tile(6, 6, weave),
  linen: tile(7, 6, weave),
  denim: tile(6, 6, stroke('M0 6L6 0', 1.1, 0.16)),
  straw: tile(18, 12, stroke('M0 6L9 0L18 6M0 12L9 6L18 12', 2, 0.18)),
  oak: tile(90, 16, stroke('M0 4C30 0 60 8 90 4M0 12C24 16 66 8 90 12', 1.4, 0.14)),
  wood: tile(90, 14, stroke('M0 4C30 1 60 7 90 4M0 11C30 13 60 8 90 11', 1.2, 0.12)),
  bamboo: tile(60, 22, stroke('M0 0H60M0 21H60', 1, 0.14)),
  iron: tile(7, 7, grain),
  ceramic: tile(
    40,
    40,
    '<circle cx="8" cy="9" r="1" fill="#000" opacity=".1"/><circle cx="27" cy="24" r="1.3" fill="#000" opacity=".08"/>',
  ),
}

/** The definition of `#texture`; smooth materials get an empty one. */
export function texture(material: string): string {
  return patterns[material] ?? tile(8, 8, '')
}
