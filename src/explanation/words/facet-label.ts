/** A facet's name in running text. Internal keys ('has_seating_outdoors') never reach a person. */
import type { Language } from '../../contracts/language.js'
import type { Facet } from '../../contracts/wish.js'
import { cleanText } from './clean-text.js'
import { remember } from './remember.js'

const chinese: Readonly<Record<string, string>> = {
  category: '类别',
  brand: '品牌',
  price: '价格',
  title: '名称',
  text: '描述',
  color: '颜色',
  colour: '颜色',
  colors: '颜色',
  colours: '颜色',
  material: '材质',
  materials: '材质',
  fabric: '面料',
  size: '尺码',
  sizes: '尺码',
  gender: '适用性别',
  pattern: '图案',
  climate: '适用天气',
  weather: '适用天气',
  activity: '用途',
  activities: '用途',
  use: '用途',
  occasion: '场合',
  purpose: '用途',
  time: '时间',
  style: '款式',
  features: '特点',
  feature: '特点',
  strap: '背带',
  genre: '类型',
  genres: '类型',
  year: '年份',
  tags: '标签',
  tag: '标签',
  weight: '重量',
  length: '长度',
  width: '宽度',
  height: '高度',
  capacity: '容量',
  volume: '容量',
  rating: '评分',
  'star rating': '星级',
  season: '季节',
  origin: '产地',
  country: '产地',
  'manufacturing country': '产地',
  manufacturer: '厂商',
  city: '城市',
  cuisine: '菜系',
  director: '导演',
  cast: '演员',
  language: '语言',
  author: '作者',
  age: '适用年龄',
  'seating outdoors': '户外座位',
  'live music': '现场音乐',
  wifi: '无线网络',
  'free wifi': '免费无线网络',
  fit: '版型',
  sleeve: '袖长',
  neck: '领型',
  waterproof: '防水',
  power: '功率',
  noise: '噪音',
  care: '护理',
  recipient: '送给谁',
  'release date': '上市日期',
  'weight g': '重量',
  'capacity l': '容量',
  'battery h': '续航',
  mood: '氛围',
  'tempo bpm': '速度',
  'musical key': '调性',
  mode: '调式',
  pace: '节奏',
  sound: '音色',
  audience: '适合人群',
  format: '载体',
  artist: '艺人',
  teacher: '讲师',
  pages: '页数',
  minutes: '时长',
  hours: '课时',
  wireless: '无线',
  people: '人数',
  starring: '演员',
  venue: '场地',
  location: '地点',
}

const english: Readonly<Record<string, string>> = {
  'seating outdoors': 'outdoor seating',
  sizes: 'size',
  'tempo bpm': 'tempo',
  'musical key': 'key',
  materials: 'material',
  tags: 'tag',
  genres: 'genre',
}

/** A facet's key as plain words: without `has_`, `is_`, underscores, camel case and the department behind `style_` or `features_`. */
export const facetWords: (facet: Facet) => string = remember(wordsOf)

function wordsOf(facet: Facet): string {
  const plain = cleanText((facet.split('.').at(-1) ?? facet).replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ')).toLowerCase()
  return plain.replace(/^(?:has|have|is|serves) (?=\S)/, '').replace(/^(style|features?|strap|category) \S+$/, '$1')
}

/**
 * @example
 * facetLabel('has_seating_outdoors', 'en') // 'outdoor seating'
 * facetLabel('material', 'zh') // '材质'
 */
export function facetLabel(facet: Facet, language: Language): string {
  const words = facetWords(facet)
  const table = language === 'zh' ? chinese : english
  // 'constructor' is asked for too.
  return Object.hasOwn(table, words) ? (table[words] ?? words) : words
}
