/** Drawings of jackets, coats, socks and hats. */
import { type Brush, line, shape, skin, stitch } from './brush.js'
import { frame } from './frame.js'

const ground: readonly [number, number, number, number] = [240, 416, 124, 12]
const body =
  'M180 96L300 96L348 112C374 122 386 148 394 188L420 362L372 372L346 224C346 288 348 344 350 402C284 412 196 412 130 402C132 344 134 288 134 224L108 372L60 362L86 188C94 148 106 122 132 112Z'
const shading = (brush: Brush): string =>
  line('M152 230C164 290 164 340 156 396', brush.deep, 8, 'opacity=".2" filter="url(#soft)"') +
  line('M330 226C318 290 320 340 328 396', brush.deep, 10, 'opacity=".24" filter="url(#soft)"') +
  line('M198 150C188 240 192 320 200 392', '#ffffff', 14, 'opacity=".16" filter="url(#soft)"')
const zip = (brush: Brush, from: number): string =>
  line(`M240 ${from}L240 404`, brush.deep, 7) +
  line(`M240 ${from}L240 404`, brush.trim, 2.4, 'stroke-dasharray="3 3"') +
  `<rect x="236" y="${from + 4}" width="8" height="20" rx="3" fill="url(#steel)"/>`

/** Hooded shell or light windbreaker. */
export function jacket(brush: Brush): string {
  const hood =
    skin(brush, 'M170 120C156 64 198 40 240 40C282 40 324 64 310 120C296 146 266 156 240 158C214 156 184 146 170 120Z') +
    shape('M196 112C192 78 214 66 240 66C266 66 288 78 284 112C274 132 256 142 240 146C224 142 206 132 196 112Z', brush.deep) +
    line('M170 112C196 150 284 150 310 112', brush.dark, 3)
  const yoke =
    brush.features.includes('durable') || brush.features.includes('breathable')
      ? shape('M136 112L180 96L300 96L344 112C366 120 376 138 384 168C330 186 150 186 96 168C104 138 114 120 136 112Z', brush.dark, 0.5)
      : ''
  const pockets = line('M168 296L192 352', brush.deep, 4) + line('M312 296L288 352', brush.deep, 4)
  const stripe = brush.features.includes('reflective') ? line('M136 252L346 252', '#eef1f2', 8, 'opacity=".9"') : ''
  return frame(
    brush,
    skin(brush, body) +
      yoke +
      shading(brush) +
      stripe +
      pockets +
      zip(brush, 150) +
      hood +
      line('M62 350L110 360M418 350L370 360', brush.dark, 9),
    ground,
  )
}

/** Quilted jacket. */
export function puffer(brush: Brush): string {
  const rows = [140, 182, 224, 266, 308, 350, 390]
  const quilts = rows
    .map(
      y =>
        line(`M134 ${y}C180 ${y + 11} 300 ${y + 11} 346 ${y}`, brush.deep, 3, 'opacity=".55"') +
        line(`M138 ${y - 16}C190 ${y - 8} 230 ${y - 8} 236 ${y - 8}`, '#ffffff', 9, 'opacity=".2" filter="url(#soft)"'),
    )
    .join('')
  const arms = [0, 1, 2, 3, 4]
    .map(row =>
      line(
        `M${92 - row * 6} ${190 + row * 36}L${132 - row * 5} ${198 + row * 36}M${388 + row * 6} ${190 + row * 36}L${348 + row * 5} ${198 + row * 36}`,
        brush.deep,
        3,
        'opacity=".5"',
      ),
    )
    .join('')
  const neck =
    skin(brush, 'M178 104C176 80 184 66 200 62C226 74 254 74 280 62C296 66 304 80 302 104C276 122 204 122 178 104Z') +
    shape('M196 66C224 82 256 82 284 66C276 92 204 92 196 66Z', brush.deep)
  return frame(brush, skin(brush, body) + quilts + arms + shading(brush) + zip(brush, 112) + neck, ground)
}

/** Coat to the knee; rain coats have a hood. */
export function coat(brush: Brush): string {
  const long =
    'M184 78L296 78L340 94C364 104 374 128 380 164L402 318L362 326L338 206C340 290 350 370 356 434C284 444 196 444 124 434C130 370 140 290 142 206L118 326L78 318L100 164C106 128 116 104 140 94Z'
  const rain = brush.features.includes('hood')
  const lapels = rain
    ? skin(brush, 'M176 100C164 50 202 30 240 30C278 30 316 50 304 100C290 124 262 134 240 136C218 134 190 124 176 100Z') +
      shape('M200 94C196 64 216 54 240 54C264 54 284 64 280 94C272 112 256 120 240 124C224 120 208 112 200 94Z', brush.deep)
    : shape('M204 78L276 78L240 196Z', '#f2efe9') +
      skin(brush, 'M196 74L240 200L224 224L176 138L192 124L168 106Z') +
      skin(brush, 'M284 74L240 200L256 224L304 138L288 124L312 106Z')
  const buttons = [226, 276, 326].map(y => `<circle cx="${rain ? 240 : 252}" cy="${y}" r="6.5" fill="${brush.deep}"/>`).join('')
  const pockets = skin(brush, 'M152 300L206 304L206 322L152 318Z') + skin(brush, 'M328 300L274 304L274 322L328 318Z')
  return frame(
    brush,
    skin(brush, long) +
      line('M240 210L241 438', brush.deep, 2, 'opacity=".6"') +
      line('M160 220C166 300 160 370 152 428', brush.deep, 8, 'opacity=".2" filter="url(#soft)"') +
      line('M200 220C190 300 190 370 188 428', '#ffffff', 14, 'opacity=".16" filter="url(#soft)"') +
      pockets +
      lapels +
      buttons,
    [240, 446, 124, 10],
  )
}

