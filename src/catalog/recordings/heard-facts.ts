/** What is heard in an item's recording as facts of the item, marked as heard: tempo, pace, key, mode and sound. What its record states stays. */
import type { Heard } from '../../contracts/hearing.js'
import type { AttributeValue, Item } from '../../contracts/item.js'

/** From this confidence on a fact is stated. Measured on made music. */
const sure = { tempo: 0.25, key: 0.4 } as const
/** Beats a minute: what is between is neither slow nor fast. */
const pace = { slow: 85, fast: 130 } as const
/** Hertz of the spectrum's centre: what is between is neither dark nor bright. */
const sound = { dark: 1100, bright: 2500 } as const
const notes = ['C', 'C#', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B'] as const

/** By fact, the names under which a record may state it itself. */
const stated: Readonly<Record<string, RegExp>> = {
  tempo_bpm: /bpm|tempo/i,
  pace: /bpm|tempo|^pace$/i,
  musical_key: /(?:^|_)key$/i,
  mode: /(?:^|_)key$|^mode$/i,
  sound: /^sound$|timbre/i,
}

/** @example withHeardFacts(song, heard).attributes // { tempo_bpm: 118, musical_key: 'A minor', mode: 'minor key' } */
export function withHeardFacts(item: Item, heard: Heard): Item {
  const names = Object.keys(item.attributes)
  const facts = Object.entries(factsOf(heard)).filter(([name]) => !names.some(own => stated[name]?.test(own)))
  if (facts.length === 0) return item
  return { ...item, attributes: { ...item.attributes, ...Object.fromEntries(facts) }, heard: facts.map(([name]) => name) }
}

function factsOf({ tempo, key, brightness }: Heard): Record<string, AttributeValue> {
  const beats = tempo !== undefined && tempo.confidence >= sure.tempo ? Math.round(tempo.beats) : undefined
  const isSureKey = key !== undefined && key.confidence >= sure.key
  return {
    ...(beats !== undefined && { tempo_bpm: beats }),
    ...(beats !== undefined && beats <= pace.slow && { pace: 'slow' }),
    ...(beats !== undefined && beats >= pace.fast && { pace: 'fast' }),
    ...(isSureKey && { musical_key: `${notes[key.tonic] ?? ''} ${key.mode}`, mode: `${key.mode} key` }),
    ...(brightness > 0 && brightness <= sound.dark && { sound: 'dark' }),
    ...(brightness >= sound.bright && { sound: 'bright' }),
  }
}
