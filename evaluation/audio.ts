/**
 * How well music is heard, on pieces made by adding tones (test/support/made-music.ts): tempo within 4 %, key, and whether what sounds alike
 * is near. Numbers of the encoder were chosen on other pieces. Run: `npx tsx evaluation/audio.ts [pieces]`.
 */
import { withHeardFacts } from '../src/catalog/recordings/heard-facts.js'
import type { Hearing } from '../src/contracts/hearing.js'
import { mean, normalisedGain } from '../src/evaluation/metrics/index.js'
import { hearMusic } from '../src/models/audio/hear-music.js'
import { seededRandom } from '../src/ranking/index.js'
import { instruments, makeMusic, type Piece } from '../test/support/made-music.js'

const count = Number(process.argv[2] ?? 120)
const rate = 16_000
const notes = ['C', 'C#', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B']

interface Heard extends Hearing {
  readonly piece: Piece
  /** What is stated of it. */
  readonly facts: Readonly<Record<string, unknown>>
}

const random = seededRandom(2026, 1)
const [fallback] = instruments
if (fallback === undefined) throw new Error('there are no instruments')
const pieces = Array.from({ length: count }, (_, index): Heard => {
  const piece: Piece = {
    tempo: Math.round(60 + 120 * random()),
    tonic: Math.floor(12 * random()),
    mode: random() < 0.5 ? 'major' : 'minor',
    instrument: instruments[Math.floor(instruments.length * random())] ?? fallback,
    noise: [0.005, 0.05, 0.15][Math.floor(3 * random())] ?? 0.05,
    seed: 1000 + index,
    rate,
  }
  const hearing = hearMusic({ samples: makeMusic(piece), rate })
  return { ...hearing, piece, facts: withHeardFacts({ id: '', title: '', attributes: {} }, hearing.heard).attributes }
})

const share = (list: readonly boolean[]) => `${(list.filter(Boolean).length / Math.max(1, list.length)).toFixed(3)} of ${list.length}`
const isTempo = (beats: unknown, tempo: number, factors: readonly number[] = [1]) =>
  typeof beats === 'number' && factors.some(factor => Math.abs(beats / (tempo * factor) - 1) <= 0.04)

/** How alike two pieces are meant to be, from 0 to 3: one each for the instrument, the tempo and the key or its mode. */
function likeness(left: Piece, right: Piece): number {
  const isSameTempo = Math.abs(Math.log2(left.tempo / right.tempo)) < 0.12
  return (
    Number(left.instrument === right.instrument) +
    Number(isSameTempo) +
    (left.mode === right.mode ? 0.5 : 0) +
    (left.tonic === right.tonic ? 0.5 : 0)
  )
}

/** nDCG@10 of the others, nearest first, or in another order. */
function gainOf(own: Heard, order: (other: Heard) => number): number {
  const others = pieces.filter(other => other !== own)
  const ids = others
    .map(other => ({ id: String(pieces.indexOf(other)), place: order(other) }))
    .sort((left, right) => right.place - left.place)
  const gains = Object.fromEntries(others.map(other => [String(pieces.indexOf(other)), likeness(own.piece, other.piece)]))
  return normalisedGain(
    ids.map(({ id }) => id),
    gains,
  )
}

const cosine = (left: Float32Array, right: Float32Array) => left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)

function report(name: string, set: readonly Heard[]): void {
  const stated = set.filter(({ facts }) => facts['tempo_bpm'] !== undefined)
  const keyed = set.filter(({ facts }) => facts['musical_key'] !== undefined)
  console.log(`${name} (${set.length} pieces)`)
  console.log(`  tempo within 4 %            ${share(set.map(({ heard, piece }) => isTempo(heard.tempo?.beats, piece.tempo)))}`)
  console.log(
    `  the same or half or double  ${share(set.map(({ heard, piece }) => isTempo(heard.tempo?.beats, piece.tempo, [0.5, 1, 2])))}`,
  )
  console.log(`  tempo, where it is stated   ${share(stated.map(({ facts, piece }) => isTempo(facts['tempo_bpm'], piece.tempo)))}`)
  for (const [from, to] of [
    [60, 90],
    [90, 150],
    [150, 181],
  ] as const) {
    const within = stated.filter(({ piece }) => piece.tempo >= from && piece.tempo < to)
    console.log(`    ${from} to ${to}               ${share(within.map(({ facts, piece }) => isTempo(facts['tempo_bpm'], piece.tempo)))}`)
  }
  console.log(
    `  key                         ${share(set.map(({ heard, piece }) => heard.key?.tonic === piece.tonic && heard.key.mode === piece.mode))}`,
  )
  console.log(
    `  key, where it is stated     ${share(keyed.map(({ facts, piece }) => facts['musical_key'] === `${notes[piece.tonic]} ${piece.mode}`))}`,
  )
  console.log(`  neighbours, nDCG@10         ${mean(set.map(own => gainOf(own, other => cosine(own.vector, other.vector)))).toFixed(3)}`)
  console.log(`  in any order, nDCG@10       ${mean(set.map(own => gainOf(own, () => random()))).toFixed(3)}`)
}

report('all', pieces)
report(
  'even',
  pieces.filter((_, index) => index % 2 === 0),
)
report(
  'odd',
  pieces.filter((_, index) => index % 2 === 1),
)
