import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openApp } from '../src/app.js'
import { configSchema } from '../src/config/schema.js'
import { say } from './dialogue/open-dialogue.js'
import { instruments, makeMusic } from './support/made-music.js'
import { wavFile } from './support/wav-file.js'

const songs = [
  { id: 'slow-minor', title: 'Harbour Night', tempo: 84, tonic: 9, mode: 'minor', instrument: instruments[0] },
  { id: 'mid-minor', title: 'Lantern Street', tempo: 112, tonic: 2, mode: 'minor', instrument: instruments[0] },
  { id: 'mid-major', title: 'Morning Ferry', tempo: 120, tonic: 0, mode: 'major', instrument: instruments[1] },
  { id: 'fast-major', title: 'Paper Kites', tempo: 160, tonic: 7, mode: 'major', instrument: instruments[1] },
] as const

function musicFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'curio-music-'))
  mkdirSync(join(folder, 'audio'))
  const rows = songs.map(({ id, title, instrument, ...piece }) => {
    if (instrument === undefined) throw new Error('no such instrument')
    const samples = makeMusic({ ...piece, instrument, noise: 0, seconds: 12, rate: 16_000, seed: 3 })
    writeFileSync(join(folder, 'audio', `${id}.wav`), wavFile([samples], 16_000))
    return { id, title, category: 'Music/Songs', audio: `audio/${id}.wav` }
  })
  writeFileSync(join(folder, 'audio', 'broken.mp3'), 'ID3 but no music')
  const all = [...rows, { id: 'broken', title: 'Torn Tape', category: 'Music/Songs', audio: 'audio/broken.mp3' }]
  writeFileSync(join(folder, 'items.jsonl'), all.map(row => `${JSON.stringify(row)}\n`).join(''))
  return folder
}

async function open(folder: string, audio: 'music' | 'none' = 'music') {
  const notices: string[] = []
  const config = configSchema.parse({
    catalog: folder,
    storage: { directory: mkdtempSync(join(tmpdir(), 'curio-music-storage-')) },
    models: { directory: folder, language: 'none', text: 'none', image: 'none', audio },
  })
  const app = await openApp(config, { onNotice: line => notices.push(line) })
  onTestFinished(() => app.close())
  return { app, notices }
}

describe('a shop of music', () => {
  it('hears tempo, key and mode, filters and explains by them, and tells of what it cannot read', async () => {
    const { app, notices } = await open(musicFolder())
    expect(app.catalog.get('slow-minor')).toMatchObject({
      attributes: { tempo_bpm: 84, pace: 'slow', musical_key: 'A minor', mode: 'minor key' },
      heard: expect.arrayContaining(['tempo_bpm', 'musical_key']),
    })
    expect(app.catalog.get('broken')?.heard).toBeUndefined()
    expect(notices).toEqual([expect.stringMatching(/broken\.mp3: The recording cannot be read/)])
    const say1 = (text: string) => say(app.conversations.open(), text)
    const about = await say1('something around 120 bpm')
    expect(about.ids.slice(0, 2).sort()).toEqual(['mid-major', 'mid-minor'])
    expect(about.text).toMatch(/around 120 BPM at 1\d\d by its recording/)
    const minor = await say1('songs in a minor key')
    expect(minor.ids.slice(0, 2).sort()).toEqual(['mid-minor', 'slow-minor'])
    expect(minor.text).toContain('in a minor key by its recording')
    expect((await say1('小调的歌')).text).toContain('听录音是小调')
    expect((await say1('what is the slowest song?')).text).toContain('Harbour Night')
    const conversation = app.conversations.open()
    await say(conversation, 'songs in a minor key')
    const slower = await say(conversation, '慢一点的')
    expect(slower.ids[0]).toBe('slow-minor')
    expect(slower.text).toContain('听录音速度是84BPM')
  }, 60_000)

  it('finds what sounds like a song', async () => {
    const { app } = await open(musicFolder())
    const conversation = app.conversations.open()
    await say(conversation, 'songs in a minor key')
    const alike = await say(conversation, 'something that sounds like the first one')
    expect(alike.events.find(event => event.type === 'understood')?.understanding.acts).toContainEqual(
      expect.objectContaining({ type: 'more', mode: 'similar', by: 'sound' }),
    )
    expect(alike.ids[0]).toMatch(/-minor$/)
  }, 60_000)

  it('is searched with a recording, which no catalogue without recordings can be', async () => {
    const folder = musicFolder()
    const { app } = await open(folder)
    const played = await say(app.conversations.open(), { audio: join(folder, 'audio', 'slow-minor.wav') })
    expect(played.ids[0]).toBe('slow-minor')
    expect(played.text).toContain('much like your recording')
    const broken = await say(app.conversations.open(), { audio: join(folder, 'audio', 'broken.mp3') })
    expect(broken.events).toContainEqual(expect.objectContaining({ type: 'error', code: 'AUDIO_UNREADABLE' }))
    const deaf = await open(folder, 'none')
    const unheard = await say(deaf.app.conversations.open(), { audio: join(folder, 'audio', 'slow-minor.wav') })
    expect(unheard.events).toContainEqual(expect.objectContaining({ type: 'error', code: 'AUDIO_UNSUPPORTED' }))
  }, 60_000)

  it('hears nothing where that is switched off', async () => {
    const { app, notices } = await open(musicFolder(), 'none')
    expect(app.catalog.items.every(({ heard }) => heard === undefined)).toBe(true)
    expect(notices).toEqual([])
  })
})
