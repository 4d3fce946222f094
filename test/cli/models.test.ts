import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { doctorCommand } from '../../src/cli/doctor.js'
import { doctorChecks } from '../../src/cli/doctor-checks.js'
import { modelsCommand } from '../../src/cli/models.js'
import { ModelStore } from '../../src/models/store/index.js'

let folder = ''
let output = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'curio-models-'))
  output = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    output += String(text)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
  rmSync(folder, { recursive: true, force: true })
})

async function run(...words: string[]): Promise<string> {
  output = ''
  const program = new Command('curio').addCommand(modelsCommand()).addCommand(doctorCommand())
  await program.parseAsync([...words, '--models-dir', folder], { from: 'user' })
  return output
}

describe('curio models list', () => {
  it('shows every model with licence, state and what it is good for', async () => {
    const text = await run('models', 'list')
    expect(text).toMatch(/qwen2\.5-coder-1\.5b-instruct +missing +1\.12 GB +Apache-2\.0 language: read/)
    expect(text).toMatch(/multilingual-e5-small +missing +74 MB +MIT/)
    expect(text).toContain('The files name no licence')
  })

  it('shows a file that was not finished', async () => {
    writeFileSync(join(folder, 'multilingual-e5-small-q4_0.gguf'), 'half')
    expect(await run('models', 'list')).toMatch(/multilingual-e5-small +incomplete/)
  })

  it('is JSON for programs', async () => {
    const models: unknown = JSON.parse(await run('models', 'list', '--json'))
    expect(models).toContainEqual(
      expect.objectContaining({ id: 'efficientnet-lite0', state: 'missing', path: join(folder, 'efficientnet-lite0-fp16.onnx') }),
    )
  })
})

describe('curio models verify', () => {
  it('says which weights are broken or missing and fails', async () => {
    writeFileSync(join(folder, 'efficientnet-lite0-fp16.onnx'), Buffer.alloc(6_761_034))
    expect(await run('models', 'verify')).toMatch(/efficientnet-lite0 +broken: run `curio models pull efficientnet-lite0`/)
    expect(process.exitCode).toBe(1)
    expect(await run('models', 'verify', 'multilingual-e5-small')).toMatch(/multilingual-e5-small +missing/)
  })

  it('is content where nothing is there', async () => {
    expect(await run('models', 'verify')).toBe('')
    expect(process.exitCode).toBeUndefined()
  })
})

describe('curio models path and pull', () => {
  it('prints the path of weights that are there', async () => {
    writeFileSync(join(folder, 'efficientnet-lite0-fp16.onnx'), Buffer.alloc(6_761_034))
    expect(await run('models', 'path', 'efficientnet-lite0')).toBe(`${join(folder, 'efficientnet-lite0-fp16.onnx')}\n`)
  })

  it('says so where they are missing or unknown', async () => {
    await expect(run('models', 'path', 'efficientnet-lite0')).rejects.toThrow(expect.objectContaining({ code: 'MODEL_MISSING' }))
    await expect(run('models', 'path', 'nope')).rejects.toThrow(expect.objectContaining({ code: 'MODEL_UNKNOWN' }))
  })

  it('pulls nothing when one of several ids is unknown', async () => {
    await expect(run('models', 'pull', 'efficientnet-lite0', 'nope')).rejects.toThrow(expect.objectContaining({ code: 'MODEL_UNKNOWN' }))
    expect(await run('models', 'list')).not.toContain('there ')
  })
})

describe('curio doctor', () => {
  it('says for each missing model what to do, and does not fail for it', async () => {
    const text = await run('doctor')
    expect(text).toContain('efficientnet-lite0-classes is missing')
    expect(text).toContain('→ Run `curio models pull efficientnet-lite0-classes`.')
    expect(text).toMatch(/node +\d+\.\d+/)
    expect(process.exitCode).toBeUndefined()
  })

  const check = (changes: { nodeVersion?: string; availableMemory?: number; catalogDirectory?: string }) =>
    doctorChecks({ store: new ModelStore({ directory: join(folder, 'models') }), catalogDirectory: folder, ...changes })

  it('calls an old Node bad, and no other lack', async () => {
    const findings = await check({ nodeVersion: '20.18.3', availableMemory: 1e8 })
    expect(findings.filter(finding => finding.state === 'bad')).toEqual([expect.objectContaining({ subject: 'node' })])
    for (const { state, advice } of findings) if (state !== 'good') expect(advice).toBeTruthy()
  })

  it('accepts every later Node', async () => {
    for (const nodeVersion of ['20.19.0', '22.0.0', '26.1.0'])
      expect(await check({ nodeVersion })).toContainEqual(expect.objectContaining({ subject: 'node', state: 'good' }))
  })

  it('says which language model the memory carries', async () => {
    const memory = async (availableMemory: number) => (await check({ availableMemory })).find(finding => finding.subject === 'memory')
    expect((await memory(4e9))?.found).toContain('qwen2.5-coder-1.5b-instruct')
    expect((await memory(2e9))?.found).toContain('qwen2.5-coder-0.5b-instruct')
    expect(await memory(5e8)).toMatchObject({ state: 'poor' })
  })

  it('finds a catalogue, or says where to point it', async () => {
    expect(await check({})).toContainEqual(expect.objectContaining({ subject: 'catalogue', state: 'poor' }))
    mkdirSync(join(folder, 'shop'))
    writeFileSync(join(folder, 'shop', 'items.csv'), 'id,title\n')
    expect(await check({ catalogDirectory: join(folder, 'shop') })).toContainEqual(
      expect.objectContaining({ subject: 'catalogue', state: 'good' }),
    )
  })
})
