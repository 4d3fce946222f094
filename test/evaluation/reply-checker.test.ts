import { afterAll, describe, expect, it } from 'vitest'
import { replyChecker } from '../../evaluation/writing/claims/check-reply.js'
import { rawRecord, rowMeets } from '../../evaluation/writing/claims/raw-record.js'
import { hear, type Reply } from '../../evaluation/writing/converse.js'
import { openWritingApp } from '../../evaluation/writing/open-writing-app.js'
import { shopPhrases } from '../../evaluation/writing/shop-phrases.js'
import type { RawRow } from '../../evaluation/writing/shops.js'
import { writeCatalogFolder } from '../../src/evaluation/write-catalog-folder.js'
import { wish } from '../explanation/shop.js'

const row = (id: string, title: string, chinese: string, price: number, attributes: Record<string, unknown>): RawRow => ({
  id,
  title,
  description: `${title}: for cold mornings and long walks by the sea.`,
  category: 'Clothing/Jackets',
  price,
  currency: 'USD',
  attributes,
  translations: { zh: { title: chinese } },
})
const rows = [
  row('parka', 'Fjord Parka', '峡湾派克大衣', 62, { color: 'black', material: ['wool'], rating: 4.5 }),
  row('raincoat', 'Harbour Raincoat', '港口雨衣', 50, { color: 'yellow', material: ['nylon'], features: ['waterproof'], rating: 4.1 }),
  row('fleece', 'Cinder Fleece', '余烬抓绒衣', 42.5, { color: 'charcoal', material: ['organic cotton'], rating: 4.2 }),
  row('coat', 'Alder Coat: The Long One', '桤木大衣', 75, { color: 'red', material: ['leather'], rating: 3.9 }),
]
const folder = writeCatalogFolder('checked-words', [...rows])
const shop = { name: 'checked', folder, phrases: shopPhrases.clothes, rows: new Map(rows.map(own => [String(own['id']), own])) }
const app = await openWritingApp(folder)
afterAll(() => app.close())

/** The last reply to what was said, and what stood on the screen. */
async function replyTo(language: 'en' | 'zh', ...heard: readonly string[]): Promise<Reply> {
  const conversation = app.conversations.open()
  const lists: Reply['lists'][number][] = []
  let reply: Reply | undefined
  for (const [turn, said] of heard.entries()) {
    const answer = await hear(conversation.turn({ text: said }))
    reply = { shop, language, session: conversation.sessionId, turn, said, heard: heard.slice(0, turn + 1), lists: [...lists], ...answer }
    if (answer.shown.length > 0) lists.push(answer.shown)
  }
  if (reply === undefined) throw new RangeError('Nothing was said.')
  return reply
}

const flagged = (reply: Reply) => replyChecker(shop)(reply).map(({ sentence, why }) => `${sentence} (${why.join('; ')})`)

const conversations: readonly { readonly language: 'en' | 'zh'; readonly heard: readonly string[] }[] = [
  { language: 'en', heard: ['jackets under $70'] },
  { language: 'en', heard: ['jackets', 'why exactly the first one?'] },
  { language: 'en', heard: ['jackets', 'compare the first two'] },
  { language: 'en', heard: ['jackets under $45', 'show me others'] },
  { language: 'en', heard: ['which departments do you have?'] },
  { language: 'en', heard: ['jackets over $60', 'what do you know about me?'] },
  { language: 'zh', heard: ['70美元以内的夹克'] },
  { language: 'zh', heard: ['夹克', '比较一下前两款'] },
  { language: 'zh', heard: ['夹克', '哪一款最便宜？'] },
  { language: 'zh', heard: ['45美元以内的夹克', '换一批'] },
]

describe('the checker of replies', () => {
  it.each(conversations)('lets what the application says pass ($heard)', async ({ language, heard }) => {
    expect(flagged(await replyTo(language, ...heard))).toEqual([])
  })

  const first = 'The Fjord Parka'
  it.each([
    `${first} costs $61.`,
    `${first} is $20 cheaper than the Harbour Raincoat.`,
    `${first} is under $50 at $62.`,
    `${first} is red.`,
    `${first} is not black.`,
    `${first} is made with leather.`,
    `${first} is rated 4.9.`,
    `${first} is the cheapest of these.`,
    `${first} is the best rated of these, and the Harbour Raincoat is the most expensive.`,
    `${first} ships free.`,
    `${first} is popular with other customers.`,
    `${first} is often called “the warmest of them”.`,
    'We have no jackets.',
    'We have 9 jackets.',
    'There is nothing more that fits.',
    'You can choose from these departments: clothing (7).',
    `${first} is 很暖和.`,
    'The Alder Coat: The Long One is waterproof.',
  ])('flags a planted lie: %s', async lie => {
    const reply = await replyTo('en', 'jackets')
    expect(flagged({ ...reply, text: `${reply.text} ${lie}` })).not.toEqual([])
  })

  const chinese = '“峡湾派克大衣”'
  it.each([
    `${chinese}价格61美元。`,
    `${chinese}比“港口雨衣”便宜20美元。`,
    `${chinese}颜色是红色。`,
    `${chinese}颜色不是黑色。`,
    `${chinese}材质含皮革。`,
    `${chinese}评分4.9。`,
    `这几款里最便宜的是${chinese}。`,
    `${chinese}免费送货。`,
    `${chinese}受其他顾客欢迎。`,
    '“余烬抓绒衣”颜色是灰色。',
    '我们有9款夹克。',
    '没有更多符合的了。',
    '可以选择的分类：服装（7款）。',
    `${chinese}很nice。`,
  ])('flags a planted lie: %s', async lie => {
    const reply = await replyTo('zh', '夹克')
    expect(flagged({ ...reply, text: `${reply.text}${lie}` })).not.toEqual([])
  })

  it('flags an item put in another place', async () => {
    const reply = await replyTo('en', 'jackets')
    const [, second] = reply.shown
    expect(flagged({ ...reply, text: `The ${second?.item.title ?? ''} comes first.` })).not.toEqual([])
  })
})

describe('a merchant’s row, to the checker,', () => {
  it.each([
    ['Lark Two-Person Tent in grey', 'Outdoor', true],
    ['Grip Tent Pegs, Set of Ten', 'Outdoor', false],
    ['Tent Songs by the Fire', 'Music/Folk', false],
    ['Tent', 'Films/Drama', true],
    ['Contented Chair', 'Home', false],
  ])('“%s” (%s) is a tent: %s', (title, category, isTent) => {
    expect(rowMeets(rawRecord({ id: 'a', title, category }), wish('title', ['Tent']))).toBe(isTent)
  })
})
