/** Invented films by invented people. */
import type { Family } from '../family.js'
import { readShelf } from '../media.js'

const shelf = { kind: 'film', maker: 'director', length: 'minutes', use: ['watching', 'evening'], format: 'digital' }

const sciFi = readShelf(
  { ...shelf, category: 'Films/Science Fiction', brand: 'Tin Moon Pictures' },
  `
perihelion-nine | Perihelion Nine | 近日点九号 | Vera Lindqvist | 14 | science fiction, thriller | tense | 2023 | 128 | English | adult
A repair ship passes the sun once every nine years, and this time someone aboard has not aged. A tense chamber piece in space.
一艘维修船每九年掠过太阳一次，这一次船上有人没有变老。紧张的太空密室片。

seedship | Seedship | 种子飞船 | Vera Lindqvist | 12 | science fiction, drama | wondrous | 2020 | 141 | English | adult
The last botanist alive wakes to a forest that has learned the ship's controls. Slow and full of wonder.
最后一位植物学家醒来，发现森林学会了操控飞船。缓慢而充满惊奇。

signal-from-the-kitchen | Signal from the Kitchen | 厨房来信号 | Bo Amadi | 9 | science fiction, comedy | funny | 2022 | 97 | English | family
Aliens answer at last, through a toaster in a small flat. A funny science-fiction film for the whole family.
外星人终于回信了，通过一台小公寓里的烤面包机。适合全家观看的科幻喜剧。

orbit-of-rust | Orbit of Rust | 锈蚀轨道 | Hideo Marr | 11 | science fiction, action | thrilling | 2021 | 116 | English | adult
Scrap divers race to strip a falling station. Loud, quick and proudly simple.
太空拾荒者争相拆解一座坠落的空间站。热闹、迅疾、直来直去。

memory-weather | Memory Weather | 记忆天气 | Jin Sooyeon | 13 | science fiction, romance | melancholy | 2024 | 109 | Korean | adult
In a city where memories fall as rain, two strangers share an umbrella. Korean with English subtitles.
在记忆化作雨落下的城市，两个陌生人共撑一把伞。韩语对白，英文字幕。

last-lecture-on-mars | The Last Lecture on Mars | 火星上的最后一课 | Bo Amadi | 10 | science fiction, drama | hopeful | 2019 | 104 | English | adult
A teacher refuses to leave the colony before the term ends. Hopeful, talkative, moving.
老师坚持上完这学期才离开殖民地。充满希望、对白动人。
`,
)

const drama = readShelf(
  { ...shelf, category: 'Films/Drama', brand: 'Heronsgate Films' },
  `
bakers-third-daughter | The Baker's Third Daughter | 面包师的三女儿 | Elio Castane | 10 | drama, family | heart-warming | 2021 | 112 | French | adult
She can't bake, but she can sell anything. A heart-warming drama that smells of butter; French with English subtitles.
她不会烤面包，却什么都卖得出去。飘着黄油香的暖心剧情片，法语对白，英文字幕。

north-platform | North Platform | 北站台 | Marta Wielgo | 9 | drama | melancholy | 2018 | 98 | English | adult
Two people miss the same train for eleven years. Quiet, sad and perfectly acted.
两个人十一年来错过同一班列车。安静、忧伤、表演精湛。

harvest-of-wires | A Harvest of Wires | 电线的收成 | Marta Wielgo | 11 | drama, historical | serious | 2022 | 134 | English | adult
How electricity came to a valley that voted against it. A serious, handsome film about change.
电力如何来到一个投票反对它的山谷。庄重而好看的时代变迁片。

two-spoons | Two Spoons | 两只勺子 | Elio Castane | 8 | romance, comedy | light | 2023 | 94 | English | adult
Rival dessert cooks are locked in one kitchen overnight. A light romantic comedy; do not watch it hungry.
两位甜品对手被锁在同一间厨房过夜。轻松爱情喜剧，切勿空腹观看。

the-understudy-wears-boots | The Understudy Wears Boots | 替角穿靴子 | Noor Haddad | 8 | comedy | funny | 2020 | 101 | English | adult
A stagehand becomes King Lear for one night, with no time to change her shoes. Very funny.
舞台工临时顶替李尔王，连鞋都来不及换。非常好笑。

grandmothers-heist | Grandmothers' Heist | 奶奶们的盗案 | Noor Haddad | 9 | comedy, crime | funny | 2024 | 107 | English | family
Five grandmothers rob the museum that took their quilt. Funny, gentle, and the plan is truly good.
五位奶奶夺回被博物馆拿走的拼布被。幽默温和，而且计划真的很妙。
`,
)

