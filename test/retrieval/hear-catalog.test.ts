import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { Hearing } from '../../src/contracts/hearing.js'
import type { AudioEncoder } from '../../src/contracts/ports.js'
import { CurioError } from '../../src/errors.js'
import { buildRetriever, hearCatalog } from '../../src/retrieval/index.js'
import { readHearing, storeHearing } from '../../src/retrieval/stored-hearing.js'
import { MemoryVectorCache } from '../../src/storage/index.js'
import { makeItem } from './make-item.js'

/** Hears what a file says: an angle, and a tempo. */
class TextEar implements AudioEncoder {
  readonly id = 'text-ear'
  readonly dimension = 2
  heard = 0

  listen(recording: string | Uint8Array): Promise<Hearing> {
    this.heard++
    const text = typeof recording === 'string' ? recording : Buffer.from(recording).toString()
    const [angle = Number.NaN, beats = 0] = text.split(' ').map(Number)
    if (Number.isNaN(angle)) return Promise.reject(new CurioError('AUDIO_UNREADABLE', 'No music.'))
    return Promise.resolve({
      vector: Float32Array.of(Math.cos(angle), Math.sin(angle)),
      heard: { tempo: { beats, confidence: 0.8 }, brightness: 1800 },
    })
  }

  dispose(): Promise<void> {
    return Promise.resolve()
  }
}

function catalogOf(recordings: Readonly<Record<string, string | undefined>>) {
  const folder = mkdtempSync(join(tmpdir(), 'curio-hearing-'))
  return inMemoryCatalog(
    Object.entries(recordings).map(([id, text]) => {
      if (text === undefined) return makeItem({ id, title: 'Song' })
      writeFileSync(join(folder, `${id}.wav`), text)
      return makeItem({ id, title: 'Song', audio: [join(folder, `${id}.wav`)] })
    }),
  )
}

const songs = { near: '0.1 100', far: '2.8 140', middle: '1.2 90', silent: undefined, spoilt: 'noise', self: '0 100' }

async function openShop(encoder = new TextEar()) {
  const warnings: string[] = []
  const cache = new MemoryVectorCache()
  const options = { audioEncoder: encoder, cache, onWarning: (line: string) => warnings.push(line) }
  const { catalog, recordings = [] } = await hearCatalog(catalogOf(songs), options)
  const retriever = await buildRetriever({ catalog, cache, audioEncoder: encoder, recordings })
  return { catalog, retriever, warnings, cache, encoder }
}

describe('a catalogue with recordings', () => {
  it('gains the facts that are heard, marked as such, and reports what cannot be read', async () => {
    const { catalog, warnings } = await openShop()
    expect(catalog.get('near')).toMatchObject({ attributes: { tempo_bpm: 100 }, heard: ['tempo_bpm'] })
    expect(catalog.get('silent')?.heard).toBeUndefined()
    expect(warnings).toEqual([expect.stringMatching(/spoilt\.wav: No music/)])
  })

  it('is listened to once: what was heard is kept by content', async () => {
    const { cache, encoder } = await openShop()
    const { heard } = encoder
    await hearCatalog(catalogOf(songs), { audioEncoder: encoder, cache })
    // The one that cannot be read is tried again.
    expect(encoder.heard).toBe(heard + 1)
  })

  it('is found by a recording, and by how liked items sound', async () => {
    const { retriever } = await openShop()
    expect(retriever.readsRecordings).toBe(true)
    const played = await retriever.retrieve({ audio: Buffer.from('2.9 1') })
    expect(played[0]?.item.id).toBe('far')
    const alike = await retriever.retrieve({ liked: [{ item: 'self', weight: 1 }], likedBySound: true, allowed: [0, 1, 2] })
    expect(alike.map(({ item }) => item.id)).toEqual(['near', 'middle', 'far'])
  })

  it('is found by words where an item has no recording', async () => {
    const { retriever } = await openShop()
    const found = await retriever.retrieve({ text: 'song' })
    expect(found.map(({ item }) => item.id)).toContain('silent')
  })

  it('costs nothing where there is none', async () => {
    const encoder = new TextEar()
    const plain = catalogOf({ quiet: undefined })
    const heard = await hearCatalog(plain, { audioEncoder: encoder, cache: new MemoryVectorCache() })
    expect(heard).toEqual({ catalog: plain })
    expect(encoder.heard).toBe(0)
    const retriever = await buildRetriever({ catalog: plain, cache: new MemoryVectorCache(), audioEncoder: encoder })
    expect(retriever.readsRecordings).toBe(false)
    await expect(retriever.retrieve({ audio: Buffer.from('1 1') })).rejects.toMatchObject({ code: 'AUDIO_UNSUPPORTED' })
  })

  it('stops when it is told to', async () => {
    const encoder = new TextEar()
    const signal = AbortSignal.abort()
    encoder.listen = () => Promise.reject(new CurioError('ABORTED', 'stopped'))
    const hearing = hearCatalog(catalogOf(songs), { audioEncoder: encoder, cache: new MemoryVectorCache(), signal })
    await expect(hearing).rejects.toMatchObject({ code: 'ABORTED' })
  })
})

describe('what the cache keeps of a recording', () => {
  const sureness = fc.double({ min: 0, max: 1, noNaN: true })
  const hearing = fc.record({
    angle: fc.double({ min: -3, max: 3, noNaN: true }),
    beats: fc.double({ min: 40, max: 250, noNaN: true }),
    tonic: fc.integer({ min: 0, max: 11 }),
    mode: fc.constantFrom('major' as const, 'minor' as const),
    confidence: sureness,
    brightness: fc.double({ min: 1, max: 8000, noNaN: true }),
    hasTempo: fc.boolean(),
    hasKey: fc.boolean(),
  })

  it('comes back as it was', () => {
    fc.assert(
      fc.property(hearing, ({ angle, beats, tonic, mode, confidence, brightness, hasTempo, hasKey }) => {
        const kept = readHearing(
          storeHearing({
            vector: Float32Array.of(Math.cos(angle), Math.sin(angle)),
            heard: {
              ...(hasTempo && { tempo: { beats, confidence } }),
              ...(hasKey && { key: { tonic, mode, confidence } }),
              brightness,
            },
          }),
          2,
        )
        expect(kept?.heard.tempo?.beats).toEqual(hasTempo ? Math.fround(beats) : undefined)
        expect(kept?.heard.key).toEqual(hasKey ? { tonic, mode, confidence: Math.fround(confidence) } : undefined)
        expect(kept?.heard.brightness).toBe(Math.fround(brightness))
      }),
    )
  })

  it('is not taken where it is damaged or of another encoder', () => {
    expect(readHearing(undefined, 2)).toBeUndefined()
    expect(readHearing(new Float32Array(8), 2)).toBeUndefined()
    expect(readHearing(Float32Array.of(1, 0, 1, 1, 1, 1, 1, 1), 3)).toBeUndefined()
  })
})
