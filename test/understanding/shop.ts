/** A small invented shop and a short form of what was understood, for the understanding's tests. */
import type { Item } from '../../src/contracts/item.js'
import type { Catalog } from '../../src/contracts/ports.js'
import type { DialogueAct, ReadingState, Understanding } from '../../src/contracts/understanding.js'
import type { Wish } from '../../src/contracts/wish.js'
import { createLexiconReader } from '../../src/understanding/index.js'

type Row = readonly [id: string, title: string, zh: string, category: string, price: number, facts: Item['attributes']]

const rows: readonly Row[] = [
  ['hoodie-black', 'Corvin Zip Hoodie', '科尔文连帽衫', 'Men/Tops/Hoodies & Sweatshirts', 48, { color: 'Black', material: ['Cotton'] }],
  ['hoodie-navy', 'Brask Hoodie', '布拉斯克连帽衫', 'Men/Tops/Hoodies & Sweatshirts', 62, { color: 'Navy', material: ['Wool'] }],
  ['hoodie-red', 'Talwyn Pullover Hoodie', '塔尔温套头衫', 'Men/Tops/Hoodies & Sweatshirts', 39, { color: 'Red', material: ['Polyester'] }],
  ['hoodie-w', 'Senna Hoodie', '森娜连帽衫', 'Women/Tops/Hoodies & Sweatshirts', 55, { color: 'Pink', material: ['Cotton'] }],
  [
    'jacket-w',
    'Isolde Rain Jacket',
    '伊索德雨衣',
    'Women/Tops/Jackets',
    90,
    { color: 'Black', material: ['Nylon'], waterproof: true, weight_g: 400 },
  ],
  [
    'jacket-m',
    'Ferrin Jacket',
    '费林夹克',
    'Men/Tops/Jackets',
    85,
    { color: 'Green', material: ['Leather'], waterproof: false, weight_g: 900 },
  ],
  ['tee-w', 'Ama Tee', '阿玛T恤', 'Women/Tops/Tees', 22, { color: 'Yellow', material: ['Linen'] }],
  ['tee-white', 'Nell Tee', '内尔T恤', 'Women/Tops/Tees', 24, { color: 'White', material: ['Cotton'], pattern: 'Striped' }],
  ['tee-m', 'Orso Tee', '奥索T恤', 'Men/Tops/Tees', 26, { color: 'Blue', material: ['Cotton'] }],
  ['tank-red', 'Lumi Tank', '露米背心', 'Women/Tops/Bras & Tanks', 30, { color: 'Red', material: ['Spandex'] }],
  ['tank-m', 'Argo Tank', '阿尔戈背心', 'Men/Tops/Tanks', 28, { color: 'Gray', material: ['Mesh'] }],
  ['pants-m', 'Dorian Pants', '多里安长裤', 'Men/Bottoms/Pants', 52, { color: 'Gray', material: ['Cotton', 'Spandex'] }],
  ['pants-w', 'Ines Yoga Pants', '伊内斯瑜伽裤', 'Women/Bottoms/Pants', 44, { color: 'Black', material: ['Nylon'], activity: ['Yoga'] }],
  ['shorts-m', 'Pell Shorts', '佩尔短裤', 'Men/Bottoms/Shorts', 31, { color: 'Orange', material: ['Polyester'] }],
  ['shorts-w', 'Cleo Shorts', '克莱奥短裤', 'Women/Bottoms/Shorts', 29, { color: 'Purple', material: ['Polyester'] }],
  [
    'pack',
    'Ostrava Backpack',
    '奥斯特拉瓦背包',
    'Bags/Backpacks',
    75,
    { color: 'Green', material: ['Canvas'], capacity_l: 22, features: ['lightweight'] },
  ],
  ['tote', 'Mirela Tote', '米雷拉手提包', 'Bags/Handbags', 120, { color: 'Brown', material: ['Leather'], capacity_l: 12 }],
  ['tote-pu', 'Vesna Tote', '维斯娜手提包', 'Bags/Handbags', 60, { color: 'Beige', material: ['Faux leather'], capacity_l: 14 }],
  ['watch', 'Halcyon Analog Watch', '翠鸟指针手表', 'Gear/Watches', 110, { color: 'Silver', material: ['Leather'], waterproof: true }],
  [
    'shoes-run',
    'Quill Running Shoes',
    '羽毛跑鞋',
    'Shoes/Running',
    89,
    { color: 'Blue', material: ['Mesh'], use: ['running'], features: ['comfortable', 'breathable'] },
  ],
  [
    'shoes-casual',
    'Lisbet Loafers',
    '利斯贝特乐福鞋',
    'Shoes/Casual',
    95,
    { color: 'Black', material: ['Leather'], use: ['office'], features: ['comfortable'] },
  ],
  ['kettle', 'Ember Kettle', '余烬水壶', 'Home/Kitchen', 35, { color: 'Silver', material: ['Steel', 'Plastic'], origin: 'Italian' }],
  ['book', 'The Salt Ferry', '盐渡', 'Books/Mystery', 12, { author: 'Ada Merrow', genre: ['mystery', 'crime'], pages: 320 }],
]

