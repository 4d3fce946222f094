import { describe, expect, it } from 'vitest'
import type { CompletionModel } from '../../src/contracts/ports.js'
import type { Wish } from '../../src/contracts/wish.js'
import type { Choice } from '../../src/dialogue/choice.js'
import type { DialogueRooms } from '../../src/dialogue/dialogue-rooms.js'
import { recommendationSentences } from '../../src/dialogue/recommendation-text.js'
import { createExplanationWriter } from '../../src/explanation/index.js'
import { emptyInterest } from '../../src/interest/index.js'
import { Storage } from '../../src/storage/index.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { openDialogue, say, settings } from './open-dialogue.js'
import { catalog, items, openRecommender, wish } from './shop.js'
import { understood } from './understood.js'

const recommender = await openRecommender()
const rooms: DialogueRooms = { catalog, recommender, reader: createLexiconReader(catalog), storage: new Storage(':memory:') }
const jackets = wish('category', ['Clothing/Jackets'])
const red = wish('color', ['red'])
const nothing: Choice = { recommendations: [], relaxed: [], others: false, fitting: 0, outcome: 'nothing-fits', candidates: [] }

interface Given {
  readonly wishes?: readonly Wish[]
  readonly language?: 'en' | 'zh'
  readonly choice?: Choice
  readonly words?: string
  readonly rooms?: Partial<DialogueRooms>
  readonly signal?: AbortSignal
}

async function textOf({ wishes = [], language = 'en', choice, words = '', rooms: more = {}, signal }: Given): Promise<string[]> {
  const interest = { ...emptyInterest(language), wishes }
  const sentences = recommendationSentences({ ...rooms, ...more }, settings, {
    choice: choice ?? (await recommender.recommend(interest, { limit: 3 })),
    understanding: understood([], { language, unexplained: words === '' ? [] : [words], searchText: words }),
    interest,
    voice: { language, variant: 0, style: 'warm' },
    plan: { showsItems: true, others: false, similarTo: [], complementTo: [] },
    signal,
  })
  const said: string[] = []
  for await (const sentence of sentences) said.push(sentence)
  return said
}

const wordsUnder = async (given: Given) => (await textOf(given)).join(' ')

describe('the words under a list', () => {
  it('name its first item and what it meets', async () => {
    const text = await wordsUnder({ wishes: [jackets, red] })
    const [first] = (await recommender.recommend({ ...emptyInterest('en'), wishes: [jackets, red] }, { limit: 3 })).recommendations
    expect(text).toContain(first?.item.title)
    expect(text).toMatch(/red/i)
  })

  it('name no item that is not in it', async () => {
    const text = await wordsUnder({ wishes: [jackets, red] })
    const named = items.filter(({ title }) => text.includes(title))
    expect(named.filter(item => item.attributes['color'] !== 'red' || item.category !== 'Clothing/Jackets')).toEqual([])
  })

  it('name what had to give way', async () => {
    expect(await wordsUnder({ wishes: [jackets, red, wish('price', [50], { operator: 'at-most' })] })).toMatch(
      /50|price|budget|red|colou?r/i,
    )
  })

  it('are Chinese for a Chinese conversation, with the Chinese names', async () => {
    const text = await wordsUnder({ wishes: [jackets, red], language: 'zh' })
    expect(items.some(({ translations }) => text.includes(translations?.['zh']?.title ?? '?'))).toBe(true)
  })
})

describe('a sentence that says more than the facts', () => {
  it('is left out, and the operator hears of it', async () => {
    const told: Error[] = []
    const { recommendations, ...choice } = await recommender.recommend({ ...emptyInterest('en'), wishes: [jackets] }, { limit: 1 })
    // The fact is another item's: a mistake in a reason must not become a lie.
    const fact = { subject: 'another', property: 'material', value: 'unicorn hair', source: 'item' } as const
    const reasons = [{ kind: 'meets', part: 'attributes', weight: 1, fact } as const]
    const invented = recommendations.map(recommendation => ({ ...recommendation, reasons }))
    const text = await wordsUnder({
      choice: { ...choice, recommendations: invented },
      rooms: { onError: error => told.push(error) },
    })
    expect(text).not.toContain('unicorn')
    expect(told.map(String).join()).toContain('unicorn')
  })
})

describe('the words of an empty list', () => {
  it('say that all was seen', async () => {
    expect(await wordsUnder({ choice: { ...nothing, outcome: 'nothing-more' } })).toMatch(/everything|all|no more|nothing/i)
  })

  it('name the words of what is not carried', async () => {
    expect(await wordsUnder({ choice: { ...nothing, outcome: 'not-carried' }, words: 'submarine' })).toContain('submarine')
  })

  it('name the closest, and what it lacks', async () => {
    const closest = catalog.get('fleece-blue')
    const choice: Choice = { ...nothing, ...(closest && { closest }) }
    const text = await wordsUnder({ choice, wishes: [jackets, wish('material', ['silk'])] })
    expect(text).toContain('Cinder Fleece')
    expect(text).toMatch(/silk|polyester/i)
  })

  it('are plain where nothing is known at all', async () => {
    expect(await wordsUnder({ choice: nothing })).not.toBe('')
    expect(await wordsUnder({ choice: nothing, language: 'zh' })).toMatch(/[\u4e00-\u9fff]/)
  })
})

const template = await textOf({ wishes: [jackets, red] })

describe('with a language model that writes', () => {
  const writing = (complete: CompletionModel['complete']) => ({
    writer: createExplanationWriter(
      { id: 'scripted', complete, dispose: async () => {} },
      { writeExplanation: 'Item: A\nFacts: red\nText: A is red.' },
    ),
  })

  it.each([
    ['lies', () => Promise.resolve('It is waterproof, made of gold and costs $1.')],
    ['fails', () => Promise.reject(new Error('out of memory'))],
    ['says nothing', () => Promise.resolve('')],
  ])('that %s, the templates speak', async (_, complete) => {
    const text = await wordsUnder({ wishes: [jackets, red], rooms: writing(complete) })
    expect(text).not.toMatch(/gold|waterproof|\$1\b/)
    expect(text).toContain(template.at(-1))
  })

  it('it is not asked about wishes that gave way, nor in Chinese', async () => {
    let asked = 0
    const counting = writing(async () => {
      asked++
      return ''
    })
    await textOf({ wishes: [jackets, red], language: 'zh', rooms: counting })
    await textOf({ wishes: [jackets, red, wish('price', [50], { operator: 'at-most' })], rooms: counting })
    expect(asked).toBe(0)
    await textOf({ wishes: [jackets, red], rooms: counting })
    expect(asked).toBeGreaterThan(0)
  })

  it('that hangs, a turn still ends', async () => {
    const { manager } = await openDialogue({
      rooms: writing(({ signal }) => new Promise((_, reject) => signal?.addEventListener('abort', reject))),
    })
    const said = await say(manager.open(), 'red jackets')
    expect(said.types.at(-1)).toBe('turn-end')
    expect(said.text).toBe(said.deltas)
  })
})
