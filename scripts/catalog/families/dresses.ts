/** Dresses and skirts. */
import type { Family } from '../family.js'

const category = 'Clothing/Dresses'
const sizes = ['XS', 'S', 'M', 'L', 'XL']

export const dresses: readonly Family[] = [
  {
    id: 'regatta-dress',
    kind: 'dress',
    brand: 'Cottonmere',
    category,
    price: 68,
    title: 'Regatta Cotton Dress',
    zh: '赛舟会纯棉连衣裙',
    text: 'A knee-length cotton dress with short sleeves and, yes, pockets. Cool in the sun and fine under a cardigan.',
    zhText: '及膝纯棉短袖连衣裙，还带口袋，夏日清凉，外搭开衫也好看。',
    colours: ['navy', 'yellow', 'coral'],
    facts: {
      material: 'cotton',
      gender: 'women',
      sizes,
      season: ['spring', 'summer'],
      use: ['everyday', 'casual', 'picnic'],
      features: ['pockets', 'washable', 'comfortable'],
      weight_g: 310,
    },
  },
  {
    id: 'nocturne-dress',
    kind: 'dress',
    brand: 'Maison Elvane',
    category,
    price: 295,
    title: 'Nocturne Silk Evening Dress',
    zh: '夜曲真丝晚礼裙',
    text: 'Heavy silk cut on the bias so that it moves before you do. For one dance, or for twenty years of them.',
    zhText: '厚重真丝斜裁，随步摇曳，一支舞或二十年的舞会都适合。',
    colours: ['black', 'burgundy', 'green'],
    facts: {
      material: 'silk',
      gender: 'women',
      sizes,
      season: ['spring', 'summer', 'autumn', 'winter'],
      use: ['evening', 'wedding'],
      features: ['elegant', 'soft'],
      weight_g: 260,
    },
  },
  {
    id: 'postcard-dress',
    kind: 'dress',
    brand: 'Quaylight',
    category,
    price: 34,
    title: 'Postcard Jersey Dress',
    zh: '明信片针织连衣裙',
    text: 'Soft stretchy jersey that comes out of a suitcase without a crease. A comfortable dress for travel.',
    zhText: '柔软弹力针织，从行李箱取出也不皱，旅途穿着舒适。',
    colours: ['teal', 'pink', 'black'],
    facts: {
      material: 'polyester',
      gender: 'women',
      sizes,
      season: ['spring', 'summer'],
      use: ['travel', 'everyday', 'office'],
      features: ['comfortable', 'stretchy', 'easy care'],
      weight_g: 280,
    },
  },
]
