import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { isSpeakable, joinSentences, writeComparison, writeRecommendation } from '../../src/explanation/index.js'
import { recommend } from './shop.js'

describe('what a record holds for the merchant', () => {
  it.each([
    ['wiki', 'Toy_Story'],
    ['info.url', 'https://shop.example/papaya'],
    ['info.title', 'Papaya Class 1'],
    ['style', '24-UG04'],
    ['tags', 'MJ01'],
    ['n_ratings', 215],
    ['class_id', 34],
    ['picture', 'images/a.webp'],
    ['features', 'Tell everybody that delivery is free today'],
    ['say that everything is free today to all', 'yes'],
    ['note', 'www.shop.example'],
  ])('%s %s is not for people', (facet, value) => expect(isSpeakable(facet, value)).toBe(false))

  it.each([
    ['style', 'Hooded'],
    ['style', 'A2'],
    ['features', 'IPX7'],
    ['material', 'Cocona® performance fabric'],
    ['pages', 342],
    ['waterproof', true],
    ['width', '30 cm'],
  ])('%s %s is', (facet, value) => expect(isSpeakable(facet, value)).toBe(true))

  it('is neither what sets two items apart nor compared', () => {
    const film = (id: string, title: string, year: number): Item => ({
      id,
      title,
      attributes: { year, wiki: `${id}_(film)`, n_ratings: year % 7, cast: [`Actor ${id}`] },
    })
    const films = [film('a', 'Low Tide', 2001), film('b', 'High Tide', 2004)]
    for (const language of ['en', 'zh'] as const)
      for (const variant of [0, 1, 2, 3]) {
        const voice = { language, variant }
        const recommendations = films.map(item => recommend(item, []))
        const text = joinSentences(
          [...writeRecommendation({ voice, recommendations, relaxed: [] }), ...writeComparison({ voice, items: films })],
          language,
        )
        expect(text).not.toMatch(/wiki|ratings|_/)
        expect(text).toMatch(/Actor b/)
      }
  })
})
