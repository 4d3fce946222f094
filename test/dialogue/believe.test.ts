import { describe, expect, it } from 'vitest'
import type { DialogueAct, Understanding } from '../../src/contracts/understanding.js'
import { believe } from '../../src/dialogue/believe.js'
import { newSession, readingState, type Session } from '../../src/dialogue/session.js'
import { recordShown } from '../../src/interest/index.js'
import { catalog, wish } from './shop.js'
import { understood } from './understood.js'

const red = wish('color', ['red'])
const jackets = wish('category', ['Clothing/Jackets'])
const empty = newSession('s')
const take = (before: Session, understanding: Understanding, input = {}) => believe(before, understanding, { text: 'x', ...input }, catalog)
const act = (...acts: DialogueAct[]) => understood(acts)
const facets = ({ history }: Session) => history.present.wishes.map(({ facet }) => facet)

describe('what is believed after an utterance', () => {
  it('holds its wishes, and moves on by one turn', () => {
    const next = take(empty, understood([{ type: 'wish' }], { wishes: [red] }))
    expect(facets(next)).toEqual(['color'])
    expect(next.history.present.turn).toBe(1)
  })

  it('leaves the session before it untouched', () => {
    const before = structuredClone(empty)
    take(empty, understood([{ type: 'wish' }], { wishes: [red] }), {
      context: { weather: 'rain' },
      feedback: { item: 'kettle', value: 'like' },
    })
    expect(empty).toEqual(before)
  })

  it('of a second reading replaces the first, since both start from the same session', () => {
    const first = take(empty, understood([], { wishes: [red] }))
    const second = take(empty, understood([], { wishes: [jackets] }))
    expect(facets(first)).toEqual(['color'])
    expect(facets(second)).toEqual(['category'])
    expect(second.history.past).toHaveLength(1)
  })

  it('lets the earlier kind go when a photograph shows another, and takes what is said with it', () => {
    const before = take(empty, understood([], { wishes: [jackets] }))
    const after = take(before, understood([], { wishes: [red] }), { image: '/tmp/kettle.webp' })
    expect(facets(after)).toEqual(['color'])
    expect(after.history.present.queries.at(-1)?.image).toBe('/tmp/kettle.webp')
  })

  it.each([
    ['another department', wish('category', ['Shoes']), undefined],
    ['a thing of another name', wish('title', ['Kettle']), undefined],
    ['the same by name', wish('title', ['Parka']), '/tmp/parka.webp'],
    ['the same department', jackets, '/tmp/parka.webp'],
  ])('lets a photograph go when the words name %s', (_, kind, image) => {
    const seen = take(empty, act(), { image: '/tmp/parka.webp' })
    const shown = { ...seen, history: { ...seen.history, present: recordShown(seen.history.present, ['parka-black']) } }
    const { queries } = take(shown, understood([], { wishes: [kind] })).history.present
    expect(queries.find(query => query.image !== undefined)?.image).toBe(image)
  })

  it('holds the reaction of a button and the context of a program', () => {
    const { present } = take(empty, act(), { feedback: { item: 'kettle', value: 'cart' }, context: { season: 'winter' } }).history
    expect(present.reactions).toMatchObject([{ item: 'kettle', value: 'cart' }])
    expect(present.context).toEqual({ season: 'winter' })
  })

  it('keeps context said before beside context said now', () => {
    const winter = take(empty, act(), { context: { season: 'winter', city: 'Oslo' } })
    expect(take(winter, act(), { context: { season: 'summer' } }).history.present.context).toEqual({ season: 'summer', city: 'Oslo' })
  })

  it('keeps the path of a photograph, never its bytes', () => {
    expect(take(empty, act(), { image: '/photos/a.jpg' }).history.present.queries).toMatchObject([{ image: '/photos/a.jpg' }])
    expect(JSON.stringify(take(empty, act(), { image: new Uint8Array([7, 7, 7]) }))).not.toContain('7')
  })

  it('knows the prices that “cheaper” is measured by', () => {
    const shown: Session = { ...empty, history: { present: recordShown(empty.history.present, ['parka-black', 'rain-red']), past: [] } }
    const [price] = take(shown, act({ type: 'adjust', facet: 'price', direction: 'less' })).history.present.wishes
    expect(price).toMatchObject({ facet: 'price', operator: 'at-most' })
    expect(Number(price?.values[0])).toBeLessThan(120)
  })
})

describe('undo', () => {
  const wished = take(empty, understood([], { wishes: [red] }))
  const more = take(wished, understood([], { wishes: [jackets] }))

  it('takes one step back each time, while the turns go on counting', () => {
    const once = take(more, act({ type: 'undo' }))
    expect(facets(once)).toEqual(['color'])
    expect(once.history.present.turn).toBe(3)
    const twice = take(once, act({ type: 'undo' }))
    expect(facets(twice)).toEqual([])
    expect(twice.history.present.turn).toBe(4)
  })

  it('answers in the language it was asked in', () => {
    expect(take(more, understood([{ type: 'undo' }], { language: 'zh' })).history.present.language).toBe('zh')
  })

  it('takes what follows into what was believed before', () => {
    const then = take(more, understood([{ type: 'undo' }, { type: 'wish' }], { wishes: [wish('material', ['cotton'])] }))
    expect(facets(then)).toEqual(['color', 'material'])
    expect(then.history.present.turn).toBe(3)
  })

  it('with nothing before it keeps what is there', () => {
    expect(facets(take({ ...wished, history: { present: wished.history.present, past: [] } }, act({ type: 'undo' })))).toEqual(['color'])
  })
})

describe('forgetting', () => {
  const known: Session = {
    ...take(empty, understood([], { wishes: [red] }), { context: { city: 'Oslo' }, feedback: { item: 'kettle', value: 'like' } }),
    asked: ['material'],
    question: { facet: 'material', options: ['wool'] },
  }

  it('leaves the id, the language and the number of the turn, and no way back', () => {
    const after = take(known, act({ type: 'forget' }))
    expect(after).toMatchObject({ id: 's', asked: [], history: { past: [] } })
    expect(after.question).toBeUndefined()
    expect(JSON.stringify(after)).not.toMatch(/red|Oslo|kettle|material|wool/)
  })
})

describe('what the reader is told', () => {
  it('is no language before anything was said, and the last one after', () => {
    expect(readingState(empty).language).toBeUndefined()
    expect(readingState(take(empty, understood([], { language: 'zh' }))).language).toBe('zh')
  })

  it('is our own question, where there was one', () => {
    expect(readingState(empty)).not.toHaveProperty('question')
    expect(readingState({ ...empty, question: { facet: 'color', options: ['red'] } }).question).toEqual({
      facet: 'color',
      options: ['red'],
    })
  })
})
