/** Three hundred lies about the small shop in Chinese, of the kinds that are told in English; and as many true sentences. */
import type { Item } from '../../src/contracts/item.js'

export interface ChineseStatement {
  readonly kind: string
  readonly item: Item
  readonly chinese: string
}

const told = (item: Item, statements: Readonly<Record<string, readonly string[]>>): ChineseStatement[] =>
  Object.entries(statements).flatMap(([kind, sentences]) => sentences.map(chinese => ({ kind, item, chinese })))

const colours: Readonly<Record<string, string>> = { Black: '黑色', Yellow: '黄色', Red: '红色', Blue: '蓝色' }
const materials: Readonly<Record<string, string>> = { Wool: '羊毛', Polyester: '聚酯纤维', Nylon: '尼龙', 'Organic Cotton': '有机棉' }
const features: Readonly<Record<string, string>> = { Windproof: '防风', Waterproof: '防水' }
const genders: Readonly<Record<string, string>> = { Men: '男士', Women: '女士' }

function valuesOf({ attributes }: Item, facet: string, words: Readonly<Record<string, string>>): string[] {
  return [attributes[facet] ?? []].flat().flatMap(value => words[String(value)] ?? [])
}

/** @returns about sixty-five an item */
export function chineseLiesOf(items: readonly Item[]): ChineseStatement[] {
  return items.flatMap((item, place) => {
    const { price = 0 } = item
    const name = `“${item.title}”`
    const [colour = ''] = valuesOf(item, 'color', colours)
    const other = items[(place + 1) % items.length] ?? item
    const gap = Math.abs(price - (other.price ?? 0)) + 4
    return told(item, {
      价格: [...[price + 3, price - 9, price + 11].map(amount => `${name}的价格是${amount}美元。`), `${name}售价${price + 5}美元。`],
      大写价格: [`${name}只要四十一美元。`, `${name}二十美元就能买到。`],
      币种: [`${name}的价格是${price}元。`, `${name}的价格是${price}欧元。`, `${name}的价格是${price}英镑。`],
      百分比: [`${name}便宜百分之二十。`, `${name}含80%羊毛。`],
      限额: [`${name}在${price - 5}美元以内。`, `${name}的价格在${price + 5}美元以上。`],
      尺码: [`${name}有XXXL码。`, `${name}有52码。`],
      名字: [`“北极硬壳”颜色是${colour}。`, `“山顶防寒服”的价格是${price}美元。`],
      品牌: [`${name}品牌是Patagonia。`, `${name}是Gore的产品。`],
      材质: ['皮革', '羊绒', '丝绸', '帆布'].map(material => `${name}材质含${material}。`),
      颜色: ['绿色', '紫色', '银色'].map(wrong => `${name}颜色是${wrong}。`),
      日期: [`${name}2024年上市。`, `${name}上周刚上市。`],
      之最: [`${name}是店里最便宜的。`, `${name}是最保暖的。`, `${name}是我们最轻的夹克。`],
      唯一: [`${name}是唯一的一款。`],
      比较: [`${name}比“${other.title}”便宜${gap}美元。`, `${name}比“${other.title}”更保暖。`],
      同一: [`${name}就是“${other.title}”。`],
      否认: [`${name}颜色不是${colour}。`],
      数目: [`${name}有7个口袋。`, `${name}有十二种颜色。`],
      尺寸: [`${name}重150克。`, `${name}重两公斤。`, `${name}长90厘米。`],
      评分: [`${name}评分4.9。`, `${name}有300条评论。`],
      引语: [`顾客说${name}“穿着很开心”。`],
      库存: [`${name}有现货。`, `${name}快卖完了。`],
      承诺: [`${name}免费送货。`, `${name}可以免费退货。`, `${name}质保三年。`],
      折扣: [`${name}今天打五折。`, `${name}正在促销。`],
      送达: [`${name}明天到货。`],
      人气: [`${name}很受其他顾客欢迎。`, `${name}最畅销。`],
      夸奖: [`${name}质量很好。`, `${name}结实又时髦。`, `${name}非常奢华。`],
      用途: [`${name}最适合滑雪。`, `${name}适合游泳。`],
      产地: [`${name}是意大利制造。`, `${name}在挪威设计。`],
      健康: [`${name}能治背痛。`, `${name}对关节好。`],
      环保: [`${name}是纯素的。`, `${name}用再生塑料制成。`],
      特点: [`${name}有可拆卸帽子。`, `${name}防火。`, `${name}透气。`],
      种类: [`${name}是一双鞋。`, `${name}属于帐篷类。`],
      语言: [`The ${item.title} is nice.`],
      独家: [`${name}是本店独家。`],
      自述: [`我自己也有${name}，很喜欢。`],
    })
  })
}

/** What one item is, said in many ways. @returns about thirty an item */
export function chineseTruthsOf(items: readonly Item[]): ChineseStatement[] {
  return items.flatMap(item => {
    const { price = 0, brand } = item
    const name = `“${item.title}”`
    const [colour = ''] = valuesOf(item, 'color', colours)
    const phrases = [
      `颜色是${colour}`,
      `价格${price}美元`,
      ...(brand === undefined ? [] : [`品牌是${brand}`]),
      ...valuesOf(item, 'material', materials).map(material => `材质含${material}`),
      ...valuesOf(item, 'features', features),
      ...valuesOf(item, 'gender', genders).map(gender => `适合${gender}`),
    ]
    const pairs = phrases.slice(1).map((second, place) => `${phrases[place] ?? ''}，${second}`)
    const frames = [
      (what: string) => `先推荐${name}：${what}。`,
      (what: string) => `${name}：${what}。`,
      (what: string) => `可以先看看${name}：${what}。`,
      (what: string) => `${name}排第一，因为它${what}。`,
      (what: string) => `按记录，${name}${what}。`,
      (what: string) => `您要的话，${name}${what}。`,
    ]
    const framed = [...phrases, ...pairs].flatMap((what, place) =>
      [0, 2, 3].flatMap(step => frames[(place + step) % frames.length]?.(what) ?? []),
    )
    const prices = [`${name}的价格是${price}美元。`, `${name}售价${price}美元。`, `${name}卖${price}美元。`, `${name}要${price}美元。`]
    const own = [`${name}是${colour}的。`, ...valuesOf(item, 'material', materials).map(material => `${name}含${material}。`)]
    return told(item, { 真话: [...framed, ...prices, ...own] })
  })
}
