/** Drawings of low shoes, seen from the side, toe to the right. */
import { type Brush, line, shape, skin, stitch } from './brush.js'
import { frame } from './frame.js'

const upper =
  'M70 300C64 262 68 226 80 196C84 184 98 182 106 190C122 208 150 212 172 200C184 192 194 176 204 167C212 160 224 164 230 173C254 206 292 236 336 250C382 264 414 278 421 308C340 316 220 306 70 300Z'
const tongue = 'M150 206C172 196 182 166 196 152C206 142 228 146 232 160C236 176 220 190 214 200Z'
const opening =
  'M84 196C88 186 98 184 106 191C122 208 150 212 172 200C180 195 187 186 194 178C186 168 140 176 112 178C96 180 86 186 84 196Z'

function laces(brush: Brush, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1)
    const [x, y] = [214 + share * 96, 186 + share * 56]
    return (
      line(`M${x - 15} ${y + 13}Q${x + 2} ${y - 4} ${x + 15} ${y - 9}`, brush.trim, 5) +
      line(`M${x - 15} ${y + 13}Q${x + 2} ${y - 4} ${x + 15} ${y - 9}`, brush.deep, 0.8)
    )
  }).join('')
}

/** Invented side marks: waves, dots, a chevron, an arc, a bar. */
function mark(brush: Brush): string {
  const colour = brush.random.next() < 0.5 ? brush.trim : brush.deep
  const marks = [
    line('M118 272C150 250 176 282 206 262C232 246 252 272 280 266', colour, 6) + line('M122 288C154 268 178 296 208 278', colour, 4),
    [0, 1, 2, 3, 4].map(step => `<circle cx="${150 + step * 24}" cy="${262 + step * 3}" r="${8 - step}" fill="${colour}"/>`).join(''),
    line('M150 236L184 264L146 292', colour, 8) + line('M178 240L208 266L176 292', colour, 5),
    line('M112 290C150 226 236 232 290 286', colour, 6),
    line('M168 224L142 294', colour, 11) + line('M196 232L184 296', colour, 4),
  ]
  return marks[brush.random.whole(0, marks.length - 1)] ?? ''
}

function upperOf(brush: Brush, sole: number): string {
  const toe = 'M336 250C382 264 414 278 421 308C398 311 372 311 346 310C350 286 346 266 336 250Z'
  const heel = 'M70 300C64 262 68 226 80 196C84 186 92 183 99 185C108 224 112 268 128 303Z'
  return `<g transform="translate(0 ${-sole})">${shape(tongue, brush.dark)}${skin(brush, upper)}${shape(opening, brush.deep)}${line('M84 196C88 186 98 184 106 191C122 208 150 212 172 200', brush.light, 4)}${shape(toe, brush.dark, 0.55)}${shape(heel, brush.dark, 0.6)}${mark(brush)}${laces(brush, 5)}${line('M92 176C84 178 78 190 80 204', brush.trim, 7)}</g>`
}

function midsole(height: number): string {
  const top = 302 - height
  return `M66 ${top - 4}C54 ${top + 14} 52 322 76 330C90 336 100 338 118 338L318 340C366 340 410 324 428 ${top + 10}C432 ${top} 424 ${top - 2} 410 ${top + 2}C340 ${top + 12} 240 ${top + 6} 190 ${top + 2}C140 ${top - 4} 100 ${top - 4} 66 ${top - 4}Z`
}

const outsole = 'M62 322C68 330 84 338 118 339L318 341C366 341 404 326 425 304C416 332 376 352 318 352L120 349C88 348 68 336 62 322Z'

/** Running shoe; how thick the sole is follows the features. */
export function runner(brush: Brush): string {
  const height = brush.features.includes('stable') || brush.features.includes('rocker sole') ? 26 : brush.random.whole(6, 14)
  const foam = height
  const seam = line(
    `M70 ${318 - height / 2}C160 ${326 - height / 2} 300 ${332 - height / 2} 416 ${314 - height / 2}`,
    brush.base,
    3,
    'opacity=".7"',
  )
  return frame(brush, upperOf(brush, height) + shape(midsole(foam), 'url(#white)') + seam + shape(outsole, brush.deep), [244, 354, 180, 12])
}

/** Racing or minimal shoe: thin sole, little padding. */
export function racer(brush: Brush): string {
  const spikes = brush.features.includes('spikes') ? [250, 280, 310, 338].map(x => shape(`M${x} 348l6 15l6 -15Z`, '#7d838a')).join('') : ''
  const plate = brush.features.includes('plate') ? line('M72 320C180 330 330 334 418 304', '#20242b', 5) : ''
  return frame(
    brush,
    `<g transform="translate(0 8)">${upperOf(brush, 0)}${shape(midsole(-8), brush.trim)}${plate}${shape(outsole, brush.deep, 0.9)}${spikes}</g>`,
    [244, 362, 180, 10],
  )
}

/** Trail shoe: lugs under a guarded toe. */
export function trail(brush: Brush): string {
  const lugs = Array.from(
    { length: 13 },
    (_, index) =>
      `<rect x="${76 + index * 25}" y="${index > 9 ? 344 - (index - 9) * 9 : 346 - Math.max(0, 2 - index) * 6}" width="15" height="17" rx="3" fill="#2b2a29"/>`,
  ).join('')
  const guard = shape('M350 262C392 268 420 284 424 316C404 322 380 322 362 320C368 298 364 278 350 262Z', '#33322f')
  return frame(
    brush,
    `${upperOf(brush, 10) + lugs + shape(midsole(12), brush.trim) + shape(outsole, '#33322f')}<g transform="translate(0 -10)">${guard}</g>`,
    [244, 362, 180, 12],
  )
}

/** Court shoe with a flat rubber sole. */
export function sneaker(brush: Brush): string {
  const top =
    'M72 304C66 264 70 232 82 204C88 192 100 192 110 200C130 214 154 214 176 202C190 194 198 178 208 170C216 164 228 168 234 178C258 212 298 240 340 252C386 264 416 280 420 306Z'
  const sole =
    'M62 298C60 320 60 346 66 354C70 360 76 360 84 360L402 360C420 360 430 350 430 334C430 318 428 306 424 300C340 308 160 306 62 298Z'
  const cap =
    brush.material === 'canvas'
      ? shape('M356 256C392 266 418 282 421 306L352 306C362 290 364 272 356 256Z', '#f3f1ec')
      : stitch('M346 254C356 272 356 290 350 304', brush.deep)
  const body = shape('M154 208C176 198 186 168 200 156C212 146 232 150 236 164L222 202Z', brush.dark) + skin(brush, top) + cap
  const quarter = stitch('M232 190C222 226 236 270 262 304', brush.deep) + stitch('M116 206C122 244 118 280 112 302', brush.deep)
  const holes = [0, 1, 2, 3, 4].map(step => `<circle cx="${228 + step * 19}" cy="${206 + step * 11}" r="3" fill="${brush.deep}"/>`).join('')
  return frame(
    brush,
    body +
      shape('M86 204C92 193 102 193 110 200C130 214 154 214 176 202C184 197 190 190 195 183C180 176 110 182 86 204Z', brush.deep) +
      quarter +
      holes +
      laces(brush, 5) +
      shape(sole, 'url(#white)') +
      line('M64 330C180 338 330 338 428 330', brush.base, 3, 'opacity=".55"'),
    [246, 364, 186, 12],
  )
}
