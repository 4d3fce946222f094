import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CompletionModel, CompletionRequest } from '../../src/contracts/ports.js'
import { createExplanationWriter, type Voice, type WrittenSentence } from '../../src/explanation/index.js'
import { black, parka, recommend, under70, waterproof } from './shop.js'

const writeExplanation = readFileSync(new URL('../../prompts/write-explanation.md', import.meta.url), 'utf8')
const template = ['The Fjord Parka comes first: it is black and under $70 at $62.']
const wishes = [black, under70, waterproof]
const english: Voice = { language: 'en', variant: 0 }

function scripted(answers: readonly (string | Error)[]): CompletionModel & { readonly requests: CompletionRequest[] } {
  const requests: CompletionRequest[] = []
  return {
    id: 'scripted',
    requests,
    complete: async request => {
      const answer = answers[requests.length] ?? ''
      requests.push(request)
      request.onTokens?.(7)
      if (answer instanceof Error) throw answer
      return answer
    },
    dispose: async () => {},
  }
}

async function written(answers: readonly (string | Error)[], voice = english) {
  const model = scripted(answers)
  const writer = createExplanationWriter(model, { writeExplanation })
  const sentences: WrittenSentence[] = []
  for await (const sentence of writer.writeChecked({ voice, recommendation: recommend(parka, wishes), wishes, template }))
    sentences.push(sentence)
  return { sentences, requests: model.requests, counts: writer.counts() }
}

const truth = ' The Fjord Parka is black, as you asked. It costs $62, within your $70.'

describe('the model’s writer', () => {
  it('lets true sentences out as the model’s, one at a time', async () => {
    const { sentences, counts } = await written([truth])
    expect(sentences).toEqual([
      { sentence: 'The Fjord Parka is black, as you asked.', origin: 'model' },
      { sentence: 'It costs $62, within your $70.', origin: 'model' },
    ])
    expect(counts).toEqual({ kept: 1, rewritten: 0, replaced: 0, sentences: 2, tokens: 7 })
  })

  it('has a lie written again once, naming what was wrong', async () => {
    const { sentences, requests, counts } = await written([' The Fjord Parka is black and waterproof. It costs $62.', truth])
    expect(sentences.map(({ origin }) => origin)).toEqual(['model', 'model'])
    expect(requests[1]?.text).toContain('waterproof')
    expect(counts.rewritten).toBe(1)
  })

  it.each([
    'The Fjord Parka is black and costs $60.',
    'The Fjord Parka is black, waterproof and costs $62.',
    'The Fjord Parka is black and costs $62, with free delivery.',
    'The Fjord Parka is not black and costs $62.',
    'The Arctic Shell is black and costs $62.',
    'It is black and costs $62.',
    'Black jackets are nice.',
    'The Fjord Parka is black at $62. It costs a you.',
    'The Fjord Parka is a black jackets and costs $62.',
    'The Fjord Parka is black black and costs $62.',
    '峡湾派克大衣是黑色的，62美元。',
    '',
  ])('never shows a model that keeps saying: %s', async lie => {
    const { sentences, requests, counts } = await written([lie, lie])
    expect(counts).toMatchObject({ sentences: 0, tokens: 14 })
    expect(sentences).toEqual([{ sentence: template[0], origin: 'template' }])
    expect(requests).toHaveLength(2)
    expect(counts.replaced).toBe(1)
  })

  it('forgives form', async () => {
    const { sentences } = await written(['  the Fjord Parka  is black , as you asked. It costs $62'])
    expect(sentences.map(({ sentence }) => sentence)).toEqual(['The Fjord Parka is black, as you asked.', 'It costs $62.'])
  })

  it('falls back to the template when the model fails, and in Chinese asks no model', async () => {
    expect((await written([new Error('out of memory')])).sentences[0]?.origin).toBe('template')
    const { sentences, requests } = await written([truth], { language: 'zh', variant: 0 })
    expect(sentences[0]?.origin).toBe('template')
    expect(requests).toHaveLength(0)
  })

  it('sends the same prefix first, a closed vocabulary, and never the wish that is missed', async () => {
    const { requests } = await written(['', ''])
    expect(requests[0]?.prefix).toBe(requests[1]?.prefix)
    expect(requests[0]?.prefix.endsWith('\n\n')).toBe(true)
    expect(requests[0]?.grammar).toContain('"$62"')
    expect(requests[0]?.grammar).toContain('"Fjord Parka"')
    expect(requests[0]?.grammar?.toLowerCase()).not.toContain('waterproof')
    expect(requests[0]?.text.toLowerCase()).not.toContain('waterproof')
  })

  it('refuses a prompt without examples', () => {
    expect(() => createExplanationWriter(scripted([]), { writeExplanation: 'Write.' })).toThrow(/write-explanation/)
  })
})
