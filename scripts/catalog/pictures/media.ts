/** Covers of books, films, records and courses: an emblem for the genre, the title and its maker. */
import type { Brush } from './brush.js'
import { line, shape } from './brush.js'
import { frame } from './frame.js'
import { lighten } from './shade.js'

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Breaks a title into lines of at most `width` letters, at spaces. */
function wrap(title: string, width: number): string[] {
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function lettering(brush: Brush, x: number, y: number, size: number, width: number, family: string, fill: string): string {
  const rows = wrap(brush.title, width)
  return rows
    .map(
      (row, index) =>
        `<text x="${x}" y="${y + index * size * 1.18}" font-family="${family}" font-weight="bold" font-size="${size}" fill="${fill}" text-anchor="middle">${escapeText(row)}</text>`,
    )
    .join('')
}

const moons = '<circle cx="0" cy="0" r="44" fill="#f7e6b8"/><circle cx="17" cy="-10" r="38" fill="#000" opacity=".32"/>'
const emblems: Readonly<Record<string, string>> = {
  mystery:
    '<circle cx="-8" cy="-8" r="36" fill="none" stroke="#f4ead2" stroke-width="9"/><path d="M18 18L52 52" stroke="#f4ead2" stroke-width="13" stroke-linecap="round"/><circle cx="-8" cy="-8" r="9" fill="#f4ead2"/>',
  'science fiction':
    '<circle r="36" fill="#f1d9a6"/><ellipse rx="68" ry="15" fill="none" stroke="#f6f0df" stroke-width="6" transform="rotate(-18)"/><circle cx="58" cy="-46" r="5" fill="#fff"/><circle cx="-60" cy="-36" r="4" fill="#fff"/><circle cx="-44" cy="46" r="3" fill="#fff"/>',
  literary:
    '<path d="M0 46C-6 10 -4 -20 0 -52M0 10C-26 4 -36 -14 -38 -32C-16 -30 -2 -16 0 4M0 -8C22 -12 34 -28 36 -46C14 -44 2 -30 0 -14" fill="#e7efd8" stroke="#e7efd8" stroke-width="3"/>',
  romance: '<path d="M0 44C-56 4 -46 -40 -20 -40C-8 -40 0 -30 0 -22C0 -30 8 -40 20 -40C46 -40 56 4 0 44Z" fill="#f6c9c4"/>',
  cooking:
    '<path d="M-50 -6L50 -6C50 34 28 46 0 46C-28 46 -50 34 -50 -6Z" fill="#f5ead4"/><path d="M-22 -20C-34 -34 -10 -40 -22 -56M4 -20C-8 -34 16 -40 4 -56M28 -20C16 -34 40 -40 28 -56" stroke="#f5ead4" stroke-width="5" fill="none" stroke-linecap="round"/>',
  'picture book': `${moons}<circle cx="-54" cy="26" r="5" fill="#fff"/><circle cx="52" cy="34" r="4" fill="#fff"/>`,
  fantasy:
    '<path d="M-52 34C-30 -34 10 -44 48 -20C30 -18 34 0 52 2C26 22 -8 16 -20 40Z" fill="#d6efd2"/><circle cx="22" cy="-14" r="5" fill="#25302a"/>',
  sport:
    '<path d="M-58 30C-30 -20 -8 24 14 -8C30 -32 44 -26 58 -40" fill="none" stroke="#f7efda" stroke-width="9" stroke-linecap="round"/><circle cx="58" cy="-40" r="9" fill="#f3b45a"/>',
  travel: '<path d="M-60 40L-16 -36L6 0L22 -24L60 40Z" fill="#eaf0e3"/><path d="M-16 -36L-30 -12L-16 -18L-4 -14Z" fill="#9fb4a8"/>',
  drama:
    '<path d="M-54 -34C-30 -44 -8 -44 8 -34C12 4 2 36 -22 44C-48 36 -58 4 -54 -34Z" fill="#f6ebd6"/><circle cx="-36" cy="-10" r="5" fill="#3a2f2a"/><circle cx="-10" cy="-10" r="5" fill="#3a2f2a"/><path d="M-36 16C-26 26 -18 26 -8 16" stroke="#3a2f2a" stroke-width="4" fill="none"/><path d="M16 -20C32 -24 46 -22 58 -16C60 18 50 40 28 48C20 46 12 40 8 34" fill="#f0c890"/>',
  comedy:
    '<circle r="46" fill="#f6d778"/><circle cx="-16" cy="-12" r="6" fill="#3a2f2a"/><circle cx="16" cy="-12" r="6" fill="#3a2f2a"/><path d="M-26 10C-14 34 14 34 26 10Z" fill="#3a2f2a"/>',
  thriller:
    '<path d="M-60 48L-10 -50L10 -50L60 48Z" fill="#f4ead2" opacity=".9"/><path d="M-4 -30L-4 -14M-5 0L-5 18M-6 30L-6 46" stroke="#3a2f2a" stroke-width="6"/>',
  documentary:
    '<circle r="48" fill="none" stroke="#f4ead2" stroke-width="8"/><path d="M-48 0L48 0M0 -48C-32 -20 -32 20 0 48C32 20 32 -20 0 -48" fill="none" stroke="#f4ead2" stroke-width="5"/>',
  animation: '<path d="M0 -54L14 -16L54 -16L22 8L34 48L0 24L-34 48L-22 8L-54 -16L-14 -16Z" fill="#f6d778"/>',
  programming:
    '<path d="M-26 -36L-62 0L-26 36M26 -36L62 0L26 36M12 -50L-12 50" fill="none" stroke="#f6f1e4" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>',
  data: '<path d="M-54 44L-54 10L-30 10L-30 44ZM-14 44L-14 -16L10 -16L10 44ZM26 44L26 -44L50 -44L50 44Z" fill="#f6f1e4"/>',
  art: '<path d="M-50 10C-54 -34 -14 -52 22 -44C58 -34 58 4 34 8C14 10 26 30 8 42C-18 50 -46 40 -50 10Z" fill="#f6ebd6"/><circle cx="-22" cy="-12" r="9" fill="#d2694f"/><circle cx="4" cy="-24" r="9" fill="#e0ac44"/><circle cx="30" cy="-14" r="9" fill="#5a8fb8"/><circle cx="-22" cy="18" r="9" fill="#6c9a66"/>',
  language:
    '<path d="M-58 -40L20 -40L20 14L-20 14L-38 34L-38 14L-58 14Z" fill="#f6f1e4"/><path d="M-6 24L58 24L58 -18L30 -18" fill="none" stroke="#f6f1e4" stroke-width="7"/><path d="M-42 -22L4 -22M-42 -4L-8 -4" stroke="#555" stroke-width="5"/>',
}
const alias: Readonly<Record<string, string>> = {
  historical: 'literary',
  horror: 'mystery',
  crime: 'mystery',
  craft: 'art',
  health: 'sport',
  outdoor: 'travel',
  speaking: 'language',
  science: 'picture book',
}

function emblem(brush: Brush, x: number, y: number, scale: number): string {
  const mark = emblems[brush.genre] ?? emblems[alias[brush.genre] ?? 'literary'] ?? ''
  return `<g transform="translate(${x} ${y}) scale(${scale})">${mark}</g>`
}

/** Soft shapes behind the emblem, different for every title. */
function backdrop(brush: Brush, x: number, y: number, width: number, height: number): string {
  const { random } = brush
  const style = random.whole(0, 3)
  const rings = [0, 1, 2, 3]
    .map(
      step =>
        `<circle cx="${x + width / 2}" cy="${y + height * 0.62}" r="${60 + step * 44}" fill="none" stroke="#fff" stroke-opacity=".13" stroke-width="14"/>`,
    )
    .join('')
  const hills = [0.62, 0.74, 0.86]
    .map((share, step) =>
      shape(
        `M${x} ${y + height * share}C${x + width * 0.3} ${y + height * (share - 0.1 - random.next() * 0.06)} ${x + width * 0.6} ${y + height * (share + 0.08)} ${x + width} ${y + height * (share - 0.05)}L${x + width} ${y + height}L${x} ${y + height}Z`,
        '#000',
        0.1 + step * 0.05,
      ),
    )
    .join('')
  const rays = Array.from({ length: 9 }, (_, step) =>
    line(`M${x + width / 2} ${y + height * 0.62}L${x + width * (step / 8) * 1.6 - width * 0.3} ${y - 60}`, '#ffffff', 9, 'opacity=".1"'),
  ).join('')
  const dots = Array.from(
    { length: 26 },
    () =>
      `<circle cx="${x + random.next() * width}" cy="${y + random.next() * height}" r="${1.5 + random.next() * 6}" fill="#fff" opacity=".16"/>`,
  ).join('')
  return [rings, hills, rays, dots][style] ?? ''
}

const clip = (x: number, y: number, width: number, height: number): string =>
  `<clipPath id="cover"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/></clipPath>`

export function book(brush: Brush): string {
  const cover = `${clip(118, 44, 252, 380)}<g clip-path="url(#cover)"><rect x="118" y="44" width="252" height="380" fill="url(#body)"/>${backdrop(brush, 118, 44, 252, 380)}<rect x="118" y="44" width="16" height="380" fill="#000" opacity=".2"/><rect x="136" y="44" width="3" height="380" fill="#fff" opacity=".18"/></g>`
  return frame(
    brush,
    `${shape('M370 50L384 58L384 432L132 432L120 422L370 422Z', '#efe8d8') + line('M374 62L374 424M379 66L379 428', '#c9bfa8', 1.2) + cover + emblem(brush, 250, 290, 1.05) + lettering(brush, 252, 100, 26, 13, 'DejaVu Serif', '#fbf6e9')}<text x="250" y="400" font-family="DejaVu Serif" font-size="18" fill="${lighten(brush.base, 0.75)}" text-anchor="middle">${escapeText(brush.maker)}</text>`,
    [254, 436, 138, 11],
  )
}

export function film(brush: Brush): string {
  return frame(
    brush,
    `${clip(108, 34, 264, 396)}<rect x="102" y="28" width="276" height="408" rx="5" fill="#24262a"/><g clip-path="url(#cover)"><rect x="108" y="34" width="264" height="396" fill="url(#shady)"/><rect x="108" y="34" width="264" height="240" fill="url(#body)"/>${backdrop(brush, 108, 34, 264, 396)}<rect x="108" y="300" width="264" height="130" fill="#000" opacity=".34"/></g>${emblem(brush, 240, 166, 1.45)}${lettering(brush, 240, 332, 25, 17, 'DejaVu Sans', '#fffaf0')}<text x="240" y="416" font-family="DejaVu Sans" font-size="13" letter-spacing="1.5" fill="#e9e2d2" text-anchor="middle">A FILM BY ${escapeText(brush.maker.toUpperCase())}</text>`,
    [240, 440, 146, 11],
  )
}

export function record(brush: Brush): string {
  const disc = `<circle cx="310" cy="244" r="142" fill="#1c1d20"/>${[128, 112, 96, 80].map(r => `<circle cx="310" cy="244" r="${r}" fill="none" stroke="#3f4147" stroke-width="1.6"/>`).join('')}<circle cx="310" cy="244" r="50" fill="${brush.light}"/><circle cx="310" cy="244" r="6" fill="#f4f1ea"/>`
  const { random } = brush
  const bars = Array.from({ length: 15 }, (_, index) => {
    const height = 18 + random.next() * 110
    return `<rect x="${80 + index * 16}" y="${280 - height / 2}" width="9" height="${height}" rx="4.5" fill="#fbf5e6" opacity="${0.45 + (index % 3) * 0.2}"/>`
  }).join('')
  const arcs = [20, 44, 68, 92, 116]
    .map(
      r => `<path d="M${196 - r} 350A${r} ${r} 0 0 1 ${196 + r} 350" fill="none" stroke="#fbf5e6" stroke-opacity=".7" stroke-width="9"/>`,
    )
    .join('')
  const waves = [0, 1, 2, 3, 4]
    .map(row =>
      line(
        `M70 ${230 + row * 26}C110 ${200 + row * 26} 150 ${262 + row * 26} 196 ${230 + row * 26}C240 ${200 + row * 26} 280 ${260 + row * 26} 322 ${226 + row * 26}`,
        '#fbf5e6',
        6,
        `opacity="${0.8 - row * 0.12}"`,
      ),
    )
    .join('')
  const art = [bars, arcs, waves][random.whole(0, 2)] ?? ''
  return frame(
    brush,
    `${disc}<rect x="56" y="104" width="280" height="280" rx="3" fill="url(#body)"/>${art}<rect x="56" y="104" width="280" height="280" rx="3" fill="url(#gloss)" opacity=".25"/>${lettering(brush, 196, 142, 22, 20, 'DejaVu Sans', '#fffaf0')}<text x="196" y="371" font-family="DejaVu Sans" font-size="15" fill="#fffaf0" text-anchor="middle">${escapeText(brush.maker)}</text>`,
    [226, 392, 172, 10],
  )
}

export function course(brush: Brush): string {
  return frame(
    brush,
    `<rect x="46" y="88" width="388" height="300" rx="20" fill="#ffffff" stroke="#d8d3c8" stroke-width="2"/><path d="M46 108C46 96 54 88 66 88L414 88C426 88 434 96 434 108L434 254L46 254Z" fill="url(#body)"/>${emblem(brush, 240, 172, 1.15)}${lettering(brush, 240, 290, 24, 25, 'DejaVu Sans', '#2f3238')}<text x="240" y="348" font-family="DejaVu Sans" font-size="16" fill="#77736a" text-anchor="middle">${escapeText(brush.maker)}</text><rect x="90" y="364" width="300" height="8" rx="4" fill="#ece7dc"/><rect x="90" y="364" width="${brush.random.whole(40, 120)}" height="8" rx="4" fill="${brush.base}"/><circle cx="400" cy="254" r="24" fill="#ffffff" stroke="#d8d3c8"/><path d="M393 242L411 254L393 266Z" fill="${brush.base}"/>`,
    [240, 394, 186, 11],
  )
}
