/** Drawings of backpacks and handbags. */
import { type Brush, line, shape, skin, stitch } from './brush.js'
import { frame } from './frame.js'

const buckle = (x: number, y: number): string =>
  `<rect x="${x - 11}" y="${y - 9}" width="22" height="18" rx="4" fill="url(#steel)" stroke="#6d737a"/>`

export function backpack(brush: Brush): string {
  const body = 'M140 172C140 104 176 76 240 76C304 76 340 104 340 172L350 380C350 402 338 410 318 412L162 412C142 410 130 402 130 380Z'
  const pocket =
    'M158 276C158 262 166 256 180 256L300 256C314 256 322 262 322 276L328 372C328 388 320 394 304 394L176 394C160 394 152 388 152 372Z'
  const flap = brush.material === 'leather' || brush.material === 'canvas'
  const top = flap
    ? skin(brush, 'M136 176C136 102 174 74 240 74C306 74 344 102 344 176C344 206 330 222 312 224L168 224C150 222 136 206 136 176Z') +
      line('M194 196L194 282M286 196L286 282', brush.material === 'canvas' ? '#8a5c36' : brush.deep, 14) +
      buckle(194, 262) +
      buckle(286, 262)
    : line('M150 186C160 112 200 96 240 96C280 96 320 112 330 186', brush.deep, 5) +
      line('M150 186C160 112 200 96 240 96C280 96 320 112 330 186', brush.trim, 1.6, 'stroke-dasharray="3 3"') +
      line('M170 282L310 282', brush.deep, 4)
  return frame(
    brush,
    line('M210 80C210 40 270 40 270 80', brush.deep, 13) +
      line('M140 200C112 240 108 320 128 384M340 200C368 240 372 320 352 384', brush.dark, 18) +
      skin(brush, body) +
      line('M176 140C164 220 164 300 166 380', '#ffffff', 16, 'opacity=".2" filter="url(#soft)"') +
      skin(brush, pocket) +
      top +
      stitch('M164 378C166 386 172 388 180 388L300 388C310 388 316 384 316 374', brush.deep),
    [240, 416, 122, 12],
  )
}

/** Trekking pack with a lid and compression straps, or a roll-top when waterproof. */
export function trekpack(brush: Brush): string {
  const body = skin(
    brush,
    'M150 136C150 120 162 112 178 112L302 112C318 112 330 120 330 136L342 392C342 412 330 420 312 420L168 420C150 420 138 412 138 392Z',
  )
  const roll = brush.features.includes('roll top')
  const lid = roll
    ? skin(brush, 'M150 128C150 96 164 84 184 84L296 84C316 84 330 96 330 128Z') +
      line('M150 104L330 104', brush.deep, 16) +
      line('M118 128C124 104 134 100 150 104M362 128C356 104 346 100 330 104', brush.deep, 9) +
      buckle(240, 104)
    : skin(brush, 'M140 132C138 86 168 58 240 58C312 58 342 86 340 132C340 148 330 154 314 154L166 154C150 154 140 148 140 132Z') +
      line('M176 116L304 116', brush.deep, 4)
  const straps = roll
    ? shape('M168 250L312 250L318 330L162 330Z', brush.dark, 0.6)
    : line('M200 152L200 232M280 152L280 232', brush.deep, 9) +
      buckle(200, 212) +
      buckle(280, 212) +
      skin(brush, 'M168 252L312 252L320 392L160 392Z') +
      line('M146 220L170 232M334 220L310 232M142 320L162 326M338 320L318 326', brush.deep, 7)
  return frame(
    brush,
    line('M148 330C104 336 98 372 116 392M332 330C376 336 382 372 364 392', brush.deep, 16) +
      body +
      line('M176 160C166 240 164 320 164 404', '#ffffff', 16, 'opacity=".2" filter="url(#soft)"') +
      straps +
      lid,
    [240, 424, 118, 12],
  )
}

export function tote(brush: Brush): string {
  const soft = brush.material === 'canvas' || brush.material === 'straw'
  const body = soft
    ? 'M116 196L364 196C366 270 358 350 346 408C280 418 200 418 134 408C122 350 114 270 116 196Z'
    : 'M108 190L372 190L390 396C390 408 384 414 372 414L108 414C96 414 90 408 90 396Z'
  const handles = soft ? 'M176 208C170 60 310 60 304 208' : 'M174 214C166 84 314 84 306 214'
  const back = `<g transform="translate(8 -10)">${line(handles, brush.deep, 13)}</g>`
  const detail = soft
    ? stitch('M120 212L360 212', brush.deep) + shape('M166 204h20v30h-20ZM294 204h20v30h-20Z', brush.dark)
    : line('M108 206L372 206', brush.dark, 4) +
      shape('M164 200h22v44h-22ZM294 200h22v44h-22Z', brush.dark) +
      '<circle cx="175" cy="222" r="5" fill="#d9b66a"/><circle cx="305" cy="222" r="5" fill="#d9b66a"/><rect x="222" y="236" width="36" height="20" rx="5" fill="#d9b66a" opacity=".9"/>' +
      stitch('M102 400L378 400', brush.deep)
  return frame(
    brush,
    back +
      skin(brush, body) +
      line('M140 230C132 290 136 350 146 396', '#ffffff', 18, 'opacity=".24" filter="url(#soft)"') +
      detail +
      line(handles, brush.dark, 12) +
      line(handles, brush.light, 2, 'opacity=".4"'),
    [240, 418, 140, 12],
  )
}

/** Small bag with a flap: evening bag on a chain or satchel with buckles. */
export function handbag(brush: Brush): string {
  const evening = brush.features.includes('elegant')
  const body = evening
    ? 'M118 216C118 202 128 196 142 196L338 196C352 196 362 202 362 216L368 352C368 376 354 388 332 388L148 388C126 388 112 376 112 352Z'
    : 'M96 196C96 184 104 178 116 178L364 178C376 178 384 184 384 196L390 380C390 396 380 402 366 402L114 402C100 402 90 396 90 380Z'
  const flap = evening
    ? 'M112 206C112 190 124 182 142 182L338 182C356 182 368 190 368 206C366 270 314 310 240 316C166 310 114 270 112 206Z'
    : 'M90 192C90 178 100 170 116 170L364 170C380 170 390 178 390 192L388 290C386 306 376 312 360 312L120 312C104 312 94 306 92 290Z'
  const strap = evening
    ? line('M132 190C130 70 350 70 348 190', '#c9a654', 8, 'stroke-dasharray="9 5"')
    : line('M110 180C116 70 364 70 370 180', brush.dark, 14) + line('M110 180C116 70 364 70 370 180', brush.light, 2, 'opacity=".4"')
  const clasp = evening
    ? '<circle cx="240" cy="302" r="15" fill="#d9b66a"/><circle cx="240" cy="302" r="7" fill="#a98538"/>'
    : line('M164 230L164 350M316 230L316 350', brush.dark, 20) + buckle(164, 326) + buckle(316, 326)
  return frame(
    brush,
    strap +
      skin(brush, body, 'url(#shady)') +
      skin(brush, flap) +
      line('M140 200C140 240 160 268 190 286', '#ffffff', 14, 'opacity=".28" filter="url(#soft)"') +
      stitch(
        evening
          ? 'M122 208C126 264 172 300 240 306C308 300 354 264 358 208'
          : 'M100 286C102 298 110 302 122 302L358 302C370 302 378 298 380 286',
        brush.deep,
      ) +
      clasp,
    [240, evening ? 392 : 406, 142, 11],
  )
}
