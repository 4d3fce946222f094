/** Music made by adding tones: of a known tempo, key and instrument, for measuring what is heard in it. */
import { seededRandom } from '../../src/ranking/index.js'

export interface Instrument {
  readonly name: string
  /** Strength of the first, second … overtone. */
  readonly partials: readonly number[]
  /** Seconds in which a note fades to a third. */
  readonly fade: number
  /** How loud the drums are beside it. */
  readonly drums: number
}

const falling = (count: number, power: number, step = 1) =>
  Array.from({ length: count }, (_, index) => (index % step === 0 ? (index + 1) ** -power : 0))

export const instruments: readonly Instrument[] = [
  { name: 'flute', partials: [1, 0.25, 0.08], fade: 0.6, drums: 0.12 },
  { name: 'organ', partials: [1, 0.8, 0.1, 0.6, 0, 0.2, 0, 0.4], fade: 2, drums: 0.12 },
  { name: 'strings', partials: falling(18, 1), fade: 1.2, drums: 0.12 },
  { name: 'clarinet', partials: falling(13, 1, 2), fade: 0.7, drums: 0.12 },
  { name: 'plucked', partials: falling(12, 1.5), fade: 0.15, drums: 0.12 },
  { name: 'bright lead', partials: falling(24, 0.5), fade: 0.4, drums: 0.4 },
]

export interface Piece {
  readonly tempo: number
  /** 0 is C … 11 is B. */
  readonly tonic: number
  readonly mode: 'major' | 'minor'
  readonly instrument: Instrument
  /** Loudness of noise beside music of about 1. */
  readonly noise?: number
  readonly seconds?: number
  readonly rate?: number
  readonly seed?: number
}

const scales = { major: [0, 2, 4, 5, 7, 9, 11], minor: [0, 2, 3, 5, 7, 8, 10] } as const
/** Steps of the scale that the chords of four bars begin on. */
const progressions = [
  [0, 3, 4, 0],
  [0, 5, 3, 4],
  [0, 4, 5, 0],
] as const

/** @returns one channel, at most 1 in size */
export function makeMusic({ tempo, tonic, mode, instrument, noise = 0.02, seconds = 20, rate = 22_050, seed = 1 }: Piece): Float32Array {
  const random = seededRandom(seed, 7)
  const samples = new Float32Array(Math.round(seconds * rate))
  const beat = 60 / tempo
  const scale = scales[mode]
  const progression = progressions[Math.floor(random() * progressions.length)] ?? progressions[0]
  const note = (step: number) => tonic + (scale[((step % 7) + 7) % 7] ?? 0) + 12 * Math.floor(step / 7)
  const rhythm = Math.floor(random() * 3)
  const player = new Player(samples, rate, instrument)
  for (let half = 0; (half * beat) / 2 < seconds; half++) {
    const [at, place] = [(half * beat) / 2, half % 8]
    const root = progression[Math.floor(half / 8) % progression.length] ?? 0
    if (place % 4 === 0) player.play(note(root) - 24, at, beat * 2, 0.5)
    if (place === 0) for (const third of [0, 2, 4]) player.play(note(root + third), at, beat * 4, 0.25)
    const step = [0, 2, 4, 7][Math.floor(random() * 4)] ?? 0
    if (place % 2 === 0 || random() < 0.4) player.play(note(root + step), at, beat, place % 2 === 0 ? 0.5 : 0.3)
    drum(player, rhythm, at, place, random)
  }
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-9)
  return samples.map(sample => (sample / loudest + noise * (random() * 2 - 1)) / (1 + noise))
}

/** Three rhythms: a back beat, a bass drum on every beat, none at all. */
function drum(player: Player, rhythm: number, at: number, place: number, random: () => number): void {
  if (rhythm === 2) return
  if (place % 2 === 1) player.hit(at, 'light', random)
  else player.hit(at, rhythm === 1 || place % 4 === 0 ? 'low' : 'high', random)
}

class Player {
  readonly #samples: Float32Array
  readonly #rate: number
  readonly #instrument: Instrument

  constructor(samples: Float32Array, rate: number, instrument: Instrument) {
    this.#samples = samples
    this.#rate = rate
    this.#instrument = instrument
  }

  /** @param pitch semitones above middle C */
  play(pitch: number, at: number, length: number, loudness: number): void {
    const frequency = 261.626 * 2 ** (pitch / 12)
    const { partials, fade } = this.#instrument
    for (const [index, strength] of partials.entries()) {
      const own = frequency * (index + 1)
      if (strength === 0 || own > this.#rate / 2) continue
      this.#add(at, length, (time, left) => {
        const edge = Math.min(1, time / 0.01, left / 0.02)
        return loudness * strength * edge * Math.exp(-time / fade) * Math.sin(2 * Math.PI * own * time)
      })
    }
  }

  hit(at: number, kind: 'low' | 'high' | 'light', random: () => number): void {
    const loudness = this.#instrument.drums * (kind === 'light' ? 0.3 : 1) * 3
    if (kind === 'low') this.#add(at, 0.15, time => 1.5 * loudness * Math.exp(-time / 0.04) * Math.sin(2 * Math.PI * 60 * time))
    else this.#add(at, 0.1, time => loudness * Math.exp(-time / (kind === 'high' ? 0.03 : 0.008)) * (random() * 2 - 1))
  }

  #add(at: number, length: number, sample: (time: number, left: number) => number): void {
    const start = Math.round(at * this.#rate)
    const end = Math.min(this.#samples.length, start + Math.round(length * this.#rate))
    for (let index = start; index < end; index++) {
      const time = (index - start) / this.#rate
      this.#samples[index] = (this.#samples[index] ?? 0) + sample(time, length - time)
    }
  }
}
