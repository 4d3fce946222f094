/** Drawings of things for the kitchen. */
import { type Brush, line, shape, skin } from './brush.js'
import { frame } from './frame.js'

const glow = (path: string, width: number, opacity = 0.35): string =>
  line(path, '#ffffff', width, `opacity="${opacity}" filter="url(#soft)"`)

export function kettle(brush: Brush): string {
  if (brush.features.includes('electric')) {
    const body = 'M164 120L300 120L330 372C332 388 322 396 306 396L158 396C142 396 132 388 134 372Z'
    const handle = 'M298 146C372 140 388 180 380 250C374 310 350 338 318 336'
    return frame(
      brush,
      `${line(handle, brush.deep, 24) + line(handle, brush.dark, 16) + skin(brush, 'M166 126L132 150L160 190Z') + skin(brush, body, 'url(#round)') + skin(brush, 'M172 120C176 98 288 98 292 120Z')}<rect x="216" y="84" width="32" height="18" rx="8" fill="#3a3d42"/><rect x="226" y="196" width="22" height="130" rx="11" fill="#dfeaf0" opacity=".85"/><rect x="226" y="254" width="22" height="72" rx="11" fill="#9cc3d9" opacity=".9"/>${shape('M126 392L338 392L344 414L120 414Z', '#33363b')}${glow('M178 140C166 230 160 300 160 372', 14)}`,
      [238, 418, 128, 11],
    )
  }
  const body = 'M104 330C100 236 160 186 236 186C312 186 372 236 368 330C368 366 350 390 318 394L154 394C122 390 104 366 104 330Z'
  return frame(
    brush,
    `${line('M134 224C130 60 342 60 338 224', '#2b2d31', 15) + line('M150 130C180 86 292 86 322 130', 'url(#wood)', 21) + skin(brush, 'M350 262C384 246 392 212 412 190L434 204C420 240 412 300 362 330Z', 'url(#round)') + skin(brush, body, 'url(#round)') + skin(brush, 'M178 196C186 166 286 166 294 196Z')}<circle cx="236" cy="160" r="14" fill="#2b2d31"/>${line('M112 362C190 374 290 374 362 362', brush.deep, 2, 'opacity=".4"')}${glow('M150 250C130 290 132 330 142 360', 18, 0.5)}`,
    [240, 398, 146, 12],
  )
}

export function gooseneck(brush: Brush): string {
  const spout = 'M164 342C110 340 120 260 104 206C98 188 92 180 78 174'
  return frame(
    brush,
    `${line(spout, brush.deep, 21) + line(spout, brush.base, 16) + line(spout, brush.light, 3, 'opacity=".6"') + line('M316 196C392 186 400 240 386 300', '#2a2c30', 18) + skin(brush, 'M172 178L308 178L336 352C336 368 326 374 312 374L168 374C154 374 144 368 144 352Z', 'url(#round)') + skin(brush, 'M180 178C184 158 296 158 300 178Z')}<circle cx="240" cy="146" r="13" fill="url(#wood)"/>${shape('M130 376L350 376L358 410L122 410Z', '#2f3136')}<circle cx="240" cy="393" r="10" fill="url(#steel)"/>${glow('M182 200C172 260 166 310 166 356', 13)}`,
    [238, 414, 130, 11],
  )
}

export function pan(brush: Brush): string {
  const iron = brush.material === 'iron'
  const handle = iron
    ? `${skin(brush, 'M300 196L402 92C414 82 432 98 424 112L326 222Z', 'url(#shady)')}<circle cx="410" cy="105" r="7" fill="#efece6"/>`
    : line('M308 206L420 94', '#2c2d30', 27) + line('M330 178L412 96', '#55585d', 5, 'opacity=".7"')
  const inside = iron ? brush.deep : '#e8e3d9'
  return frame(
    brush,
    `${handle}<circle cx="206" cy="276" r="140" fill="url(#body)" stroke="${brush.deep}" stroke-opacity=".5" stroke-width="2"/><circle cx="206" cy="276" r="140" fill="url(#texture)"/><circle cx="206" cy="274" r="122" fill="${inside}"/><circle cx="206" cy="278" r="112" fill="${iron ? '#3b3c40' : '#f6f2ea'}"/>${glow('M122 224C150 180 220 164 268 186', 14, iron ? 0.25 : 0.8)}`,
    [210, 408, 140, 12],
  )
}

export function pot(brush: Brush): string {
  if (brush.features.includes('set')) {
    const one = (x: number, y: number, scale: number): string =>
      `<g transform="translate(${x} ${y}) scale(${scale})">${line('M196 60L330 44', '#33363b', 17)}${skin(brush, 'M0 30L200 30L194 148C194 160 186 166 174 166L26 166C14 166 6 160 6 148Z', 'url(#steel)')}${skin(brush, 'M-6 30C10 4 190 4 206 30Z', 'url(#white)')}<circle cx="100" cy="4" r="11" fill="#33363b"/></g>`
    return frame(brush, one(176, 108, 0.66) + one(62, 166, 0.8) + one(138, 246, 0.94), [236, 406, 160, 11])
  }
  const ear = (x: number): string =>
    line(`M${x} 240C${x + (x < 240 ? -52 : 52)} 236 ${x + (x < 240 ? -52 : 52)} 286 ${x} 284`, brush.dark, 17)
  return frame(
    brush,
    `${ear(96) + ear(384) + skin(brush, 'M84 224L396 224L384 356C382 380 366 392 344 392L136 392C114 392 98 380 96 356Z', 'url(#round)') + skin(brush, 'M76 224C84 150 396 150 404 224Z') + shape('M72 218L408 218L408 234L72 234Z', brush.dark)}<rect x="216" y="140" width="48" height="18" rx="9" fill="url(#steel)"/><rect x="232" y="154" width="16" height="18" fill="url(#steel)"/>${glow('M126 200C160 178 210 172 250 172', 9, 0.5)}${glow('M118 252C116 300 122 340 130 368', 15, 0.4)}`,
    [240, 396, 150, 12],
  )
}

