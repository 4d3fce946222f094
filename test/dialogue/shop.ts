/** A small invented shop and the real rooms over it: no weights, nothing on disk. */
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { configSchema } from '../../src/config/schema.js'
import type { Item } from '../../src/contracts/item.js'
import type { CatalogEvent } from '../../src/contracts/ports.js'
import type { Wish } from '../../src/contracts/wish.js'
import type { RankingSettings } from '../../src/dialogue/ranking-settings.js'
import { Recommender } from '../../src/dialogue/recommender.js'
import { buildBehaviourModel } from '../../src/ranking/index.js'
import { buildRetriever } from '../../src/retrieval/index.js'
import { MemoryVectorCache } from '../../src/storage/index.js'

type Row = readonly [id: string, title: string, zh: string, category: string, price: number, color: string, material: string]

const rows: readonly Row[] = [
  ['parka-black', 'Fjord Parka', '峡湾派克大衣', 'Clothing/Jackets', 120, 'black', 'cotton'],
  ['parka-red', 'Tarn Parka', '山湖派克大衣', 'Clothing/Jackets', 95, 'red', 'cotton'],
  ['rain-yellow', 'Harbour Raincoat', '港湾雨衣', 'Clothing/Jackets', 60, 'yellow', 'nylon'],
  ['rain-red', 'Skerry Raincoat', '礁石雨衣', 'Clothing/Jackets', 55, 'red', 'nylon'],
  ['fleece-blue', 'Cinder Fleece', '余烬抓绒衣', 'Clothing/Jackets', 45, 'blue', 'polyester'],
  ['fleece-red', 'Ember Fleece', '暖炉抓绒衣', 'Clothing/Jackets', 48, 'red', 'polyester'],
  ['tee-white', 'Nell Tee', '内尔T恤', 'Clothing/Tees', 22, 'white', 'cotton'],
  ['tee-red', 'Orso Tee', '奥索T恤', 'Clothing/Tees', 24, 'red', 'cotton'],
  ['tee-blue', 'Ama Tee', '阿玛T恤', 'Clothing/Tees', 19, 'blue', 'linen'],
  ['pack-green', 'Ostrava Backpack', '奥斯特拉瓦背包', 'Bags/Backpacks', 75, 'green', 'canvas'],
  ['pack-black', 'Brno Backpack', '布尔诺背包', 'Bags/Backpacks', 85, 'black', 'nylon'],
  ['pack-red', 'Zlin Backpack', '兹林背包', 'Bags/Backpacks', 40, 'red', 'canvas'],
  ['tote-brown', 'Mirela Tote', '米雷拉手提包', 'Bags/Totes', 140, 'brown', 'leather'],
  ['tote-black', 'Vesna Tote', '维斯娜手提包', 'Bags/Totes', 130, 'black', 'leather'],
  ['run-blue', 'Quill Running Shoes', '羽毛跑鞋', 'Shoes/Running', 89, 'blue', 'mesh'],
  ['run-red', 'Dart Running Shoes', '飞镖跑鞋', 'Shoes/Running', 79, 'red', 'mesh'],
  ['loafer-brown', 'Lisbet Loafers', '利斯贝特乐福鞋', 'Shoes/Casual', 99, 'brown', 'leather'],
  ['kettle', 'Salt Kettle', '盐水壶', 'Home/Kitchen', 35, 'silver', 'steel'],
]

export const items: readonly Item[] = rows.map(([id, title, zh, category, price, color, material]) => ({
  id,
  title,
  category,
  price,
  currency: 'USD',
  brand: price > 80 ? 'Norrvik' : 'Halden',
  attributes: { color, material: [material] },
  translations: { zh: { title: zh } },
}))

export const catalog = inMemoryCatalog(items)

export const ranking: RankingSettings = {
  ...configSchema.parse({}).ranking,
  seed: 1,
  weights: { similarity: 0.5, behaviour: 0.3, attributes: 0.2, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 },
  relevanceFloor: 0.2,
  diversity: 0.95,
}

/** People who bought the first also bought the second. */
export function bought(pairs: readonly (readonly [string, string])[]): CatalogEvent[] {
  return pairs.flatMap(([first, second], pair) =>
    Array.from({ length: 6 }, (_, person) => `p${pair}-${person}`).flatMap((user): CatalogEvent[] => [
      { user, action: 'purchase', item: first, time: 1_700_000_000_000 },
      { user, action: 'purchase', item: second, time: 1_700_000_060_000 },
    ]),
  )
}

export async function openRecommender(events: readonly CatalogEvent[] = [], settings: RankingSettings = ranking, shop = catalog) {
  const retriever = await buildRetriever({ catalog: shop, cache: new MemoryVectorCache() })
  return new Recommender({ catalog: shop, retriever, behaviour: buildBehaviourModel(events), settings })
}

export function wish(facet: string, values: readonly (string | number)[], rest: Partial<Wish> = {}): Wish {
  return {
    id: `${facet}:${rest.polarity ?? 'want'}:${values.join('|')}`,
    facet,
    operator: 'is',
    values,
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: values.join(' '),
    turn: 0,
    source: 'lexicon',
    ...rest,
  }
}
