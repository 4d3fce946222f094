import { describe, expect, it } from 'vitest'
import { measureRedial } from '../../src/evaluation/redial/measure-redial.js'
import { opinionOf, plainTitle, type RedialDialogue } from '../../src/evaluation/redial/redial-data.js'
import { createLexiconReader } from '../../src/understanding/index.js'

const [seeker, other] = [1, 2]

function dialogue(messages: [number, string][], liked: Record<string, number>): RedialDialogue {
  return {
    movieMentions: { 11: 'Cold Harbour Road (1998)', 12: 'Whale School  (2001)', 13: 'Bad Spoons (2010)' },
    initiatorWorkerId: seeker,
    initiatorQuestions: Object.fromEntries(Object.entries(liked).map(([id, value]) => [id, { liked: value }])),
    messages: messages.map(([senderWorkerId, text]) => ({ senderWorkerId, text })),
  }
}

const measure = (one: RedialDialogue) => measureRedial([one], createLexiconReader)
const accuracy = (one: RedialDialogue) => measure(one).figures[0]?.value

describe('opinions of films', () => {
  it('are heard where the film is named and where it was just suggested', () => {
    const messages: [number, string][] = [
      [seeker, 'Hi! I loved @11'],
      [other, 'Have you seen @12 ?'],
      [seeker, "I didn't like it, it was boring"],
      [other, 'and @13 ?'],
      [seeker, 'never heard of it'],
    ]
    expect(accuracy(dialogue(messages, { 11: 1, 12: 0, 13: 2 }))).toBe(1)
  })

  it('are the seeker’s alone', () => {
    expect(accuracy(dialogue([[other, 'I loved @11 and hated @12']], { 11: 2, 12: 2 }))).toBe(1)
  })

  it('may change: the last word counts', () => {
    expect(
      accuracy(
        dialogue(
          [
            [seeker, 'I loved @11'],
            [seeker, 'no, I hated @11'],
          ],
          { 11: 0 },
        ),
      ),
    ).toBe(1)
  })

  it('that are misheard are told by kind', () => {
    expect(measure(dialogue([[seeker, 'I loved @11']], { 11: 0 })).failures.map(({ kind }) => kind)).toEqual(['dislike heard as like'])
  })

  it('have the largest class beside them', () => {
    const largest = measure(dialogue([[seeker, 'I loved @11']], { 11: 1, 12: 2, 13: 2 })).figures.find(({ name }) =>
      /share of the largest/.test(name),
    )
    expect(largest?.value).toBeCloseTo(2 / 3)
  })

  it('are numbers in the data, titles have years', () => {
    expect([opinionOf(0), opinionOf(1), opinionOf(2)]).toEqual(['dislike', 'like', 'neither'])
    expect(plainTitle('Whale School  (2001)')).toBe('Whale School')
  })
})