export function mug(brush: Brush): string {
  const enamel = brush.material === 'steel'
  const handle = 'M316 178C404 160 410 316 312 312'
  const rim = enamel ? '<ellipse cx="220" cy="142" rx="108" ry="24" fill="none" stroke="#33435e" stroke-width="7"/>' : ''
  const glaze = enamel
    ? ''
    : shape('M112 142C112 190 118 200 124 226C150 214 180 244 212 228C250 210 276 246 318 226L328 142Z', brush.dark, 0.55) +
      shape('M128 330C180 346 262 346 312 330L308 366C308 384 292 392 272 392L168 392C148 392 132 384 132 366Z', '#d9c7ab', 0.85)
  return frame(
    brush,
    `${line(handle, brush.deep, 26) + line(handle, brush.base, 21) + skin(brush, 'M112 142L328 142L316 362C314 384 298 392 276 392L164 392C142 392 126 384 124 362Z', 'url(#round)') + glaze}<ellipse cx="220" cy="142" rx="108" ry="24" fill="${brush.light}"/><ellipse cx="220" cy="145" rx="97" ry="18" fill="${enamel ? '#f2efe8' : '#3d2a20'}"/>${rim}${glow('M146 180C142 250 146 310 152 360', 15, 0.45)}`,
    [228, 396, 122, 11],
  )
}

export function press(brush: Brush): string {
  const bars = [156, 304].map(x => line(`M${x} 150L${x} 388`, brush.base, 9)).join('')
  return frame(
    brush,
    `${line('M310 180C392 176 392 330 310 330', brush.base, 19)}<path d="M156 142L304 142L304 388L156 388Z" fill="#dbe7ea" opacity=".75"/><path d="M160 220L300 220L300 384L160 384Z" fill="#4a2f20"/><path d="M160 214L300 214L300 232L160 232Z" fill="url(#steel)"/>${line('M230 70L230 216', '#8b9197', 5)}<circle cx="230" cy="66" r="16" fill="#2c2d30"/>${skin(brush, 'M146 142C150 112 310 112 314 142L314 154L146 154Z')}${bars}${shape('M148 380L312 380L318 404L142 404Z', brush.base)}${line('M156 300L304 300', brush.base, 8)}${glow('M178 160L178 372', 11, 0.6)}`,
    [236, 408, 108, 10],
  )
}

export function knife(brush: Brush): string {
  return frame(
    brush,
    `<g transform="rotate(-38 240 240)"><path d="M58 218L318 218L318 262C240 268 130 262 58 218Z" fill="url(#white)" stroke="#8b9197" stroke-width="1.5"/><path d="M58 218C130 262 240 268 318 262L318 256C230 260 140 252 58 218Z" fill="#aab0b6"/><rect x="314" y="212" width="18" height="52" rx="4" fill="url(#steel)"/>${skin({ ...brush, base: '#8a5f3a' }, 'M330 216L432 222C446 224 450 240 446 252C442 264 430 264 420 260C392 252 360 258 330 258Z', 'url(#wood)')}${[352, 384, 416].map(x => `<circle cx="${x}" cy="238" r="5" fill="url(#steel)"/>`).join('')}</g>`,
    [250, 392, 150, 9],
  )
}

export function board(brush: Brush): string {
  const blocks =
    brush.material === 'oak'
      ? `${[0, 1, 2, 3].map(row => line(`M110 ${178 + row * 62}L370 ${178 + row * 62}`, brush.deep, 1.4, 'opacity=".35"') + [0, 1, 2].map(column => line(`M${170 + column * 62 + (row % 2) * 24} ${116 + row * 62}L${170 + column * 62 + (row % 2) * 24} ${178 + row * 62}`, brush.deep, 1.2, 'opacity=".3"')).join('')).join('')}<rect x="128" y="126" width="224" height="258" rx="16" fill="none" stroke="#000" stroke-opacity=".2" stroke-width="6"/>`
      : ''
  return frame(
    brush,
    `<g transform="rotate(-7 240 240)">${skin(brush, 'M126 106L206 106C212 84 216 64 240 64C264 64 268 84 274 106L354 106C366 106 372 112 372 124L372 392C372 404 366 410 354 410L126 410C114 410 108 404 108 392L108 124C108 112 114 106 126 106Z')}${blocks}<circle cx="240" cy="90" r="10" fill="#f1ede6"/></g>`,
    [250, 418, 132, 11],
  )
}

export function bottle(brush: Brush): string {
  return frame(
    brush,
    `${skin(brush, 'M196 140C196 126 206 122 206 108L274 108C274 122 284 126 288 140C304 158 310 172 310 196L310 398C310 414 300 422 286 422L194 422C180 422 170 414 170 398L170 196C170 172 178 158 196 140Z', 'url(#round)')}<rect x="200" y="58" width="80" height="46" rx="10" fill="#33363b"/><rect x="206" y="100" width="68" height="12" fill="url(#steel)"/>${line('M214 58C214 30 266 30 266 58', '#33363b', 9)}<path d="M214 300L236 256L250 280L258 268L276 300Z" fill="${brush.trim}" opacity=".85"/>${glow('M192 190L192 396', 13, 0.5)}`,
    [242, 426, 82, 10],
  )
}
