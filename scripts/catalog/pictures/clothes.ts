/** Drawings of tops, dresses and trousers, laid flat. */
import { type Brush, line, shape, skin, stitch } from './brush.js'
import { frame } from './frame.js'

const ground: readonly [number, number, number, number] = [240, 412, 120, 12]
const shortBody =
  'M176 92C200 108 280 108 304 92L352 112C372 122 386 146 398 178L352 206L338 176C340 250 342 320 344 398C280 408 200 408 136 398C138 320 140 250 142 176L128 206L82 178C94 146 108 122 128 112Z'
const longBody =
  'M178 88C200 102 280 102 302 88L346 106C370 116 382 140 390 180L416 360L372 370L344 214C344 280 345 340 346 398C280 408 200 408 134 398C135 340 136 280 136 214L108 370L64 360L90 180C98 140 110 116 134 106Z'

const folds = (brush: Brush): string =>
  line('M150 236C166 290 164 340 158 392', brush.deep, 7, 'opacity=".16" filter="url(#soft)"') +
  line('M330 230C316 290 318 340 324 392', brush.deep, 9, 'opacity=".2" filter="url(#soft)"') +
  line('M232 190C222 260 226 330 236 396', '#ffffff', 12, 'opacity=".13" filter="url(#soft)"')

const collar = (brush: Brush): string =>
  shape('M176 92C186 132 294 132 304 92C282 104 198 104 176 92Z', brush.deep) +
  line('M176 92C190 136 290 136 304 92', brush.dark, 8) +
  line('M178 96C194 138 286 138 302 96', brush.light, 1.5, 'opacity=".6"')

export function tee(brush: Brush): string {
  const hem =
    stitch('M140 388C200 398 280 398 340 388', brush.deep) + stitch('M88 172L131 198', brush.deep) + stitch('M392 172L349 198', brush.deep)
  const dot = brush.features.includes('reflective') ? line('M150 166L330 166', brush.trim, 5, 'opacity=".8"') : ''
  return frame(brush, skin(brush, shortBody) + folds(brush) + collar(brush) + dot + hem, ground)
}

export function longsleeve(brush: Brush): string {
  const cuffs = line('M66 352L110 362', brush.dark, 10) + line('M414 352L370 362', brush.dark, 10)
  return frame(
    brush,
    skin(brush, longBody) +
      folds(brush) +
      collar(brush) +
      cuffs +
      stitch('M136 388C200 398 280 398 344 388', brush.deep) +
      stitch('M142 196C150 150 168 116 184 100', brush.deep) +
      stitch('M338 196C330 150 312 116 296 100', brush.deep),
    ground,
  )
}

export function sweater(brush: Brush): string {
  const cables = brush.title.includes('Cable')
    ? [190, 240, 290]
        .map(x =>
          Array.from({ length: 8 }, (_, row) =>
            line(
              `M${x - 9} ${148 + row * 29}C${x + 14} ${156 + row * 29} ${x - 14} ${168 + row * 29} ${x + 9} ${176 + row * 29}`,
              row % 2 ? brush.light : brush.dark,
              5,
              'opacity=".7"',
            ),
          ).join(''),
        )
        .join('')
    : ''
  const ribs = Array.from({ length: 27 }, (_, index) =>
    line(`M${140 + index * 7.7} 378L${139 + index * 7.8} 402`, brush.deep, 1.6, 'opacity=".4"'),
  ).join('')
  return frame(
    brush,
    skin(brush, longBody) +
      cables +
      folds(brush) +
      ribs +
      line('M177 90C192 128 288 128 303 90', brush.dark, 17) +
      line('M177 90C192 128 288 128 303 90', brush.light, 17, 'stroke-dasharray="2 6" opacity=".4"') +
      line('M64 350L110 360', brush.dark, 15, 'opacity=".7"') +
      line('M416 350L370 360', brush.dark, 15, 'opacity=".7"'),
    ground,
  )
}

export function shirt(brush: Brush): string {
  const points = skin(brush, 'M186 84L240 122L214 158L168 104Z') + skin(brush, 'M294 84L240 122L266 158L312 104Z')
  const buttons = [168, 212, 256, 300, 344, 384]
    .map(y => `<circle cx="240" cy="${y}" r="4.5" fill="#f6f3ec" stroke="${brush.deep}" stroke-width="1"/>`)
    .join('')
  return frame(
    brush,
    skin(brush, longBody) +
      folds(brush) +
      shape('M188 88C200 112 280 112 292 88L240 122Z', brush.deep) +
      line('M231 124L230 402', brush.deep, 1.4, 'opacity=".5"') +
      line('M250 124L251 402', brush.deep, 1.4, 'opacity=".5"') +
      points +
      buttons +
      stitch('M272 196L318 196L318 236L295 248L272 236Z', brush.deep) +
      line('M65 344L111 354M415 344L369 354', brush.dark, 3),
    ground,
  )
}

