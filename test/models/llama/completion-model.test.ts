/** Raw completion on a tiny random model: what it says is nonsense, how it behaves is what is tested. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LanguageModel, loadLanguageModel } from '../../../src/models/index.js'
import { writeTinyModel } from '../../support/tiny-gguf.js'

const directory = mkdtempSync(join(tmpdir(), 'curio-completion-'))
const path = join(directory, 'tiny.gguf')
const prefix = 'The reader says what is wanted.\n\n'.repeat(12)
let model: LanguageModel

const load = (cache: string, more = {}) =>
  loadLanguageModel({ path, id: 'tiny', cacheDirectory: join(directory, cache), gpu: 'off', ...more })
const states = (cache: string) => readdirSync(join(directory, cache))

beforeAll(async () => {
  writeTinyModel(path)
  model = await load('cache')
}, 60_000)

afterAll(async () => {
  await model.dispose()
  rmSync(directory, { recursive: true, force: true })
})

describe('an answer', () => {
  it('is the same each time', async () => {
    const request = { prefix, text: 'a red coat', maxTokens: 12 }
    const first = await model.completion.complete(request)
    expect(first).not.toBe('')
    expect(await model.completion.complete(request)).toBe(first)
  })

  it('does not depend on what was answered before with the same prompt', async () => {
    const request = { prefix, text: 'a blue hat', maxTokens: 12 }
    const first = await model.completion.complete(request)
    for (const text of ['', 'x', 'something much longer than the other one', 'ne']) await model.completion.complete({ ...request, text })
    expect(await model.completion.complete(request)).toBe(first)
  })

  it('needs no prefix', async () => {
    expect(typeof (await model.completion.complete({ prefix: '', text: 'hello', maxTokens: 4 }))).toBe('string')
  })

  it('obeys the grammar', async () => {
    const grammar = 'root ::= " " word "; " word "\\n\\n"\nword ::= [a-z]{2,5}'
    for (const text of ['one', 'two', '三']) {
      expect(await model.completion.complete({ prefix, text, grammar, stop: ['\n\n'], maxTokens: 40 })).toMatch(/^ [a-z]{2,5}; [a-z]{2,5}$/)
    }
  })

  it('ends before the stop text', async () => {
    const grammar = 'root ::= "abc" "STOP" "def"'
    expect(await model.completion.complete({ prefix, text: '', grammar, stop: ['STOP'], maxTokens: 40 })).toBe('abc')
  })

  it('has at most as many tokens as were allowed', async () => {
    const text = await model.completion.complete({ prefix, text: 'go on', maxTokens: 5 })
    expect([...text].length).toBeLessThanOrEqual(10)
  })
})

describe('a request that cannot be answered', () => {
  it('is refused when prompt, text and answer do not fit, instead of losing the prompt', async () => {
    await expect(model.completion.complete({ prefix, text: 'long '.repeat(600), maxTokens: 5 })).rejects.toMatchObject({
      code: 'INPUT_TOO_LONG',
    })
    await expect(model.completion.complete({ prefix, text: 'x', maxTokens: 2048 })).rejects.toMatchObject({ code: 'INPUT_TOO_LONG' })
    await expect(model.completion.complete({ prefix, text: 'x'.repeat(5_000_000), maxTokens: 5 })).rejects.toMatchObject({
      code: 'INPUT_TOO_LONG',
    })
  })

  it('fails when the grammar is none', async () => {
    await expect(model.completion.complete({ prefix, text: 'x', grammar: 'root := (', maxTokens: 5 })).rejects.toMatchObject({
      code: 'MODEL_FAILED',
    })
  })

  it('fails when the tokens are too few for what the grammar began, so that no half answer is read', async () => {
    const grammar = 'root ::= [a-z]{30}'
    await expect(model.completion.complete({ prefix, text: 'x', grammar, maxTokens: 5 })).rejects.toMatchObject({ code: 'MODEL_FAILED' })
  })

  it('leaves the model usable', async () => {
    expect(await model.completion.complete({ prefix, text: 'x', grammar: 'root ::= "yes"', maxTokens: 5 })).toBe('yes')
  })
})

describe('many requests at once', () => {
  it('are all answered, each as if it were alone', async () => {
    const requests = Array.from({ length: 12 }, (_, index) => ({
      prefix: prefix + (index % 5),
      text: `number ${index}`,
      grammar: `root ::= "answer ${index}"`,
      maxTokens: 30,
    }))
    const together = await Promise.all(requests.map(request => model.completion.complete(request)))
    expect(together).toEqual(requests.map((_, index) => `answer ${index}`))
  })

  it('are served in the order of their coming', async () => {
    const order: number[] = []
    const grammar = 'root ::= [a-z]{40}'
    const requests = Array.from({ length: 9 }, async (_, index) => {
      await model.completion.complete({ prefix, text: 'the same', grammar, maxTokens: 60 })
      order.push(index)
    })
    await Promise.all(requests)
    // Three run at once and may overtake each other, but none may be overtaken by a later round.
    for (const [place, index] of order.entries()) expect(Math.abs(place - index)).toBeLessThan(3)
  })
})

describe('cancelling', () => {
  const endless = { prefix, text: 'go on', grammar: 'root ::= [a-z]{1500}', maxTokens: 1500 }

  it('ends the answer at once', async () => {
    const started = performance.now()
    await expect(model.completion.complete({ ...endless, signal: AbortSignal.timeout(30) })).rejects.toMatchObject({ code: 'ABORTED' })
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('ends the wait for a turn, and those behind move up', async () => {
    const holding = new AbortController()
    const held = [1, 2, 3].map(() => model.completion.complete({ ...endless, signal: holding.signal }).catch(error => error.code))
    const waiting = model.completion.complete({ ...endless, signal: AbortSignal.timeout(30) })
    const behind = model.completion.complete({ prefix, text: 'x', grammar: 'root ::= "yes"', maxTokens: 5 })
    await expect(waiting).rejects.toMatchObject({ code: 'ABORTED' })
    holding.abort()
    expect(await behind).toBe('yes')
    expect(await Promise.all(held)).toEqual(['ABORTED', 'ABORTED', 'ABORTED'])
  })

  it('before the start costs nothing', async () => {
    await expect(model.completion.complete({ ...endless, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' })
  })
})

describe('the state of a prompt', () => {
  it('is kept in one file for each prompt', async () => {
    const other = await load('two')
    for (const text of ['a', 'b', 'c']) await other.completion.complete({ prefix, text, maxTokens: 2 })
    await Promise.all(['a', 'b', 'c'].map(text => other.completion.complete({ prefix: `${prefix}other`, text, maxTokens: 2 })))
    await other.dispose()
    expect(states('two')).toHaveLength(2)
  })

  it('gives the same answers as a prompt that was read', async () => {
    const request = { prefix, text: 'from the file', maxTokens: 12 }
    const answers: string[] = []
    for (const _ of [1, 2]) {
      const other = await load('again')
      answers.push(await other.completion.complete(request))
      await other.dispose()
    }
    expect(answers[1]).toBe(answers[0])
  })

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one byte', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -9), Buffer.from([1]), bytes.subarray(-8)])],
  ])('is read again and written again when its file is %s', async (name, damage) => {
    const request = { prefix, text: 'damaged', maxTokens: 12 }
    const expected = await model.completion.complete(request)
    const first = await load(name)
    await first.completion.complete(request)
    await first.dispose()
    const file = join(directory, name, states(name)[0] ?? '')
    const whole = readFileSync(file)
    writeFileSync(file, damage(whole))
    const second = await load(name)
    expect(await second.completion.complete(request)).toBe(expected)
    await second.dispose()
    expect(states(name)).toHaveLength(1)
    expect(readFileSync(join(directory, name, states(name)[0] ?? ''))).toEqual(whole)
  })

  it('is not needed: a folder that cannot be written only costs time', async () => {
    writeFileSync(join(directory, 'file'), '')
    const other = await load('file')
    const request = { prefix, text: 'no folder', maxTokens: 12 }
    expect(await other.completion.complete(request)).toBe(await model.completion.complete(request))
    await other.dispose()
  })

  it('does not fill the disk when prompts change', async () => {
    const other = await load('many')
    for (let index = 0; index < 15; index++) await other.completion.complete({ prefix: `${index} ${prefix}`, text: 'x', maxTokens: 1 })
    await other.dispose()
    expect(states('many')).toHaveLength(12)
  })
})

describe('time', () => {
  it('is bounded for the whole answer', async () => {
    const other = await load('cache', { limits: { total: 40, stall: 30_000 } })
    const request = { prefix, text: 'x', grammar: 'root ::= [a-z]{1500}', maxTokens: 1500 }
    await expect(other.completion.complete(request)).rejects.toMatchObject({ code: 'MODEL_FAILED' })
    await other.dispose()
  })
})

describe('loading and closing', () => {
  it('says that weights are missing', async () => {
    const missing = loadLanguageModel({ path: join(directory, 'none.gguf'), id: 'none', cacheDirectory: directory, gpu: 'off' })
    await expect(missing).rejects.toMatchObject({ code: 'MODEL_MISSING' })
  })

  it('says that a file is no model', async () => {
    writeFileSync(join(directory, 'bad.gguf'), 'not a model')
    const bad = loadLanguageModel({ path: join(directory, 'bad.gguf'), id: 'bad', cacheDirectory: directory, gpu: 'off' })
    await expect(bad).rejects.toMatchObject({ code: 'MODEL_CORRUPT' })
  })

  it('cancels what runs', async () => {
    const other = await load('cache')
    const running = other.completion.complete({ prefix, text: 'x', grammar: 'root ::= [a-z]{1500}', maxTokens: 1500 })
    const outcome = expect(running).rejects.toMatchObject({ code: 'ABORTED' })
    await other.dispose()
    await outcome
    await expect(other.completion.complete({ prefix, text: 'x', maxTokens: 1 })).rejects.toMatchObject({ code: 'ABORTED' })
  })
})
