import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalogFolder, type RunOptions, rows, runCurio, temporaryFolder } from './run-curio.js'

const event = z.looseObject({
  type: z.string(),
  sessionId: z.string().optional(),
  text: z.string().optional(),
  code: z.string().optional(),
  items: z.array(z.looseObject({ item: z.looseObject({ id: z.string() }) })).optional(),
  timings: z.record(z.string(), z.number()).optional(),
})

const chat = (words: readonly string[], options: RunOptions = {}) => runCurio(['chat', '--model', 'none', ...words], options)

/** Lines in, events out; every line of the output has to be one. */
async function talk(lines: readonly string[], words: readonly string[] = [], options: RunOptions = {}) {
  const run = await chat(['--json', '--catalog', catalogFolder(), ...words], { ...options, input: lines.map(line => `${line}\n`).join('') })
  const events = run.output
    .split('\n')
    .filter(line => line !== '')
    .map(line => event.parse(JSON.parse(line)))
  return { ...run, events, types: events.map(({ type }) => type) }
}

const idsOf = (events: readonly z.output<typeof event>[]) => events.flatMap(({ items }) => items?.map(({ item }) => item.id) ?? [])

describe.concurrent('curio chat --json', { timeout: 60_000 }, () => {
  it('answers each line by the events of a turn and ends with the input', async () => {
    const { status, events, types } = await talk(['red jackets', '{"text": "why the first one?"}'])
    expect(status).toBe(0)
    expect(types.filter(type => type !== 'text-delta')).toEqual([
      'turn-start',
      'understood',
      'items',
      'turn-end',
      'turn-start',
      'understood',
      'turn-end',
    ])
    expect(idsOf(events).sort()).toEqual(['fleece-red', 'parka-red', 'rain-red'])
    const end = events.find(({ type }) => type === 'turn-end')
    expect(Object.keys(end?.timings ?? {})).toEqual(expect.arrayContaining(['items', 'first-text']))
  })

  it('writes nothing but events to its output, and no stack anywhere', async () => {
    const { output, errors } = await talk(['red jackets', 'blue', ''])
    for (const line of output.trim().split('\n')) expect(line).toMatch(/^\{"type":"/)
    expect(output + errors).not.toMatch(/^\s+at /m)
  })

  it('answers a bad line by an error and goes on', async () => {
    const bad = [
      '{"text":',
      '{}',
      '{"txt": "a"}',
      '{"text": 3}',
      '{"feedback": {"item": "none", "value": "like"}}',
      '{"image": "/no/such.jpg"}',
    ]
    const { status, events } = await talk([...bad, 'red jackets'])
    expect(status).toBe(0)
    expect(events.filter(({ type }) => type === 'error').map(({ code }) => code)).toEqual([
      ...['INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID'],
      'ITEM_UNKNOWN',
      'IMAGE_UNREADABLE',
    ])
    expect(events.at(-1)?.type).toBe('turn-end')
  })

  it('starts a new session on reset, which knows nothing of the one before', async () => {
    const { events } = await talk(['red jackets', '{"reset": true}', 'what do you know about me?'])
    const starts = events.filter(({ type }) => type === 'turn-start').map(({ sessionId }) => sessionId)
    expect(events.find(({ type }) => type === 'reset')?.sessionId).toBe(starts[1])
    expect(starts[0]).not.toBe(starts[1])
    expect(events.at(-1)?.text).not.toMatch(/red|jacket/i)
  })

  it('continues a session of its id in the next process', async () => {
    const home = temporaryFolder()
    await talk(['red jackets'], ['--session', 's1'], { home })
    const { events } = await talk(['what do you know about me?'], ['--session', 's1'], { home })
    expect(events[0]?.sessionId).toBe('s1')
    expect(events.at(-1)?.text).toMatch(/red/i)
  })

  it('ends at once, and well, where there is no input', async () => {
    expect(await talk([])).toMatchObject({ status: 0, output: '' })
  })

  it('shows as many items as the flag says, in the language that it says', async () => {
    const { events } = await talk(['jackets'], ['--limit', '1', '--language', 'zh'])
    expect(idsOf(events)).toHaveLength(1)
    expect(events.at(-1)?.text).toMatch(/[\u4e00-\u9fff]/)
  })
})

describe.concurrent('curio chat on a pipe', { timeout: 60_000 }, () => {
  it('prints one plain text a line, without escape codes', async () => {
    const { status, output } = await chat(['--catalog', catalogFolder()], { input: 'red jackets\n\nhello\n' })
    expect(status).toBe(0)
    expect(output.trim().split('\n')).toHaveLength(2)
    expect(output).toMatch(/Tarn Parka|Skerry Raincoat|Ember Fleece/)
    expect(output).not.toContain('\u001b')
  })

  it('lets no control characters of a catalogue through', async () => {
    const evil = JSON.stringify({ id: 'evil', title: 'Red \u001b]0;owned\u0007 Tent', category: 'Tents', attributes: { color: 'red' } })
    const { output } = await chat(['--catalog', catalogFolder([evil])], { input: 'tents\n' })
    expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })
})

describe.concurrent('a catalogue', { timeout: 60_000 }, () => {
  it('with broken rows is used without them, and each is reported with file, line and why', async () => {
    const lines = [JSON.stringify(rows[0]), '{"id": "half"', '{"id": "untitled"}', JSON.stringify(rows[2])]
    const { status, output, errors } = await chat(['--catalog', catalogFolder(lines)], { input: 'red jackets\n' })
    expect(status).toBe(0)
    expect(output).toMatch(/Tarn Parka|Skerry Raincoat|Ember Fleece/)
    expect(errors).toMatch(/items\.jsonl:2 /)
    expect(errors).toMatch(/items\.jsonl:3 title/)
    expect(errors).toMatch(/2 rows or fields/)
  })

  it.each([
    ['that is missing', 'CATALOG_MISSING', () => temporaryFolder()],
    ['without a usable row', 'CATALOG_EMPTY', () => catalogFolder(['nonsense'])],
  ])('%s ends with status 2, a sentence and a code', async (_, code, folder) => {
    const { status, output, errors } = await chat(['--catalog', folder()])
    expect([status, output]).toEqual([2, ''])
    expect(errors).toContain(`[${code}]`)
    expect(errors).not.toMatch(/^\s+at /m)
  })

  it('in a folder that cannot be written has its index in the folder of the person', async () => {
    const [folder, home] = [catalogFolder(), temporaryFolder()]
    // A file where the folder should be stops also a person who may write everywhere.
    writeFileSync(join(folder, '.curio'), '')
    chmodSync(folder, 0o555)
    const { status, output } = await chat(['--catalog', folder], { input: 'red jackets\n', home })
    chmodSync(folder, 0o755)
    expect(status).toBe(0)
    expect(output).toMatch(/Tarn Parka|Skerry Raincoat|Ember Fleece/)
    expect(readdirSync(join(home, 'storage'))).toContain('indexes')
  })

  it('is left as it was, but for its .curio folder', async () => {
    const folder = catalogFolder()
    await chat(['--catalog', folder], { input: 'red jackets\n' })
    expect(readdirSync(folder).filter(name => name !== '.curio')).toEqual(['items.jsonl'])
  })
})

describe.concurrent('settings', { timeout: 60_000 }, () => {
  it('that are unknown are an error: a variable', async () => {
    const { status, errors } = await chat(['--catalog', catalogFolder()], { environment: { CURIO_LIMITT: '3' } })
    expect(status).toBe(2)
    expect(errors).toMatch(/CURIO_LIMITT.*\n.*\[CONFIG_INVALID\]/)
  })

  it.each([
    ['--limit', '0', 'CONFIG_INVALID'],
    ['--model', 'no-such-model', 'MODEL_UNKNOWN'],
    ['--config', 'missing.json', 'CONFIG_UNREADABLE'],
  ])('that cannot be are an error: %s %s', async (flag, value, code) => {
    const { status, errors } = await runCurio(['chat', '--catalog', catalogFolder(), flag, value], {
      environment: flag === '--model' ? {} : { CURIO_MODELS_LANGUAGE: 'none' },
    })
    expect(status).toBe(2)
    expect(errors).toContain(`[${code}]`)
  })

  it('of a folder that cannot hold the database end with a code, not with a stack', async () => {
    const home = temporaryFolder()
    writeFileSync(join(home, 'file'), '')
    const { status, errors } = await chat(['--catalog', catalogFolder()], {
      home,
      environment: { CURIO_STORAGE_DIRECTORY: join(home, 'file') },
    })
    expect(status).toBe(1)
    expect(errors).toContain('[STORAGE_FAILED]')
    expect(errors).not.toMatch(/^\s+at /m)
  })

  it('keep everything in the folder that is set', async () => {
    const home = temporaryFolder()
    await chat(['--catalog', catalogFolder()], { home, input: 'red jackets\n' })
    expect(existsSync(join(home, 'storage', 'curio.sqlite'))).toBe(true)
    expect(readdirSync(home)).toEqual(['storage'])
  })
})
