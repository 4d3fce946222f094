import { describe, expect, it } from 'vitest'
import { parseLine } from '../../../src/channels/terminal/parse-line.js'

describe('a line of curio chat --json', () => {
  it('is plain text when it does not start with a brace', () => {
    expect(parseLine('red shoes')).toEqual({ kind: 'turn', input: { text: 'red shoes' } })
  })

  it('carries text, picture, feedback and context as an object', () => {
    const line = JSON.stringify({ text: 'like this', image: 'a.jpg', feedback: { item: '7', value: 'like' }, context: { weather: 'rain' } })
    expect(parseLine(line)).toEqual({
      kind: 'turn',
      input: { text: 'like this', image: 'a.jpg', feedback: { item: '7', value: 'like' }, context: { weather: 'rain' } },
    })
  })

  it('keeps an empty text beside a picture', () => {
    expect(parseLine('{"image":"a.jpg","text":""}')).toEqual({ kind: 'turn', input: { text: '', image: 'a.jpg' } })
  })

  it('asks for a new session', () => {
    expect(parseLine('{"reset": true}')).toEqual({ kind: 'reset' })
  })

  it.each([
    ['broken JSON', '{"text": '],
    ['an unknown key', '{"txt": "a"}'],
    ['a wrong type', '{"text": 5}'],
    ['an unknown reaction', '{"feedback": {"item": "1", "value": "love"}}'],
    ['nothing at all', '{}'],
  ])('is refused with a code for %s', (_, line) => {
    expect(() => parseLine(line)).toThrowError(expect.objectContaining({ code: 'INPUT_INVALID' }))
  })
})
