/** Drawings of tents and camping things. */
import { type Brush, line, shape, skin, stitch } from './brush.js'
import { frame } from './frame.js'

const glow = (path: string, width: number, opacity = 0.35): string =>
  line(path, '#ffffff', width, `opacity="${opacity}" filter="url(#soft)"`)
const grass = '<ellipse cx="240" cy="392" rx="210" ry="26" fill="#93a37a" opacity=".5"/>'

export function tent(brush: Brush): string {
  const solo = brush.features.includes('ultralight')
  const peak = solo ? 206 : 150
  const body = `M54 386C110 ${peak + 30} 170 ${peak} 232 ${peak - 4}C306 ${peak} 382 ${peak + 40} 432 386Z`
  const door = `M158 388C170 ${peak + 100} 198 ${peak + 36} 232 ${peak + 12}C262 ${peak + 50} 290 ${peak + 110} 300 388Z`
  return frame(
    brush,
    grass +
      line(`M66 372L22 404M424 372L462 404`, '#8d8a80', 2.5) +
      skin(brush, body) +
      shape(door, brush.deep) +
      shape(`M158 388C170 ${peak + 100} 198 ${peak + 36} 232 ${peak + 12}C226 ${peak + 90} 214 340 196 388Z`, brush.light) +
      line(`M60 384C116 ${peak + 34} 170 ${peak + 2} 232 ${peak - 4}C306 ${peak} 382 ${peak + 40} 428 384`, brush.dark, 5) +
      line(`M232 ${peak - 4}C290 ${peak + 60} 320 320 330 386`, brush.dark, 4) +
      glow(`M330 ${peak + 70}C360 ${peak + 110} 380 330 390 372`, 14, 0.3) +
      glow(`M110 ${peak + 130}C130 ${peak + 80} 160 ${peak + 46} 196 ${peak + 28}`, 14, 0.3),
    [240, 396, 190, 9],
  )
}

export function bigtent(brush: Brush): string {
  return frame(
    brush,
    `${grass + line('M40 300L14 404M440 300L466 404', '#8d8a80', 2.5) + skin(brush, 'M30 388C40 260 96 150 170 132L316 132C392 150 440 260 450 388Z') + skin(brush, 'M126 388L150 196C154 178 166 170 184 170L296 170C314 170 326 178 330 196L354 388Z', 'url(#shady)') + shape('M196 388L210 214C212 204 218 200 226 200L254 200C262 200 268 204 270 214L284 388Z', '#2c2a26') + shape('M196 388L210 214C212 204 218 200 226 200L236 200C226 280 216 340 206 388Z', brush.light)}<rect x="82" y="262" width="44" height="42" rx="6" fill="#dfeaf0" opacity=".8"/><rect x="356" y="262" width="44" height="42" rx="6" fill="#dfeaf0" opacity=".8"/>${line('M30 388C40 260 96 150 170 132L316 132C392 150 440 260 450 388', brush.dark, 5)}${glow('M80 250C98 200 130 164 168 150', 12)}`,
    [240, 398, 200, 9],
  )
}

export function sleepingbag(brush: Brush): string {
  const mummy = brush.features.includes('warm')
  const body = mummy
    ? 'M200 50C160 52 136 84 138 130C110 190 116 300 160 418C168 434 312 434 320 418C364 300 370 190 342 130C344 84 320 52 280 50Z'
    : 'M136 60L344 60C356 60 360 66 360 78L366 410C366 422 360 428 348 428L132 428C120 428 114 422 114 410L120 78C120 66 124 60 136 60Z'
  const rows = [170, 214, 258, 302, 346, 388]
    .map(y =>
      line(
        `M${mummy ? 124 + Math.abs(y - 230) * 0.14 : 118} ${y}C190 ${y + 12} 290 ${y + 12} ${mummy ? 356 - Math.abs(y - 230) * 0.14 : 362} ${y}`,
        brush.deep,
        3,
        'opacity=".5"',
      ),
    )
    .join('')
  const head = mummy
    ? shape('M190 128C180 84 212 70 240 70C268 70 300 84 290 128C278 152 202 152 190 128Z', brush.deep)
    : shape('M128 66L352 66L300 150L128 126Z', brush.light) + shape('M140 76L330 76L310 116L140 110Z', '#efe9dc')
  return frame(
    brush,
    `<g transform="rotate(9 240 240)">${skin(brush, body)}${rows}${head}${line(`M${mummy ? 300 : 300} 140L${mummy ? 316 : 312} 408`, brush.trim, 3, 'stroke-dasharray="4 3"')}${glow('M160 180C150 260 164 340 180 400', 18, 0.3)}</g>`,
    [232, 432, 128, 11],
  )
}