export const items: readonly Item[] = rows.map(([id, title, zh, category, price, attributes]) => ({
  id,
  title,
  category,
  price,
  currency: 'USD',
  brand: title.startsWith('Quill') ? 'Norrvik' : 'Halden & Moor',
  attributes: /^(Men|Women)\//.test(category) ? { ...attributes, gender: category.startsWith('Men') ? 'Men' : 'Women' } : attributes,
  translations: { zh: { title: zh } },
}))

export function catalogOf(list: readonly Item[]): Catalog {
  const rowOf = new Map(list.map((item, row) => [item.id, row]))
  return {
    items: list,
    row: id => rowOf.get(id),
    get: id => list[rowOf.get(id) ?? -1],
  }
}

export const catalog = catalogOf(items)
export const reader = createLexiconReader(catalog)

/** Shown last: 1 hoodie-black, 2 hoodie-navy, 3 hoodie-red, 4 tee-m, 5 tank-red; before that: 1 pack, 2 tote, 3 tote-pu. */
export const shown: ReadingState['shown'] = [
  ['pack', 'tote', 'tote-pu'],
  ['hoodie-black', 'hoodie-navy', 'hoodie-red', 'tee-m', 'tank-red'],
]

export const fresh: ReadingState = { turn: 0, wishes: [], shown: [] }
export const afterList: ReadingState = { turn: 2, wishes: [], shown }

export function held(facet: string, ...values: string[]): Wish {
  return {
    id: `${facet}:want:${values.join('|')}`,
    facet,
    operator: 'is',
    values,
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: values.join(' '),
    turn: 1,
    source: 'lexicon',
  }
}

/**
 * What was understood in short lines: `+color Red` (hard), `~use running` (soft), `-material Leather`, `price at-most 50`,
 * `like 1,3` (places in the last list; ids where not shown last).
 */
export function gist({ acts, wishes }: Understanding): string[] {
  return [...wishes.map(wishLine), ...acts.filter(act => act.type !== 'wish').map(actLine)].sort()
}

function wishLine({ facet, operator, values, polarity, hard }: Wish): string {
  if (operator !== 'is') return `${facet} ${operator} ${values.join('-')}`
  return `${polarity === 'avoid' ? '-' : hard ? '+' : '~'}${facet} ${[...values].sort().join('|')}`
}

function actLine(act: DialogueAct): string {
  const pointed = 'targets' in act ? act.targets : 'among' in act ? (act.among ?? []) : []
  const places = pointed.map(placeOf).join(',')
  const words: Record<string, unknown> = {
    ...act,
    targets: places,
    candidates: 'candidates' in act ? act.candidates.map(placeOf).join(',') : '',
  }
  if (act.type === 'react') return `${act.value} ${places}`
  const parts = [
    act.type,
    words['mode'],
    words['question'],
    words['property'],
    words['facet'],
    words['value'],
    words['direction'],
    places,
    words['candidates'],
    ...('wishes' in act ? (act.wishes ?? []).map(wishLine).sort() : []),
    'words' in act ? act.words.join(' ') : '',
  ]
  return parts.filter(part => part !== undefined && part !== '').join(' ')
}

function placeOf(id: string): string {
  const place = shown.at(-1)?.indexOf(id) ?? -1
  return place < 0 ? id : String(place + 1)
}
