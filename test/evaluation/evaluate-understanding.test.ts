import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readJsonRows } from '../../src/evaluation/read-json-rows.js'
import { runCurio } from '../cli/run-curio.js'

const folder = () => mkdtempSync(join(tmpdir(), 'curio-evaluation-'))

describe('curio eval understanding', { timeout: 60_000 }, () => {
  it('measures what is there, says what is not, and writes figures and failures', async () => {
    const [home, file] = [folder(), join(folder(), 'figures.json')]
    const words = ['eval', 'understanding', '--data', join(home, 'nothing'), '--model', 'none', '--json', file, '--failures', '1']
    const { status, output, errors } = await runCurio(words, { home })
    expect([status, errors.includes('redial is not measured')]).toEqual([0, true])
    expect(output).toMatch(/^utterances +understood entirely +0\.\d{3} +0\.\d{3} +\d+$/m)
    expect(output).toMatch(/wanted .+\n +got /)
    const { figures, failures } = z
      .object({ figures: z.array(z.unknown()), failures: z.array(z.unknown()) })
      .parse(JSON.parse(readFileSync(file, 'utf8')))
    expect(figures).toHaveLength(3)
    expect(failures.length).toBeGreaterThan(0)
  })

  it('needs a folder of data', async () => {
    const { status, errors } = await runCurio(['eval', 'understanding'])
    expect([status === 0, /--data/.test(errors)]).toEqual([false, true])
  })
})

describe('rows of measuring data', () => {
  const schema = z.object({ id: z.string() })

  it('are read plain and gzipped', () => {
    const place = folder()
    writeFileSync(join(place, 'rows.jsonl'), '{"id":"a"}\n\n{"id":"b"}\n')
    writeFileSync(join(place, 'rows.jsonl.gz'), gzipSync('{"id":"c"}'))
    expect(readJsonRows(join(place, 'rows.jsonl'), schema)).toEqual([{ id: 'a' }, { id: 'b' }])
    expect(readJsonRows(join(place, 'rows.jsonl.gz'), schema)).toEqual([{ id: 'c' }])
  })

  it('of another form are told by file and line', () => {
    const path = join(folder(), 'rows.jsonl')
    for (const line of ['{"id":1}', 'no JSON']) {
      writeFileSync(path, `{"id":"a"}\n${line}\n`)
      expect(() => readJsonRows(path, schema)).toThrow(/rows\.jsonl:2/)
    }
  })
})
