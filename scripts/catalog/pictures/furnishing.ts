/** Drawings of lamps, textiles and small things for the living room. */
import { type Brush, line, shape, skin, stitch } from './brush.js'
import { frame } from './frame.js'

const halo = (x: number, y: number, r: number): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="#ffe9ae" opacity=".6" filter="url(#blur)"/>`
const glow = (path: string, width: number, opacity = 0.35): string =>
  line(path, '#ffffff', width, `opacity="${opacity}" filter="url(#soft)"`)

export function lamp(brush: Brush): string {
  return frame(
    brush,
    `${halo(330, 240, 62) + line('M170 384L126 236', brush.base, 12) + line('M126 236L268 118', brush.base, 12) + line('M170 384L126 236L268 118', brush.light, 2.5, 'opacity=".6"')}<circle cx="126" cy="236" r="13" fill="url(#steel)"/><circle cx="268" cy="118" r="11" fill="url(#steel)"/>${skin(brush, 'M250 108C262 84 300 84 318 104L386 172C356 232 300 232 262 214Z')}${shape('M386 172C396 196 316 240 262 214C276 226 380 226 386 172Z', '#fff2c9')}${glow('M282 120L306 166', 14)}${skin(brush, 'M92 384C98 366 244 366 250 384L254 402L88 402Z')}`,
    [180, 406, 112, 11],
  )
}

export function tablelamp(brush: Brush): string {
  if (brush.material === 'paper') {
    const folds = [0, 1, 2, 3, 4, 5, 6]
      .map(row =>
        line(
          `M${128 + Math.abs(3 - row) * Math.abs(3 - row) * 7} ${136 + row * 36}C190 ${150 + row * 36} 290 ${150 + row * 36} ${352 - Math.abs(3 - row) * Math.abs(3 - row) * 7} ${136 + row * 36}`,
          '#8d7f5f',
          2,
          'opacity=".4"',
        ),
      )
      .join('')
    return frame(
      brush,
      `${halo(240, 246, 132) + skin(brush, 'M190 108L290 108C372 160 372 334 290 386L190 386C108 334 108 160 190 108Z')}<ellipse cx="240" cy="250" rx="70" ry="90" fill="#fff3cf" opacity=".7" filter="url(#blur)"/>${folds}<rect x="186" y="98" width="108" height="12" rx="5" fill="url(#wood)"/><rect x="186" y="384" width="108" height="14" rx="5" fill="url(#wood)"/>`,
      [240, 402, 90, 10],
    )
  }
  return frame(
    brush,
    halo(240, 190, 130) +
      skin(brush, 'M206 236L274 236L292 386C292 398 282 402 270 402L210 402C198 402 188 398 188 386Z', 'url(#round)') +
      skin(brush, 'M96 238C96 136 160 86 240 86C320 86 384 136 384 238C330 256 150 256 96 238Z') +
      shape('M96 238C150 256 330 256 384 238C340 272 140 272 96 238Z', '#fff0c4') +
      glow('M136 208C146 150 184 120 226 112', 20, 0.55),
    [240, 406, 82, 11],
  )
}

export function blanket(brush: Brush): string {
  const layer = (y: number): string =>
    skin(
      brush,
      `M92 ${y}C92 ${y - 22} 104 ${y - 30} 124 ${y - 30}L356 ${y - 30}C384 ${y - 30} 394 ${y - 18} 394 ${y}C394 ${y + 20} 384 ${y + 32} 356 ${y + 32}L124 ${y + 32}C104 ${y + 32} 92 ${y + 22} 92 ${y}Z`,
    )
  const fringe =
    brush.material === 'wool'
      ? Array.from({ length: 18 }, (_, index) => line(`M${212 + index * 8} 356L${210 + index * 8} 386`, brush.dark, 4)).join('')
      : ''
  const drape = skin(brush, 'M206 142L352 142L354 356L210 356Z') + line('M214 306L352 306M214 322L352 322', brush.trim, 6, 'opacity=".8"')
  return frame(
    brush,
    layer(354) + layer(294) + layer(234) + layer(174) + fringe + drape + glow('M232 156L234 296', 14, 0.3),
    [244, 392, 158, 12],
  )
}

export function cushion(brush: Brush): string {
  return frame(
    brush,
    `<g transform="rotate(-6 240 250)">${skin(brush, 'M96 110C150 126 330 126 384 110C400 106 408 118 404 132C388 190 388 310 404 366C408 382 398 392 384 388C330 374 150 374 96 388C82 392 72 382 76 366C92 310 92 190 76 132C72 118 82 106 96 110Z')}${stitch('M102 124C160 138 320 138 378 124M102 376C160 362 320 362 378 376', brush.deep)}${glow('M140 170C190 200 210 220 226 246', 34, 0.28)}${line('M92 366C130 340 150 320 166 296M388 366C350 344 330 320 318 296', brush.deep, 9, 'opacity=".24" filter="url(#soft)"')}</g>`,
    [246, 404, 158, 12],
  )
}

export function vase(brush: Brush): string {
  const leaves = [
    [224, 80, -40],
    [258, 66, 30],
    [216, 112, -62],
    [268, 96, 48],
    [240, 50, 0],
  ]
    .map(
      ([x = 0, y = 0, angle = 0]) => `<ellipse cx="${x}" cy="${y}" rx="11" ry="25" fill="#6f8a5f" transform="rotate(${angle} ${x} ${y})"/>`,
    )
    .join('')
  return frame(
    brush,
    `${line('M240 190C238 130 242 90 240 60M240 150C228 132 222 122 214 112M240 130C252 112 262 104 268 96', '#5b6f4c', 4) + leaves}<g opacity=".86">${skin(brush, 'M214 168L266 168C268 210 262 226 300 260C346 300 340 376 304 404C280 416 200 416 176 404C140 376 134 300 180 260C218 226 212 210 214 168Z', 'url(#round)')}</g>${shape('M160 330C200 342 280 342 320 330C322 366 312 390 296 400C276 408 204 408 184 400C168 390 158 366 160 330Z', brush.dark, 0.35)}<ellipse cx="240" cy="168" rx="26" ry="7" fill="${brush.light}"/>${glow('M190 278C164 310 168 350 180 378', 16, 0.6)}`,
    [240, 412, 92, 11],
  )
}

export function planter(brush: Brush): string {
  const fronds = [-62, -40, -20, 0, 22, 42, 64]
    .map(
      (angle, index) =>
        `<g transform="rotate(${angle} 240 250)">${line(`M240 250C236 190 240 140 240 ${94 + (index % 3) * 20}`, '#4f7347', 4)}${[0, 1, 2, 3, 4].map(step => `<ellipse cx="${240 - 13}" cy="${130 + (index % 3) * 16 + step * 23}" rx="15" ry="7" fill="#6d9460" transform="rotate(32 ${227} ${130 + (index % 3) * 16 + step * 23})"/><ellipse cx="253" cy="${130 + (index % 3) * 16 + step * 23}" rx="15" ry="7" fill="#5a8450" transform="rotate(-32 253 ${130 + (index % 3) * 16 + step * 23})"/>`).join('')}</g>`,
    )
    .join('')
  return frame(
    brush,
    fronds +
      skin(brush, 'M148 244L332 244L314 388C312 398 304 402 294 402L186 402C176 402 168 398 166 388Z', 'url(#round)') +
      skin(brush, 'M138 232L342 232L340 262L140 262Z', 'url(#round)') +
      skin(brush, 'M140 396L340 396L330 416L150 416Z', 'url(#round)') +
      glow('M180 274L190 384', 14, 0.4),
    [240, 420, 112, 11],
  )
}

export function clock(brush: Brush): string {
  const ticks = Array.from(
    { length: 12 },
    (_, index) =>
      `<rect x="236" y="112" width="8" height="${index % 3 === 0 ? 30 : 16}" rx="3" fill="#3b3e44" transform="rotate(${index * 30} 240 236)"/>`,
  ).join('')
  return frame(
    brush,
    `<circle cx="240" cy="236" r="156" fill="url(#body)" stroke="${brush.deep}" stroke-opacity=".5" stroke-width="2"/><circle cx="240" cy="236" r="136" fill="#fbf9f4"/><circle cx="240" cy="236" r="136" fill="none" stroke="#000" stroke-opacity=".12" stroke-width="5"/>${ticks}${line('M240 236L190 174', '#2c2e33', 10)}${line('M240 236L320 192', '#2c2e33', 7)}${line('M226 262L262 150', '#c1563f', 3)}<circle cx="240" cy="236" r="10" fill="#2c2e33"/>${glow('M128 170C150 120 200 94 250 92', 9, 0.6)}`,
    [240, 402, 120, 9],
  )
}

export function candle(brush: Brush): string {
  return frame(
    brush,
    `${halo(240, 150, 84)}<path d="M240 106C258 134 262 150 254 168C250 178 230 178 226 168C218 150 224 134 240 106Z" fill="#ffb648"/><path d="M240 132C250 148 250 156 246 166L234 166C230 156 232 148 240 132Z" fill="#fff3c4"/>${line('M240 160L240 196', '#3a332b', 4)}${skin(brush, 'M154 206L326 206L322 374L158 374Z', 'url(#round)')}<ellipse cx="240" cy="206" rx="86" ry="18" fill="${brush.light}"/><path d="M144 170L336 170L330 392C330 402 324 406 314 406L166 406C156 406 150 402 150 392Z" fill="#dfe8ea" opacity=".36" stroke="#9aa7ab" stroke-width="2"/><rect x="188" y="274" width="104" height="72" rx="4" fill="#f4efe4"/>${line('M206 298L274 298M218 316L262 316', '#8a7a5d', 4)}${glow('M170 190L170 384', 10, 0.7)}`,
    [240, 410, 98, 11],
  )
}
