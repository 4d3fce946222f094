/** Drawings of boots, loafers, slippers and sandals. */
import { type Brush, line, shape, skin, stitch } from './brush.js'
import { frame } from './frame.js'

const bootUpper =
  'M96 312C92 250 102 190 100 122C100 110 108 104 120 104L214 100C228 100 234 108 234 120C234 160 244 190 270 214C300 240 350 244 388 258C416 268 426 290 424 320L250 324L96 320Z'
const bootSole = 'M88 308C84 330 84 350 92 358L410 358C428 358 434 338 430 310C330 320 180 318 88 308Z'

/** Hiking or winter boot with lugs and hooks. */
export function boot(brush: Brush): string {
  const warm = brush.features.includes('warm')
  const cuff = warm
    ? line('M98 106C130 94 200 92 236 104', '#f1ece2', 24) +
      line('M98 106C130 94 200 92 236 104', '#d8d0c2', 24, 'stroke-dasharray="3 8" opacity=".6"')
    : line('M102 112C140 104 190 102 232 110', brush.deep, 10)
  const hooks = [0, 1, 2, 3, 4, 5]
    .map(step => {
      const [x, y] = [226 + Math.max(0, step - 2) * 22, 132 + step * 22 - Math.max(0, step - 3) * 6]
      return `${line(`M${x - 22} ${y + 4}L${x + 8} ${y - 2}`, brush.trim, 4.5)}<circle cx="${x - 24}" cy="${y + 4}" r="4" fill="url(#steel)"/>`
    })
    .join('')
  const toe = shape('M346 246C400 254 428 276 424 316L352 317C362 292 360 266 346 246Z', brush.deep, 0.75)
  const heel = shape('M96 312C94 280 96 250 99 222C128 232 146 270 152 315Z', brush.dark, 0.8)
  const seams = stitch('M108 210C150 214 196 208 228 186', brush.deep) + stitch('M152 314C160 268 208 240 268 216', brush.deep)
  const lugs = Array.from(
    { length: 12 },
    (_, index) => `<rect x="${94 + index * 28}" y="354" width="16" height="14" rx="2" fill="#282725"/>`,
  ).join('')
  return frame(
    brush,
    skin(brush, bootUpper) +
      toe +
      heel +
      seams +
      cuff +
      hooks +
      lugs +
      shape(bootSole, '#3a3733') +
      line('M90 320C190 330 330 332 428 322', brush.base, 3, 'opacity=".6"'),
    [256, 368, 178, 13],
  )
}

/** Ankle boot: laced (suede, desert boot) or with elastic sides. */
export function chukka(brush: Brush): string {
  const path =
    'M92 318C88 270 96 222 98 176C98 164 106 158 118 160L206 168C220 170 224 178 226 188C232 214 256 232 296 244C350 258 420 268 424 320Z'
  const elastic = brush.features.includes('slip-on')
  const gore = 'M152 166L208 170C204 214 196 250 180 274C164 250 154 214 152 166Z'
  const ribs = [0, 1, 2, 3, 4].map(step => line(`M${162 + step * 9} 172L${172 + step * 4} 256`, brush.base, 1.4, 'opacity=".6"')).join('')
  const front = elastic
    ? shape(gore, brush.deep) + ribs
    : line('M196 214L238 206M208 234L254 224', brush.trim, 5) + stitch('M192 172C180 214 190 260 226 316', brush.deep)
  const tab = line('M106 162C100 150 112 146 116 160', brush.deep, 6)
  const sole = elastic
    ? shape(
        'M86 314L86 352C86 360 92 360 98 360L150 360L154 342L250 342L416 342C428 340 430 330 428 314C320 324 180 324 86 314Z',
        '#2f2b28',
      )
    : shape('M86 314C84 334 84 350 92 352L412 352C428 350 430 334 428 314C320 324 180 324 86 314Z', '#cfb48a')
  return frame(
    brush,
    tab + skin(brush, path) + line('M100 168C140 170 180 172 222 182', brush.light, 4, 'opacity=".7"') + front + sole,
    [254, 358, 178, 12],
  )
}

/** Slip-on with an apron and a strap. */
export function loafer(brush: Brush): string {
  const path =
    'M74 306C66 270 72 244 84 226C90 218 100 220 108 226C140 248 186 240 222 226C240 220 252 222 266 230C300 250 352 254 392 268C418 278 428 292 428 310Z'
  const inside = 'M86 226C92 218 101 220 109 226C140 248 186 240 222 226C228 224 234 222 240 222C224 206 120 204 86 226Z'
  const apron = stitch('M250 226C272 252 340 256 384 276C396 284 380 292 360 292C310 292 262 284 232 262', brush.deep)
  const strap =
    shape('M196 238C220 236 250 226 262 230L282 244C262 260 232 282 226 306L192 307C194 280 192 258 196 238Z', brush.dark, 0.8) +
    line('M216 262L246 246', brush.light, 5)
  const sole = shape(
    'M66 302L66 340C66 346 70 346 76 346L136 346L140 326L412 326C430 324 434 316 430 302C320 314 180 312 66 302Z',
    '#3a2d24',
  )
  return frame(
    brush,
    skin(brush, path) +
      shape(inside, brush.deep) +
      apron +
      strap +
      line('M300 258C340 262 372 268 396 280', '#ffffff', 7, 'opacity=".34" filter="url(#soft)"') +
      sole,
    [250, 346, 184, 11],
  )
}

/** Felted slipper. */
export function slipper(brush: Brush): string {
  const path = 'M66 318C58 284 84 268 120 276C150 282 168 252 196 228C222 208 262 206 306 216C370 232 424 262 424 318Z'
  const inside =
    'M70 296C78 276 98 272 120 276C150 282 168 252 196 228C206 220 218 214 232 211C216 196 180 200 150 222C122 244 84 262 70 296Z'
  return frame(
    brush,
    shape(inside, '#efe7da') +
      skin(brush, path) +
      line('M196 228C172 250 152 282 120 276', '#efe7da', 11) +
      shape('M58 312C56 330 66 338 84 338L404 338C426 338 434 328 430 312C320 322 170 322 58 312Z', '#8a7660'),
    [246, 342, 184, 11],
  )
}

/** Trekking sandal or pool slide. */
export function sandal(brush: Brush): string {
  const slide = brush.features.includes('slip-on')
  const sole = skin(
    brush,
    'M66 318C56 298 74 286 110 288C190 294 250 310 320 304C370 300 418 300 426 320C430 342 410 352 380 352L100 348C80 346 72 336 66 318Z',
    slide ? 'url(#body)' : '#4a4640',
  )
  const strap = slide
    ? skin(
        brush,
        'M220 308C218 250 252 216 304 222C360 230 392 264 396 306C380 304 366 304 350 305C336 278 312 262 286 264C266 266 256 284 254 309Z',
      )
    : skin(brush, 'M286 308C282 262 306 236 340 240C380 246 402 274 404 302L378 302C372 282 356 270 340 272C324 274 318 288 318 306Z') +
      skin(
        brush,
        'M92 290C86 240 94 200 124 190C160 180 214 210 236 236L316 262L304 282L226 264C200 240 152 214 130 222C116 230 114 258 118 290Z',
      ) +
      line('M226 252L178 300', brush.dark, 17) +
      `<rect x="206" y="240" width="30" height="24" rx="5" fill="${brush.trim}"/>`
  return frame(brush, strap + sole + line('M80 318C190 326 330 334 424 324', brush.light, 3, 'opacity=".6"'), [248, 354, 182, 12])
}
