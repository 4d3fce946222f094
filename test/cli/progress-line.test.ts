import { PassThrough } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProgressLine } from '../../src/cli/progress-line.js'

/** A stream that says it is a terminal, or not, and what was written to it. */
function output(isTerminal: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY: isTerminal })
  let written = ''
  stream.on('data', (chunk: Buffer) => {
    written += chunk.toString()
  })
  // The line asks a terminal for nothing but `isTTY` and `write`.
  return { stream: stream as unknown as WriteStream, written: () => written }
}

describe('progress on a terminal', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is one line that is drawn over, with its share in words and as a bar', () => {
    const { stream, written } = output(true)
    new ProgressLine(stream).show('indexing texts', 50, 200)
    expect(written()).toMatch(/^\r\u001b\[K█{6}░{18} {2}25 % indexing texts$/)
    expect(written()).not.toContain('\n')
  })

  it('is not drawn more often than ten times a second, but always when a task begins or ends', () => {
    const { stream, written } = output(true)
    const line = new ProgressLine(stream)
    for (let done = 0; done <= 100; done++) line.show('texts', done, 100)
    line.show('pictures', 0, 10)
    const shares = written().match(/\d+ % \w+/g)
    expect(shares).toEqual(['0 % texts', '100 % texts', '0 % pictures'])
  })

  it('moves on as time does', () => {
    const { stream, written } = output(true)
    const line = new ProgressLine(stream)
    line.show('texts', 1, 100)
    vi.setSystemTime(1_000_200)
    line.show('texts', 2, 100)
    expect(written()).toContain('2 % texts')
  })

  it.each([
    [0, 0],
    [5, 0],
    [20, 10],
  ])('stays within 0 and 100 %% at %d of %d', (done, total) => {
    const { stream, written } = output(true)
    new ProgressLine(stream).show('x', done, total)
    const share = Number(written().match(/(\d+) %/)?.[1])
    expect(share >= 0 && share <= 100).toBe(true)
    expect(written().match(/[█░]/g)).toHaveLength(24)
  })

  it('makes room for a line of its own, and leaves nothing behind', () => {
    const { stream, written } = output(true)
    const line = new ProgressLine(stream)
    line.show('texts', 1, 2)
    line.say('a picture is missing')
    line.end()
    expect(written()).toMatch(/\r\u001b\[Ka picture is missing\n\r\u001b\[K$/)
  })

  it('ends silently where nothing was shown', () => {
    const { stream, written } = output(true)
    new ProgressLine(stream).end()
    expect(written()).toBe('')
  })
})

describe('progress on a pipe', () => {
  it('is a line when a task begins, and no escape code', () => {
    const { stream, written } = output(false)
    const line = new ProgressLine(stream)
    for (let done = 0; done <= 10; done++) line.show('texts', done, 10)
    line.show('pictures', 1, 10)
    line.say('done')
    line.end()
    expect(written()).toBe('texts…\npictures…\ndone\n')
  })

  it('names a task again after its end', () => {
    const { stream, written } = output(false)
    const line = new ProgressLine(stream)
    line.show('texts', 1, 1)
    line.end()
    line.show('texts', 1, 1)
    expect(written()).toBe('texts…\ntexts…\n')
  })
})