export function mat(brush: Brush): string {
  return frame(
    brush,
    `${skin(brush, 'M150 350L420 350L438 392L150 392Z', 'url(#shady)') + skin(brush, 'M150 176L330 176L440 392L230 392Z') + [0, 1, 2, 3].map(step => line(`M${186 + step * 42} 182L${262 + step * 48} 386`, brush.deep, 3, 'opacity=".35"')).join('')}<circle cx="150" cy="284" r="108" fill="url(#body)" stroke="${brush.deep}" stroke-opacity=".5" stroke-width="2"/>${[88, 66, 44, 22].map(r => `<circle cx="150" cy="284" r="${r}" fill="none" stroke="${brush.deep}" stroke-width="5" opacity=".5"/>`).join('')}${glow('M78 234C92 204 122 188 152 186', 10)}`,
    [240, 400, 180, 11],
  )
}

export function pegs(brush: Brush): string {
  const one = [-31.5, -24.5, -17.5, -10.5, -3.5, 3.5, 10.5, 17.5, 24.5, 31.5].map(
    angle =>
      `<g transform="rotate(${angle} 240 460)"><path d="M230 104L250 104L247 372L240 408L233 372Z" fill="url(#steel)" stroke="#6d737a" stroke-width="1"/><path d="M240 106L240 400" stroke="#5f656c" stroke-width="2"/><rect x="228" y="92" width="24" height="20" rx="5" fill="${brush.base}"/>${line('M240 96C222 64 258 64 240 96', brush.base, 4)}</g>`,
  )
  return frame(brush, one.join(''), [240, 424, 110, 10])
}

export function stove(brush: Brush): string {
  return frame(
    brush,
    `<rect x="170" y="290" width="140" height="120" rx="26" fill="#c65b3a"/><rect x="170" y="290" width="140" height="120" rx="26" fill="url(#gloss)" opacity=".7"/><rect x="170" y="338" width="140" height="26" fill="#f3ede0"/><rect x="218" y="262" width="44" height="34" rx="6" fill="url(#steel)"/><rect x="226" y="190" width="28" height="76" fill="url(#steel)"/>${line('M254 236L330 236', '#8b9197', 6)}<rect x="322" y="220" width="20" height="32" rx="6" fill="#33363b"/>${line('M240 210L130 150L130 128M240 210L350 150L350 128M240 206L240 128', '#8b9197', 9)}${shape('M186 190L294 190L280 212L200 212Z', brush.dark)}${[202, 226, 252, 276].map(x => `<path d="M${x} 158C${x + 10} 174 ${x + 9} 182 ${x + 6} 190L${x - 6} 190C${x - 9} 182 ${x - 8} 174 ${x} 158Z" fill="#5f9bd8" opacity=".9"/>`).join('')}`,
    [240, 414, 96, 11],
  )
}

export function lantern(brush: Brush): string {
  return frame(
    brush,
    `<circle cx="240" cy="250" r="120" fill="#ffe9ae" opacity=".7" filter="url(#blur)"/>${line('M170 132C170 40 310 40 310 132', '#6d737a', 8)}${skin(brush, 'M176 130L304 130L318 166L162 166Z')}<path d="M172 166L308 166L308 322L172 322Z" fill="#fff4d6" stroke="#b9ab86" stroke-width="2"/><ellipse cx="240" cy="244" rx="34" ry="56" fill="#ffd777" filter="url(#soft)"/>${line('M206 168L206 320M274 168L274 320', brush.dark, 6)}${skin(brush, 'M160 320L320 320L330 388C330 402 322 408 308 408L172 408C158 408 150 402 150 388Z', 'url(#round)')}<circle cx="240" cy="362" r="15" fill="${brush.trim}"/>${glow('M176 332L168 392', 9)}`,
    [240, 412, 104, 11],
  )
}

export function poles(brush: Brush): string {
  const one = (angle: number): string =>
    `<g transform="rotate(${angle} 240 420)"><rect x="234" y="118" width="12" height="150" fill="url(#round)"/><rect x="235.5" y="262" width="9" height="150" fill="url(#steel)"/><rect x="232" y="254" width="16" height="16" rx="3" fill="#33363b"/><path d="M240 440L235 410L245 410Z" fill="#6d737a"/><path d="M222 400L258 400L250 410L230 410Z" fill="#33363b"/><path d="M229 46C229 34 251 34 251 46L253 118C253 126 227 126 227 118Z" fill="#b98d5e" stroke="#7d5d3b" stroke-width="1.5"/>${line('M238 50C190 70 200 120 228 112', brush.base, 7)}</g>`
  return frame(brush, one(-13) + one(13), [240, 432, 70, 9])
}

export function chair(brush: Brush): string {
  return frame(
    brush,
    line('M122 396L330 270M358 396L150 270M122 396L112 130M358 396L368 130', '#4b4f55', 10) +
      line('M122 396L330 270M358 396L150 270', '#9aa0a6', 3) +
      skin(brush, 'M114 128L366 128L352 276L128 276Z') +
      skin(brush, 'M120 262L360 262L340 310L140 310Z', 'url(#shady)') +
      stitch('M122 140L358 140', brush.deep) +
      line('M106 228L150 222M374 228L330 222', brush.deep, 16) +
      shape('M340 226L372 226L368 256L344 256Z', brush.dark) +
      glow('M150 150L156 256', 18, 0.3),
    [240, 400, 138, 11],
  )
}
