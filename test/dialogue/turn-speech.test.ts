import { describe, expect, it } from 'vitest'
import { TurnClock } from '../../src/dialogue/turn-clock.js'
import { TurnSpeech } from '../../src/dialogue/turn-speech.js'

const open = (signal?: AbortSignal) => new TurnSpeech(new TurnClock(), signal)
const deltas = (speech: TurnSpeech, sentences: readonly string[], language: 'en' | 'zh') =>
  [...speech.say(sentences, language)].map(event => (event.type === 'text-delta' ? event.text : ''))

describe('what is said in a turn', () => {
  it('is the whole text when its pieces are put together, in either language', () => {
    const english = open()
    expect(deltas(english, ['One.', 'Two.'], 'en').join('')).toBe('One. Two.')
    expect(english.text('en')).toBe('One. Two.')
    const chinese = open()
    expect(deltas(chinese, ['一。', '二。'], 'zh').join('')).toBe('一。二。')
    expect(chinese.text('zh')).toBe('一。二。')
  })

  it('is said once', () => {
    const speech = open()
    expect(speech.isSilent).toBe(true)
    deltas(speech, ['One.'], 'en')
    expect(deltas(speech, ['One.', 'Two.'], 'en')).toEqual([' Two.'])
    expect(speech.isSilent).toBe(false)
  })

  it('ends between two sentences when the turn is stopped', () => {
    const stop = new AbortController()
    const speech = open(stop.signal)
    const words = speech.say(['One.', 'Two.'], 'en')
    expect(words.next().done).toBe(false)
    stop.abort()
    expect(() => words.next()).toThrow()
    expect(speech.text('en')).toBe('One.')
  })
})