/** Short jacket with a collar: leather biker or canvas work jacket. */
export function biker(brush: Brush): string {
  const work = brush.features.includes('pockets')
  const collar = work
    ? skin(brush, 'M184 92L240 128L214 156L166 112Z', 'url(#shady)') + skin(brush, 'M296 92L240 128L266 156L314 112Z', 'url(#shady)')
    : shape('M196 92L284 92L250 190Z', brush.deep) +
      skin(brush, 'M190 88L250 196L214 214L160 122Z') +
      skin(brush, 'M290 88L250 196L292 200L322 122Z')
  const front = work
    ? skin(brush, 'M160 188L216 188L216 240L160 240Z') +
      skin(brush, 'M264 188L320 188L320 240L264 240Z') +
      skin(brush, 'M154 300L218 300L218 366L154 366Z') +
      skin(brush, 'M262 300L326 300L326 366L262 366Z') +
      [150, 200, 250, 300, 350].map(y => `<circle cx="240" cy="${y}" r="5" fill="url(#steel)"/>`).join('')
    : line('M250 196C236 260 226 330 222 404', brush.deep, 7) +
      line('M250 196C236 260 226 330 222 404', '#d5d8da', 2.6, 'stroke-dasharray="3 3"') +
      line('M290 300L326 284', '#d5d8da', 4) +
      line('M160 330L196 346', '#d5d8da', 4) +
      line('M134 384L348 384', brush.deep, 3)
  const gloss = work
    ? ''
    : line('M108 190C98 240 94 280 90 330', '#ffffff', 9, 'opacity=".3" filter="url(#soft)"') +
      line('M318 160C330 200 330 230 326 262', '#ffffff', 9, 'opacity=".24" filter="url(#soft)"')
  return frame(
    brush,
    skin(brush, body) +
      shading(brush) +
      gloss +
      front +
      collar +
      stitch('M140 214C146 170 156 138 172 112M340 214C334 170 324 138 308 112', brush.deep) +
      line('M62 350L110 360M418 350L370 360', brush.dark, 9),
    ground,
  )
}

const sock =
  'M150 70L246 70C248 150 246 200 252 238C272 274 330 290 364 318C390 342 386 378 352 384C300 392 236 372 190 336C150 304 144 262 148 214Z'

export function socks(brush: Brush): string {
  const wool = brush.material === 'wool'
  const one = (offset: number): string =>
    `<g transform="translate(${offset} ${offset / 3})">${skin(brush, sock)}${shape('M148 214C144 262 150 304 190 336C206 300 204 252 176 226Z', brush.dark, 0.7)}${shape('M364 318C390 342 386 378 352 384C334 386 316 385 298 381C310 352 330 330 364 318Z', brush.dark, 0.7)}${line('M152 82L245 82', wool ? brush.trim : brush.dark, wool ? 8 : 18)}${line('M152 104L245 104', brush.trim, 4)}${line('M190 120C188 180 190 220 200 250', '#ffffff', 9, 'opacity=".25" filter="url(#soft)"')}</g>`
  return frame(brush, one(36) + one(-30), [256, 400, 150, 11])
}

export function beanie(brush: Brush): string {
  const ribs = Array.from({ length: 11 }, (_, index) =>
    line(`M${132 + index * 21} 316C${140 + index * 20} 240 ${190 + index * 10} 160 240 116`, brush.deep, 2.4, 'opacity=".32"'),
  ).join('')
  const cuff = Array.from({ length: 24 }, (_, index) =>
    line(`M${120 + index * 10.6} 298L${118 + index * 10.6} 362`, brush.deep, 2, 'opacity=".35"'),
  ).join('')
  return frame(
    brush,
    skin(brush, 'M118 318C106 190 160 112 240 112C320 112 374 190 362 318Z') +
      ribs +
      skin(brush, 'M106 296C180 284 300 284 374 296C382 318 380 346 372 366C300 378 180 378 108 366C100 346 98 318 106 296Z') +
      cuff +
      `<rect x="284" y="318" width="34" height="24" rx="3" fill="${brush.trim}"/>`,
    [240, 378, 134, 12],
  )
}
