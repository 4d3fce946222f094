/** Speakers and turntables. */
import type { Family } from '../family.js'

const category = 'Electronics/Speakers'

export const speakers: readonly Family[] = [
  {
    id: 'pebblebox-speaker',
    kind: 'speaker',
    brand: 'Auralis',
    category,
    price: 69,
    title: 'Pebblebox Portable Speaker',
    zh: '卵石便携音箱',
    text: 'A fist-sized speaker that floats, survives sand and plays for fourteen hours. Louder than it looks.',
    zhText: '拳头大小的便携音箱，可漂浮、防沙，播放十四小时，声音比个头大。',
    colours: ['blue', 'red', 'black', 'yellow'],
    facts: {
      material: 'plastic',
      use: ['beach', 'camping', 'music'],
      features: ['wireless', 'waterproof', 'compact'],
      waterproof: true,
      battery_h: 14,
      weight_g: 430,
    },
  },
  {
    id: 'parlour-speaker',
    kind: 'bookshelf',
    brand: 'Verity Audio',
    category,
    price: 395,
    title: 'Parlour Bookshelf Speakers, Pair',
    zh: '会客厅书架音箱一对',
    text: 'Two oak-veneered speakers with silk tweeters for rooms with records in them. Needs an amplifier.',
    zhText: '一对橡木贴皮书架箱，丝膜高音，为有唱片的房间而作，需配功放。',
    facts: { material: 'oak', use: ['music', 'home'], features: ['wired', 'high fidelity', 'set'], wireless: false, weight_g: 9800 },
    shade: '#a97a4a',
  },
  {
    id: 'groove-turntable',
    kind: 'turntable',
    brand: 'Verity Audio',
    category,
    price: 260,
    title: 'Groove Belt-Drive Turntable',
    zh: '纹槽皮带唱机',
    text: 'A quiet belt-drive turntable with a built-in preamplifier: plug it in, lower the arm, listen.',
    zhText: '安静的皮带传动黑胶唱机，内置唱放，接上电、放下唱臂，即可聆听。',
    colours: ['black', 'white', 'brown'],
    facts: {
      material: 'wood',
      use: ['music', 'home', 'gift'],
      features: ['wired', 'belt drive', 'preamplifier'],
      wireless: false,
      weight_g: 5100,
    },
  },
]
