/** Drawings of headphones, watches, speakers and readers. */
import { colours } from '../colours.js'
import { type Brush, line, shape, skin } from './brush.js'
import { frame } from './frame.js'

const glow = (path: string, width: number, opacity = 0.4): string =>
  line(path, '#ffffff', width, `opacity="${opacity}" filter="url(#soft)"`)

export function headphones(brush: Brush): string {
  const open = brush.features.includes('open-back')
  const band = 'M112 270C104 90 376 90 368 270'
  const cup = (x: number, side: number): string =>
    `<g transform="translate(${x} 0)">${shape(`M${-side * 20} 246C${-side * 60} 252 ${-side * 62} 376 ${-side * 20} 384Z`, '#34363b')}${skin(brush, `M${-side * 24} 242C${side * 46} 228 ${side * 50} 402 ${-side * 24} 388Z`)}${open ? Array.from({ length: 5 }, (_, row) => line(`M${-side * 10} ${268 + row * 24}L${side * 16} ${268 + row * 24}`, brush.deep, 4)).join('') : glow(`M${side * 6} 266C${side * 20} 290 ${side * 20} 330 ${side * 10} 356`, 9)}</g>`
  return frame(
    brush,
    line(band, brush.deep, 27) +
      line(band, brush.base, 21) +
      line('M150 160C190 112 290 112 330 160', brush.dark, 30) +
      line('M160 148C200 112 280 112 316 146', '#ffffff', 5, 'opacity=".3" filter="url(#soft)"') +
      line('M112 236L112 268M368 236L368 268', '#c3c7cb', 13) +
      cup(124, -1) +
      cup(356, 1) +
      (brush.features.includes('wired') ? line('M110 390C112 430 180 428 220 432', '#2c2d30', 5) : ''),
    [240, 408, 140, 11],
  )
}

export function earbuds(brush: Brush): string {
  const wired = brush.features.includes('wired')
  const bud = (x: number, flip: number): string =>
    `<g transform="translate(${x} 150) scale(${flip} 1)">${skin(brush, 'M-8 0C30 -22 66 6 58 44C54 64 34 72 20 66L22 158C22 172 -2 172 -4 158L-10 54C-30 40 -30 12 -8 0Z')}<ellipse cx="-14" cy="28" rx="14" ry="19" fill="#3b3d42"/>${glow('M20 8C38 10 44 26 42 42', 8)}</g>`
  if (wired)
    return frame(
      brush,
      `${line('M170 300C170 380 230 350 236 410M310 300C310 380 246 350 240 410L240 448', brush.base, 6) + line('M170 300C170 380 230 350 236 410M310 300C310 380 246 350 240 410', brush.deep, 1, 'opacity=".5"')}<rect x="228" y="388" width="22" height="40" rx="9" fill="${brush.dark}"/>${bud(160, -1)}${bud(320, 1)}`,
      [240, 440, 96, 8],
    )
  const box = skin(
    brush,
    'M120 304C120 282 136 270 160 270L320 270C344 270 360 282 360 304L360 360C360 394 340 410 306 410L174 410C140 410 120 394 120 360Z',
  )
  return frame(
    brush,
    `<g transform="translate(0 -70)">${bud(174, -1)}${bud(306, 1)}</g>${box}${line('M120 312L360 312', brush.deep, 2, 'opacity=".5"')}<circle cx="240" cy="346" r="5" fill="#7ed39a"/>${glow('M144 300C142 330 142 360 152 384', 11)}`,
    [240, 416, 128, 11],
  )
}

