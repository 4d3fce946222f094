/** Three hundred lies of thirty kinds about the small shop, each a sentence that a model might write; and as many true sentences. */
import type { Item } from '../../src/contracts/item.js'

export interface Statement {
  readonly kind: string
  readonly item: Item
  readonly english: string
}

const dollars = (amount: number): string => `$${Number.isInteger(amount) ? amount : amount.toFixed(2)}`

/** What one item is not, in thirty ways. */
function liesAbout(item: Item, others: readonly Item[]): Omit<Statement, 'item'>[] {
  const { title, price = 0 } = item
  const [other = item] = others
  const colour = String(item.attributes['color']).toLowerCase()
  const wrongColours = ['green', 'purple', 'turquoise', 'silver'].filter(name => name !== colour)
  const says = (kind: string, ...sentences: string[]) => sentences.map(english => ({ kind, english }))
  return [
    ...says('price', ...[3, -7, 11].map(by => `The ${title} costs ${dollars(price + by)}.`)),
    ...says('spelled price', `The ${title} costs ninety-nine dollars.`, `The ${title} is yours for twenty bucks.`),
    ...says('currency', `The ${title} costs €${price}.`, `The ${title} costs £${price}.`, `The ${title} costs ${price} yuan.`),
    ...says(
      'percentage',
      `The ${title} is 20% cheaper.`,
      `The ${title} has 80 percent wool.`,
      `The ${title} comes with twenty per cent off.`,
    ),
    ...says('limit', `The ${title} is under ${dollars(price - 5)}.`, `The ${title} is over ${dollars(price + 5)}.`),
    ...says('size', `The ${title} comes in size XXXL.`, `The ${title} comes in size 52.`),
    ...says('name', `The Arctic Shell is ${colour}.`, `The Summit Anorak costs ${dollars(price)}.`),
    ...says('brand', `The ${title} is by Patagonia.`, `The ${title} is made by Gore.`, `The ${title} is a Columbia classic.`),
    ...says('material', ...['leather', 'cashmere', 'silk', 'gore-tex'].map(what => `The ${title} is made with ${what}.`)),
    ...says('colour', ...wrongColours.map(name => `The ${title} is ${name}.`)),
    ...says('date', `The ${title} came out in 2024.`, `The ${title} was released last week.`, `The ${title} is this season's newest.`),
    ...says(
      'superlative',
      `The ${title} is the best jacket.`,
      `The ${title} is the warmest of all.`,
      `The ${title} is our lightest jacket.`,
    ),
    ...says('only one', `The ${title} is the only one you need.`, `The ${title} is the only jacket we have.`),
    ...says('comparison', `The ${title} is ${dollars(Math.abs(price - (other.price ?? 0)) + 4)} cheaper than the ${other.title}.`),
    ...says(
      'comparison of qualities',
      `The ${title} is warmer than the ${other.title}.`,
      `The ${title} lasts longer than the ${other.title}.`,
    ),
    ...says('sameness', `The ${title} is the ${other.title}.`),
    ...says('negation', `The ${title} is not ${colour}.`, `The ${title} comes without ${colour}.`),
    ...says('count', `The ${title} has 7 pockets.`, `The ${title} comes in twelve colours.`, `There are 40 items like the ${title}.`),
    ...says('measure', `The ${title} weighs 150 g.`, `The ${title} weighs two kilograms.`, `The ${title} is 90 cm long.`),
    ...says('rating', `The ${title} is rated 4.9.`, `The ${title} is rated five stars.`, `The ${title} has 300 reviews.`),
    ...says('quote', `Reviewers call the ${title} “a joy to wear”.`, `Customers say the ${title} is “worth it”.`),
    ...says('availability', `The ${title} is in stock.`, `The ${title} is almost sold out.`, `Only a few of the ${title} remain.`),
    ...says('promise', `The ${title} ships free.`, `The ${title} has free returns.`, `The ${title} comes with a guarantee.`),
    ...says('discount', `The ${title} is on sale.`, `The ${title} is discounted today.`),
    ...says('delivery', `The ${title} arrives tomorrow.`, `The ${title} can be delivered on Friday.`),
    ...says('crowd', `The ${title} is popular with other customers.`, `Other people often chose the ${title}.`),
    ...says('praise', `The ${title} is durable and stylish.`, `The ${title} is of superb quality.`, `The ${title} is luxurious.`),
    ...says('use', `The ${title} is perfect for skiing.`, `The ${title} is great for hiking.`),
    ...says('origin', `The ${title} is made in Italy.`, `The ${title} was designed in Norway.`),
    ...says('health', `The ${title} cures back pain.`, `The ${title} is good for your joints.`),
    ...says('sustainability', `The ${title} is vegan.`, `The ${title} is made with recycled plastic.`),
    ...says('feature', `The ${title} has a detachable hood.`, `The ${title} is breathable.`, `The ${title} is fireproof.`),
    ...says('place', `The ${title} is a pair of shoes.`, `The ${title} is from our tents.`),
    ...says('language', `这件${title}很暖和。`),
    ...says('shop', `We have nothing like the ${title}.`, `There are no other jackets than the ${title}.`),
    ...says('exclusive', `The ${title} is exclusive to our shop.`),
    ...says('speech', `I own the ${title} and love it.`),
  ]
}

/** @returns about ninety an item */
export function liesOf(items: readonly Item[]): Statement[] {
  return items.flatMap(item =>
    liesAbout(
      item,
      items.filter(other => other.id !== item.id),
    ).map(lie => ({ ...lie, item })),
  )
}

/** What one item is, said in many ways. */
export function truthsOf(items: readonly Item[]): Statement[] {
  const frames = [
    (name: string, what: string) => `The ${name} is ${what}.`,
    (name: string, what: string) => `I would suggest the ${name}, which is ${what}.`,
    (name: string, what: string) => `As you asked, the ${name} is ${what}.`,
    (name: string, what: string) => `Here is the ${name}: it is ${what}.`,
    (name: string, what: string) => `My pick is the ${name}, as it is ${what}.`,
  ]
  return items.flatMap(item => {
    const phrases = truePhrases(item)
    const pairs = phrases.flatMap((first, place) => phrases.slice(place + 1).map(second => `${first} and ${second}`))
    const price = dollars(item.price ?? 0)
    const own = [
      `It costs ${price}.`,
      `The price of the ${item.title} is ${price}.`,
      `At ${price}, the ${item.title} fits.`,
      `The ${item.title} costs ${price}.`,
    ]
    const all = [
      ...[...phrases, ...pairs].flatMap((what, place) =>
        [frames[place % 5], frames[(place + 2) % 5]].flatMap(frame => frame?.(item.title, what) ?? []),
      ),
      ...own,
    ]
    return all.map(english => ({ kind: 'true', item, english }))
  })
}

function truePhrases({ attributes, price = 0, brand }: Item): string[] {
  const list = (facet: string) => [attributes[facet] ?? []].flat().map(value => String(value).toLowerCase())
  return [
    ...list('color'),
    ...list('material').map(value => `made with ${value}`),
    ...list('features'),
    ...list('gender').map(value => `for ${value}`),
    ...(brand === undefined ? [] : [`by ${brand}`]),
    `under ${dollars(Math.ceil(price) + 10)}`,
    `priced at ${dollars(price)}`,
    ...(attributes['washable'] === true ? ['washable'] : []),
  ]
}
