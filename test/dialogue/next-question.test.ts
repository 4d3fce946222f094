import { describe, expect, it } from 'vitest'
import type { Interest } from '../../src/contracts/interest.js'
import type { Choice } from '../../src/dialogue/choice.js'
import { nextQuestion, type QuestionRequest, writeQuestionText } from '../../src/dialogue/next-question.js'
import { newSession, type Session } from '../../src/dialogue/session.js'
import { emptyInterest } from '../../src/interest/index.js'
import { openDialogue, say } from './open-dialogue.js'
import { catalog, items, wish } from './shop.js'

const found: Choice = { recommendations: [], relaxed: [], others: false, fitting: 0, outcome: 'found', candidates: items }
const clothing = wish('category', ['Clothing/Jackets', 'Clothing/Tees'])

function sessionWith(interest: Partial<Interest>, rest: Partial<Session> = {}): Session {
  return { ...newSession('s', { ...emptyInterest('en'), turn: 1, wishes: [clothing], ...interest }), ...rest }
}

const ask = (rest: Partial<QuestionRequest> = {}) =>
  nextQuestion({ session: sessionWith({}), choice: found, ambiguous: [], enabled: true, catalog, ...rest })

const voice = { language: 'en', variant: 0, style: 'brief' } as const

describe('our own question', () => {
  it('is about a facet with values that the candidates really have', () => {
    const asked = ask()
    const values = items.flatMap(item => [item.brand, item.category, item.attributes['color'], item.attributes['material']].flat())
    expect(asked).toBeDefined()
    for (const { value, count } of asked?.options ?? []) {
      expect(values).toContain(value)
      expect(count).toBeGreaterThan(0)
    }
  })

  it('is never about what was said or asked', () => {
    const first = ask()
    const second = ask({ session: sessionWith({}, { asked: [first?.facet ?? ''] }) })
    expect(second?.facet).not.toBe(first?.facet)
    expect([first?.facet, second?.facet]).not.toContain('category')
    expect(ask({ session: sessionWith({}, { asked: ['brand', 'color', 'material'] }) })).toBeUndefined()
  })

  it.each([
    ['it is switched off', { enabled: false }],
    ['no list was made', { choice: undefined }],
    ['nothing was found', { choice: { ...found, outcome: 'nothing-fits' } }],
    ['the list is short enough to look at', { choice: { ...found, candidates: items.slice(0, 7) } }],
    ['nothing is known of the person yet', { session: sessionWith({ wishes: [] }) }],
    ['one was asked the turn before', { session: sessionWith({ turn: 2 }) }],
  ] as const)('is not asked where %s', (_, rest) => {
    expect(ask(rest)).toBeUndefined()
  })

  it('is which item was meant, where a reference fits several, also where questions are off', () => {
    const asked = ask({ ambiguous: ['parka-red', 'rain-red'], enabled: false, choice: undefined })
    expect(asked).toEqual({
      facet: 'title',
      options: [
        { value: 'Tarn Parka', count: 1 },
        { value: 'Skerry Raincoat', count: 1 },
      ],
    })
  })
})

describe('the words of a question', () => {
  it('name the options', () => {
    const asked = ask()
    const text = asked && writeQuestionText(asked, voice, catalog)
    expect(text).toMatch(/\?$/)
    expect(text?.toLowerCase()).toContain(asked?.options[0]?.value.toLowerCase())
  })

  it('name the items that may be meant, in the language of the person', () => {
    const asked = ask({ ambiguous: ['parka-red', 'rain-red'] })
    if (!asked) throw new Error('a question is expected')
    expect(writeQuestionText(asked, voice, catalog)).toBe('Which one do you mean: Tarn Parka or Skerry Raincoat?')
    expect(writeQuestionText(asked, { ...voice, language: 'zh' }, catalog)).toContain('山湖派克大衣')
  })
})

describe('in a conversation', () => {
  it('the question is an event and the last words, and its answer is understood', async () => {
    const { manager } = await openDialogue({ settings: { askQuestions: true } })
    const conversation = manager.open()
    const said = await say(conversation, 'clothing')
    const [question] = said.questions
    expect(question?.options.length).toBeGreaterThan(1)
    expect(said.text.endsWith(question?.text ?? '?')).toBe(true)
    const answered = await say(conversation, question?.options[0] ?? '')
    expect(answered.interest?.wishes.map(({ facet }) => facet)).toContain(question?.facet)
  })

  it('no facet is asked about twice', async () => {
    const { manager } = await openDialogue({ settings: { askQuestions: true } })
    const conversation = manager.open()
    const asked: string[] = []
    for (const text of ['clothing', 'any', 'show me others', "I don't mind", 'clothing', 'whatever', 'clothing']) {
      asked.push(...(await say(conversation, text)).questions.map(({ facet }) => facet))
    }
    expect(new Set(asked).size).toBe(asked.length)
  })
})