export function smartwatch(brush: Brush): string {
  const route = line('M206 262C214 232 236 250 244 226C252 204 272 216 276 198', '#7ed39a', 5)
  return frame(
    brush,
    `${skin(brush, 'M190 160L196 40C198 32 204 30 212 30L268 30C276 30 282 32 284 40L290 160Z') + skin(brush, 'M190 318L196 440C198 448 204 450 212 450L268 450C276 450 282 448 284 440L290 318Z') + [344, 372, 400].map(y => `<rect x="234" y="${y}" width="12" height="8" rx="4" fill="${brush.deep}"/>`).join('')}<rect x="348" y="222" width="14" height="36" rx="6" fill="url(#steel)"/><circle cx="240" cy="240" r="112" fill="url(#steel)"/><circle cx="240" cy="240" r="104" fill="#2b2d31"/><circle cx="240" cy="240" r="92" fill="#12161b"/>${route}<text x="240" y="300" font-family="DejaVu Sans" font-size="30" font-weight="bold" fill="#f3f5f6" text-anchor="middle">5:24</text><text x="240" y="190" font-family="DejaVu Sans" font-size="18" fill="#9fb1bd" text-anchor="middle">10.2 km</text><circle cx="240" cy="240" r="99" fill="none" stroke="${brush.base}" stroke-width="7" stroke-dasharray="440 190" transform="rotate(-90 240 240)"/>${glow('M170 190C184 164 206 150 230 148', 9, 0.35)}`,
    [240, 448, 70, 9],
  )
}

export function watch(brush: Brush): string {
  const strap = brush.material === 'leather'
  // A gold watch is gold all over; other steel watches show their colour on the dial.
  const golden = brush.base === colours.gold.shade
  const fill = strap ? 'url(#body)' : golden ? 'url(#round)' : 'url(#steel)'
  const links = strap ? '' : [60, 88, 116, 364, 392, 420].map(y => line(`M200 ${y}L280 ${y}`, '#6f757c', 3)).join('')
  const dial = strap ? '#faf6ec' : golden ? '#2b2c30' : brush.base
  const ink = strap ? '#33363b' : '#f7f5ef'
  const ticks = Array.from(
    { length: 12 },
    (_, index) =>
      `<rect x="237" y="158" width="6" height="${index % 3 === 0 ? 20 : 11}" rx="2" fill="${ink}" transform="rotate(${index * 30} 240 240)"/>`,
  ).join('')
  return frame(
    brush,
    `${skin(brush, 'M198 160L202 36C204 30 208 28 214 28L266 28C272 28 276 30 278 36L282 160Z', fill) + skin(brush, 'M198 320L202 442C204 450 208 452 214 452L266 452C272 452 276 450 278 442L282 320Z', fill) + links}<rect x="342" y="228" width="18" height="24" rx="5" fill="url(#steel)"/><circle cx="240" cy="240" r="106" fill="url(#steel)" stroke="#6d737a" stroke-width="1.5"/><circle cx="240" cy="240" r="90" fill="${dial}"/><circle cx="240" cy="240" r="90" fill="none" stroke="#000" stroke-opacity=".18" stroke-width="5"/>${ticks}${line('M240 240L206 204', ink, 7)}${line('M240 240L286 190', ink, 5)}${line('M234 256L252 300', '#c1563f', 2.5)}<circle cx="240" cy="240" r="6" fill="${ink}"/>${glow('M176 198C190 172 214 160 240 158', 10, 0.5)}`,
    [240, 450, 62, 9],
  )
}

export function speaker(brush: Brush): string {
  const holes = Array.from({ length: 9 }, (_, row) =>
    Array.from(
      { length: 13 },
      (_, column) => `<circle cx="${132 + column * 18}" cy="${206 + row * 18}" r="4.4" fill="${brush.deep}" opacity=".75"/>`,
    ).join(''),
  ).join('')
  return frame(
    brush,
    `${line('M362 190C404 200 406 250 380 270', '#33363b', 10) + skin(brush, 'M92 230C92 176 124 150 176 150L304 150C356 150 388 176 388 230L388 326C388 376 356 400 304 400L176 400C124 400 92 376 92 326Z') + holes + shape('M160 160L320 160C322 176 158 176 160 160Z', brush.dark) + ['M196 166L208 166', 'M234 166L246 166M240 160L240 172', 'M272 166L284 166'].map(d => line(d, brush.trim, 3)).join('') + glow('M112 220C112 190 140 168 180 166', 12)}<rect x="296" y="364" width="56" height="15" rx="5" fill="${brush.trim}" opacity=".9"/>`,
    [240, 406, 144, 12],
  )
}

