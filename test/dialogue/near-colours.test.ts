/** A long list that too few fit goes on in near colours, and says so. */
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { Item } from '../../src/contracts/item.js'
import type { Wish } from '../../src/contracts/wish.js'
import { nearColours } from '../../src/dialogue/near-colours.js'
import { emptyInterest } from '../../src/interest/index.js'
import { openRecommender, ranking, wish } from './shop.js'

const colours = ['red', 'red', 'red', 'orange', 'pink', 'green', 'blue', 'black'] as const
const items = [...colours, 'orange'].map(
  (color, place): Item => ({
    id: `${color}-${place}`,
    title: `Tee ${place}`,
    category: place === 8 ? 'Clothing/Shorts' : 'Clothing/Tees',
    price: 20,
    attributes: { color },
  }),
)
const recommender = await openRecommender([], ranking, inMemoryCatalog(items))
const tees = wish('category', ['Clothing/Tees'])
const red = wish('color', ['red'])
const recommend = (wishes: readonly Wish[], limit: number) => recommender.recommend({ ...emptyInterest('en'), wishes }, { limit })

describe('near colours', () => {
  it.each([
    [['Red'], ['orange', 'pink', 'purple']],
    [['Lavender'], ['purple', 'blue', 'pink', 'red']],
    [
      ['Red', 'Orange'],
      ['pink', 'purple', 'yellow', 'brown'],
    ],
    [['constructor'], undefined],
    [['tartan'], undefined],
  ])('of %j are %j', (values, near) => {
    expect(nearColours(wish('color', values))?.values).toEqual(near)
  })

  it('are of wanted colours alone', () => {
    expect(nearColours(wish('color', ['red'], { polarity: 'avoid' }))).toBeUndefined()
    expect(nearColours(wish('material', ['red']))).toBeUndefined()
  })

  it('fill a list of ten after all that fits, and the colour is said to be given up', async () => {
    const choice = await recommend([tees, red], 10)
    const shown = choice.recommendations.map(({ item }) => item.attributes['color'])
    expect(shown.slice(0, 3)).toEqual(['red', 'red', 'red'])
    expect(shown.slice(3).sort()).toEqual(['orange', 'pink'])
    expect(choice).toMatchObject({ relaxed: [red], fitting: 3 })
  })

  it('fill no shorter list, and none that is asked to avoid them', async () => {
    expect((await recommend([tees, red], 6)).recommendations).toHaveLength(3)
    const choice = await recommend([tees, red, wish('color', ['orange', 'pink'], { polarity: 'avoid' })], 10)
    expect(choice.recommendations).toHaveLength(3)
    expect(choice.relaxed).toEqual([])
  })
})