export function hoodie(brush: Brush): string {
  const hood =
    skin(brush, 'M166 116C152 60 196 38 240 38C284 38 328 60 314 116C302 144 268 158 240 160C212 158 178 144 166 116Z') +
    shape('M192 108C188 74 212 62 240 62C268 62 292 74 288 108C278 130 258 142 240 146C222 142 202 130 192 108Z', brush.deep)
  const pocket = skin(brush, 'M180 292L300 292L330 360L326 382L154 382L150 360Z')
  const cords = line('M222 142C220 168 222 186 218 208', brush.trim, 4) + line('M258 142C260 168 258 186 262 208', brush.trim, 4)
  return frame(
    brush,
    skin(brush, longBody) +
      folds(brush) +
      pocket +
      stitch('M186 298L156 362M294 298L324 362', brush.deep) +
      hood +
      cords +
      line('M66 352L110 362M414 352L370 362', brush.dark, 14, 'opacity=".7"') +
      line('M136 394C200 404 280 404 344 394', brush.dark, 14, 'opacity=".7"'),
    ground,
  )
}

export function dress(brush: Brush): string {
  const evening = brush.features.includes('elegant')
  const hem = evening ? 446 : 396
  const body = `M${evening ? 204 : 186} 62C204 ${evening ? 108 : 92} 276 ${evening ? 108 : 92} ${evening ? 276 : 294} 62L${evening ? 288 : 322} 74${evening ? '' : 'L352 128L316 148L308 128'}C298 160 294 186 300 208C330 270 346 330 ${evening ? 362 : 356} ${hem}C290 ${hem + 14} 190 ${hem + 14} ${evening ? 118 : 124} ${hem}C134 330 150 270 180 208C186 186 182 160 172 128${evening ? 'L192 74' : 'L164 148L128 128L158 74'}Z`
  const pleats = [170, 205, 240, 275, 310]
    .map(x =>
      line(
        `M${240 + (x - 240) * 0.5} 226C${240 + (x - 240) * 0.9} 290 ${x} 340 ${240 + (x - 240) * 1.3} ${hem - 4}`,
        brush.deep,
        4,
        'opacity=".22"',
      ),
    )
    .join('')
  return frame(
    brush,
    skin(brush, body) +
      pleats +
      line('M180 208C214 218 266 218 300 208', brush.dark, 8) +
      line('M208 240C196 300 190 340 184 388', '#ffffff', 12, 'opacity=".2" filter="url(#soft)"'),
    [240, hem + 12, 116, 10],
  )
}

export function trousers(brush: Brush): string {
  const body = 'M164 58L316 58C322 160 334 300 336 428L262 432L242 196L238 196L218 432L144 428C146 300 158 160 164 58Z'
  const pockets = stitch('M168 96C190 104 198 118 196 146', brush.deep) + stitch('M312 96C290 104 282 118 284 146', brush.deep)
  const knees =
    brush.features.includes('durable') && brush.material === 'nylon'
      ? shape('M152 262L226 260L224 318L150 320ZM328 262L254 260L256 318L330 320Z', brush.dark, 0.55)
      : ''
  const loops = [182, 218, 262, 298].map(x => `<rect x="${x - 4}" y="56" width="8" height="24" fill="${brush.dark}"/>`).join('')
  return frame(
    brush,
    skin(brush, body) +
      knees +
      line('M190 110C186 220 184 330 182 424', '#ffffff', 12, 'opacity=".16" filter="url(#soft)"') +
      line('M306 130C308 230 310 330 310 424', brush.deep, 12, 'opacity=".22" filter="url(#soft)"') +
      line('M164 80L316 80', brush.deep, 2, 'opacity=".6"') +
      loops +
      pockets +
      line('M240 82L240 196', brush.deep, 2, 'opacity=".6"') +
      stitch('M252 84C256 130 254 160 243 180', brush.deep) +
      '<circle cx="240" cy="69" r="5.5" fill="url(#steel)"/>' +
      line('M146 418L218 422M334 418L262 422', brush.dark, 4),
    [240, 436, 104, 9],
  )
}

export function tights(brush: Brush): string {
  const body =
    'M176 58L304 58C316 130 312 200 304 260C298 320 290 380 286 430L256 432C252 350 250 270 242 190L238 190C230 270 228 350 224 432L194 430C190 380 182 320 176 260C168 200 164 130 176 58Z'
  return frame(
    brush,
    skin(brush, body) +
      line('M188 72L292 72', brush.dark, 26, 'opacity=".8"') +
      line('M182 120C176 200 190 270 202 420', brush.trim, 4, 'opacity=".75"') +
      line('M298 120C304 200 290 270 278 420', brush.trim, 4, 'opacity=".75"') +
      line('M210 130C206 200 210 270 214 330', '#ffffff', 10, 'opacity=".2" filter="url(#soft)"') +
      stitch('M292 130L306 136L302 196L288 192Z', brush.trim),
    [240, 436, 78, 8],
  )
}