export function bookshelf(brush: Brush): string {
  const one = (x: number): string =>
    `<g transform="translate(${x} 0)">${skin(brush, 'M0 96L148 96L148 396L0 396Z')}<path d="M148 96L166 112L166 388L148 396Z" fill="${brush.deep}"/><circle cx="74" cy="172" r="31" fill="#33363b"/><circle cx="74" cy="172" r="19" fill="#d8d4ca"/><circle cx="74" cy="296" r="61" fill="#2c2e32"/><circle cx="74" cy="296" r="47" fill="#45484e"/><circle cx="74" cy="296" r="19" fill="#24262a"/>${glow('M42 276C50 258 66 250 82 250', 7, 0.35)}</g>`
  return frame(brush, one(62) + one(250), [244, 402, 184, 11])
}

export function turntable(brush: Brush): string {
  return frame(
    brush,
    `${skin(brush, 'M60 150L420 150C430 150 436 156 436 166L436 370C436 380 430 386 420 386L60 386C50 386 44 380 44 370L44 166C44 156 50 150 60 150Z')}<circle cx="204" cy="266" r="112" fill="#8b9197"/><circle cx="204" cy="266" r="106" fill="#1b1c1f"/>${[92, 78, 64].map(r => `<circle cx="204" cy="266" r="${r}" fill="none" stroke="#3b3d42" stroke-width="2"/>`).join('')}<circle cx="204" cy="266" r="38" fill="#c86a4a"/><circle cx="204" cy="266" r="5" fill="#f2efe8"/>${glow('M132 214C150 190 176 178 204 176', 10, 0.3)}<circle cx="374" cy="200" r="27" fill="url(#steel)"/>${line('M374 200L362 306L300 330', '#e1e4e6', 8)}${shape('M308 318L286 328L294 344L314 336Z', '#2c2e32')}<circle cx="372" cy="352" r="12" fill="url(#steel)"/>${shape('M70 386h52v14h-52ZM358 386h52v14h-52Z', '#2c2e32')}`,
    [240, 404, 178, 11],
  )
}

export function tablet(brush: Brush): string {
  const text = Array.from({ length: 11 }, (_, row) =>
    line(`M164 ${150 + row * 20}L${row % 4 === 3 ? 258 : 316} ${150 + row * 20}`, '#8f8c84', 4),
  ).join('')
  return frame(
    brush,
    `<g transform="rotate(4 240 240)">${skin(brush, 'M134 60L346 60C360 60 366 66 366 80L366 400C366 414 360 420 346 420L134 420C120 420 114 414 114 400L114 80C114 66 120 60 134 60Z')}<rect x="136" y="86" width="208" height="290" rx="3" fill="#efede4"/>${line('M164 116L262 116', '#4b4a46', 9)}${text}<rect x="222" y="392" width="36" height="9" rx="4" fill="${brush.deep}" opacity=".6"/></g>`,
    [238, 426, 112, 10],
  )
}

export function booklight(brush: Brush): string {
  const page = 'M240 344C200 316 130 312 84 326L84 402C130 388 200 392 240 416C280 392 350 388 396 402L396 326C350 312 280 316 240 344Z'
  return frame(
    brush,
    `<ellipse cx="210" cy="340" rx="110" ry="46" fill="#ffe9ae" opacity=".8" filter="url(#blur)"/><path d="${page}" fill="#faf6ea" stroke="#b8ae98" stroke-width="2"/>${line('M240 344L240 414', '#b8ae98', 2)}${[346, 360, 374].map(y => line(`M108 ${y - 6}C140 ${y - 14} 190 ${y - 12} 222 ${y + 6}M258 ${y + 6}C290 ${y - 12} 340 ${y - 14} 372 ${y - 6}`, '#a9a08c', 2.5)).join('')}${line('M318 330C352 250 330 120 220 124', brush.deep, 15)}${line('M318 330C352 250 330 120 220 124', brush.base, 11)}${skin(brush, 'M150 106L236 98C248 98 252 108 252 122C252 136 246 146 236 146L150 148C136 146 136 108 150 106Z')}${shape('M152 142L236 140L234 152L154 154Z', '#fff2c4')}${skin(brush, 'M292 310L344 310L350 366L286 366Z')}`,
    [240, 410, 160, 10],
  )
}
