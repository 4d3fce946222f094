import { setImmediate as tick } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { CompletionModel, TextEncoder } from '../../src/contracts/ports.js'
import { CurioError } from '../../src/errors.js'
import { lazyCompletionModel, lazyTextEncoder } from '../../src/models/lazy-models.js'

/** A load that ends when it is told to. */
function slow<Value>() {
  let arrive: (value: Value) => void = () => {}
  let fail: (error: Error) => void = () => {}
  let started = 0
  const promise = new Promise<Value>((resolve, reject) => {
    arrive = resolve
    fail = reject
  })
  const load = () => {
    started++
    return promise
  }
  return { load, arrive: (value: Value) => arrive(value), fail: (error: Error) => fail(error), started: () => started }
}

function encoder() {
  const calls: string[] = []
  const model: TextEncoder = {
    id: 'inner',
    dimension: 2,
    encodeQuery: async text => {
      calls.push(text)
      return Float32Array.of(1, 0)
    },
    encodePassages: async (texts, options) => {
      options?.onProgress?.(texts.length)
      return texts.map(() => Float32Array.of(0, 1))
    },
    dispose: async () => {
      calls.push('disposed')
    },
  }
  return { model, calls }
}

function completion() {
  const calls: string[] = []
  const model: CompletionModel = { id: 'inner', complete: async ({ text }) => `heard ${text}`, dispose: async () => {} }
  return {
    calls,
    loaded: {
      completion: model,
      dispose: async () => {
        calls.push('disposed')
      },
    },
  }
}

const shape = { id: 'e5', dimension: 2 }
const request = { prefix: '', text: 'hello', maxTokens: 4 }
const broken = new CurioError('MODEL_LOAD_FAILED', 'too little memory')

describe('an encoder that loads in the background', () => {
  it('starts loading at once and only once, and tells its shape before it is there', async () => {
    const { load, arrive, started } = slow<TextEncoder>()
    const lazy = lazyTextEncoder(shape, load)
    expect([started(), lazy.id, lazy.dimension]).toEqual([1, 'e5', 2])
    arrive(encoder().model)
    await Promise.all([lazy.encodeQuery('a'), lazy.encodeQuery('b')])
    expect(started()).toBe(1)
  })

  it('lets the first who needs it wait, and then encodes', async () => {
    const { load, arrive } = slow<TextEncoder>()
    const lazy = lazyTextEncoder(shape, load)
    let settled = false
    const query = lazy.encodeQuery('red').finally(() => {
      settled = true
    })
    await tick()
    expect(settled).toBe(false)
    const { model, calls } = encoder()
    arrive(model)
    expect([...(await query)]).toEqual([1, 0])
    expect(calls).toEqual(['red'])
  })

  it('passes on the progress of passages', async () => {
    const lazy = lazyTextEncoder(shape, async () => encoder().model)
    const done: number[] = []
    expect(await lazy.encodePassages(['a', 'b'], { onProgress: count => done.push(count) })).toHaveLength(2)
    expect(done).toEqual([2])
  })

  it('tells a failure to whoever asks, not to the process', async () => {
    const lazy = lazyTextEncoder(shape, () => Promise.reject(broken))
    await tick()
    await expect(lazy.encodeQuery('a')).rejects.toBe(broken)
    await expect(lazy.encodePassages(['a'])).rejects.toBe(broken)
    await expect(lazy.dispose()).resolves.toBeUndefined()
  })

  it('is disposed of also when it was still loading', async () => {
    const { load, arrive } = slow<TextEncoder>()
    const { model, calls } = encoder()
    const disposed = lazyTextEncoder(shape, load).dispose()
    arrive(model)
    await disposed
    expect(calls).toEqual(['disposed'])
  })

  it('does not keep waiting who no longer wants it', async () => {
    const { load, arrive } = slow<TextEncoder>()
    const lazy = lazyTextEncoder(shape, load)
    const stop = new AbortController()
    const query = lazy.encodeQuery('red', stop.signal)
    const passages = lazy.encodePassages(['red'], { signal: stop.signal })
    stop.abort()
    await expect(query).rejects.toMatchObject({ code: 'ABORTED' })
    await expect(passages).rejects.toMatchObject({ code: 'ABORTED' })
    arrive(encoder().model)
    expect(await lazy.encodeQuery('blue')).toHaveLength(2)
  })
})

describe('a language model that loads in the background', () => {
  it('answers once it is there', async () => {
    const { load, arrive, started } = slow<ReturnType<typeof completion>['loaded']>()
    const lazy = lazyCompletionModel('qwen', load)
    expect([lazy.id, started()]).toEqual(['qwen', 1])
    const answer = lazy.complete(request)
    arrive(completion().loaded)
    expect(await answer).toBe('heard hello')
  })

  it('tells a failure to whoever asks, again and again', async () => {
    const { load, fail } = slow<ReturnType<typeof completion>['loaded']>()
    const lazy = lazyCompletionModel('qwen', load)
    fail(broken)
    await expect(lazy.complete(request)).rejects.toBe(broken)
    await expect(lazy.complete(request)).rejects.toBe(broken)
    await expect(lazy.dispose()).resolves.toBeUndefined()
  })

  it('disposes of the whole that was loaded', async () => {
    const { loaded, calls } = completion()
    await lazyCompletionModel('qwen', async () => loaded).dispose()
    expect(calls).toEqual(['disposed'])
  })

  it('does not keep waiting who no longer wants an answer', async () => {
    const lazy = lazyCompletionModel('qwen', () => new Promise(() => {}))
    const stop = new AbortController()
    const answer = lazy.complete({ ...request, signal: stop.signal })
    stop.abort()
    await expect(answer).rejects.toMatchObject({ code: 'ABORTED' })
    await expect(lazy.complete({ ...request, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' })
  })
})