const thrill = readShelf(
  { ...shelf, category: 'Films/Thriller & Mystery', brand: 'Tin Moon Pictures' },
  `
alibi-for-a-tuesday | Alibi for a Tuesday | 星期二的不在场证明 | Hideo Marr | 10 | mystery, crime | clever | 2022 | 119 | English | adult
Everyone in the boarding house has the same alibi, word for word. A clever whodunit with a fair solution.
公寓里每个人的不在场证明一字不差。线索公平的聪明推理片。

cold-harbour-road | Cold Harbour Road | 冷港路 | Tomas Reyk | 11 | thriller, crime | dark | 2019 | 124 | English | adult
A night bus driver recognises a passenger from a missing poster. Dark, grown-up and hard to forget.
夜班巴士司机认出一名乘客正是寻人启事上的人。阴郁、成熟、难以忘怀。

fog-machine | The Fog Machine | 造雾机 | Marta Wielgo | 9 | horror, mystery | eerie | 2021 | 92 | English | adult
A theatre buys a second-hand fog machine that will not switch off. More eerie than bloody.
剧院买来一台关不掉的二手造雾机。诡谲多于血腥。

paper-passport | Paper Passport | 纸护照 | Noor Haddad | 10 | thriller, adventure | thrilling | 2023 | 113 | English | adult
A forger must cross five borders on her own worst work. Fast, warm-blooded and funny in the right places.
伪造师拿着自己最差的作品穿越五道国境。节奏快、有温度，该笑处笑得出来。
`,
)

const family = readShelf(
  { ...shelf, category: 'Films/Family & Documentary', brand: 'Heronsgate Films' },
  `
pip-and-the-lamplighter | Pip and the Lamplighter | 皮普与点灯人 | Tilde Moss | 8 | animation, adventure | gentle | 2022 | 81 | English | children
A mouse lights a whole city with one match. Hand-drawn, gentle and fine from the age of four.
小老鼠用一根火柴点亮整座城市。手绘动画，温柔，四岁起可看。

whale-school | Whale School | 鲸鱼学校 | Kai Oduba | 8 | animation, comedy, animals | funny | 2024 | 88 | English | children
The smallest whale in class can't hold a tune, and the sea depends on it. Songs included, sorry.
班上最小的鲸鱼总跑调，而大海正需要它唱歌。旋律会一直在脑子里转。

bread-of-many-hands | Bread of Many Hands | 众手之面包 | Kai Oduba | 7 | documentary, cooking | warm | 2021 | 76 | English | family
Eight bakers in eight countries, one night's work each. A documentary to watch before breakfast.
八个国家、八位面包师、各一夜的劳作。适合早餐前看的纪录片。

the-hundred-mile-path | The Hundred-Mile Path | 百里小径 | Karin Solbakk | 7 | documentary, travel, sport | adventurous | 2020 | 83 | English | family
Four runners, one ridge, no road. A documentary about long trails and sore feet.
四位跑者、一道山脊、没有公路。关于长距离越野与酸痛双脚的纪录片。

under-the-ice-garden | Under the Ice Garden | 冰下花园 | Jin Sooyeon | 9 | documentary, nature | wondrous | 2023 | 90 | English | family
Divers film the life beneath a frozen lake for one whole winter. Quiet and full of wonder.
潜水员用整个冬天拍下冰封湖面之下的生命。宁静而惊奇。
`,
)

export const films: readonly Family[] = [...sciFi, ...drama, ...thrill, ...family]
