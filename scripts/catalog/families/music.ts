/** Invented records by invented musicians. */
import type { Family } from '../family.js'
import { readShelf } from '../media.js'

const shelf = { kind: 'record', maker: 'artist', length: 'minutes', use: ['music', 'home'], format: 'vinyl' }

const jazz = readShelf(
  { ...shelf, category: 'Music/Jazz', brand: 'Lowlamp Records' },
  `
midnight-in-the-reading-room | Midnight in the Reading Room | 午夜阅览室 | The Ada Quill Trio | 29 | jazz, instrumental | calm | 2021 | 44 | instrumental | everyone
Piano, bass and brushes, recorded after closing time in a library. Calm enough to read to.
钢琴、贝斯与鼓刷，闭馆后在图书馆录制。安静得可以伴读。

brass-on-a-tuesday | Brass on a Tuesday | 周二铜管 | Big Corrigan Nine | 27 | jazz, swing | lively | 2019 | 39 | instrumental | everyone
Nine players, one room, no headphones. Lively swing that makes washing-up quick.
九位乐手、一间屋子、不戴耳机。活泼摇摆乐，洗碗都快起来。

slow-ferry | Slow Ferry | 慢渡轮 | Ruben Sato | 31 | jazz, ambient | dreamy | 2023 | 52 | instrumental | everyone
A trumpet played over harbour recordings. Dreamy, patient, best late at night.
小号与港口实录交织。迷离耐心，适合深夜。
`,
)

const classical = readShelf(
  { ...shelf, category: 'Music/Classical', brand: 'Verity Audio' },
  `
six-winter-suites | Six Winter Suites | 六首冬日组曲 | Helene Varga | 34 | classical, instrumental | calm | 2018 | 71 | instrumental | everyone
Solo cello in a stone chapel, with every breath left in. A favourite for testing good headphones.
石砌小教堂里的大提琴独奏，保留每一次呼吸。试听好耳机的首选。

quartets-for-open-windows | Quartets for Open Windows | 敞窗四重奏 | The Linden Quartet | 33 | classical, instrumental | bright | 2022 | 58 | instrumental | everyone
Three new string quartets full of birds and traffic. Bright, modern, easy to love.
三首新弦乐四重奏，有鸟鸣也有车声。明亮、现代、讨喜。

piano-for-rain | Piano for Rain | 雨天钢琴 | Mei Asano | 28 | classical, ambient, instrumental | calm | 2024 | 47 | instrumental | everyone
Twelve short piano pieces for grey afternoons and concentration.
十二首钢琴小品，献给阴天午后与专注时刻。
`,
)

const rock = readShelf(
  { ...shelf, category: 'Music/Rock & Folk', brand: 'Lowlamp Records' },
  `
kettle-and-wire | Kettle & Wire | 水壶与电线 | The Narrow Gauge | 25 | rock, indie | energetic | 2022 | 38 | English | everyone
Loud guitars, short songs, shouted choruses. Energetic from the first second.
响亮吉他、短歌、齐声呐喊的副歌，从第一秒就充满能量。

songs-from-the-allotment | Songs from the Allotment | 菜园之歌 | Nell Tamsin | 24 | folk, acoustic | gentle | 2020 | 41 | English | everyone
One voice, one guitar, many vegetables. Gentle folk songs with sly humour.
一把嗓音、一把吉他、许多蔬菜。温柔民谣，暗藏幽默。

last-bus-anthems | Last Bus Anthems | 末班车之歌 | The Narrow Gauge | 26 | rock, indie | energetic | 2024 | 42 | English | everyone
The second album: bigger drums, the same bus. Play it before a race.
第二张专辑：鼓更大，巴士还是那辆。比赛前来一张。

hill-ballads | Hill Ballads | 山丘谣曲 | Oskar & Brae | 23 | folk, acoustic | melancholy | 2017 | 49 | English | everyone
Old stories of shepherds and storms for two voices and a harmonium. Melancholy and lovely.
双声与簧风琴唱起牧人与风暴的旧事。忧郁而动人。
`,
)

const electronic = readShelf(
  { ...shelf, category: 'Music/Electronic', brand: 'Softgrid' },
  `
tidal-index | Tidal Index | 潮汐指数 | Morrow Field | 27 | electronic, ambient | calm | 2023 | 61 | instrumental | everyone
Slow synthesiser waves for work, sleep or long trains. No drums at all.
缓慢合成器浪潮，适合工作、入睡或长途列车，全程无鼓点。

heart-rate-140 | Heart Rate 140 | 心率140 | DJ Passerine | 22 | electronic, dance | energetic | 2024 | 56 | instrumental | everyone
An hour of dance music at a steady running pace. Energetic without shouting.
近一小时稳定跑步节奏的舞曲，充满能量却不喧闹。

small-hours-machine | Small Hours Machine | 凌晨机器 | Morrow Field | 26 | electronic | dark | 2020 | 48 | instrumental | everyone
Clicks, low bass and distant voices from a night shift. Dark and hypnotic.
夜班里的咔嗒声、低频与远处人声。阴暗而催眠。

lanterns-over-water | Lanterns over Water | 水上灯火 | Mei Asano | 30 | electronic, ambient, folk | dreamy | 2021 | 45 | Chinese | everyone
Sung in Chinese over soft loops and a bowed zither. Dreamy and unhurried.
中文演唱，轻柔循环与拉弦古筝相伴。梦幻从容。

lullabies-for-robots | Lullabies for Robots | 机器人摇篮曲 | Tilde Moss & Friends | 18 | children, folk | gentle | 2022 | 33 | English | children
Fourteen bedtime songs that parents can bear the fortieth time.
十四首睡前歌，家长听到第四十遍也不烦。
`,
)

export const music: readonly Family[] = [...jazz, ...classical, ...rock, ...electronic]
