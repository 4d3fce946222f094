/** Invented books by invented people. */
import type { Family } from '../family.js'
import { readShelf } from '../media.js'

const shelf = { kind: 'book', maker: 'author', length: 'pages', use: ['reading', 'gift'], format: 'paperback' }

const mysteries = readShelf(
  { ...shelf, category: 'Books/Mystery', brand: 'Lamplight Press' },
  `
glass-orchard | The Glass Orchard | 玻璃果园 | Ines Marlowe | 16 | mystery, crime | tense | 2021 | 342 | English | adult
A gardener finds a wristwatch still ticking under a pear tree, and a village that swears nobody is missing. A slow, clever mystery with an ending you can work out.
园丁在梨树下挖出一只还在走的手表，而全村人都说没人失踪。节奏沉稳、线索公平的推理小说。

ninth-lighthouse | The Ninth Lighthouse | 第九座灯塔 | Ines Marlowe | 17 | mystery, crime | eerie | 2023 | 368 | English | adult
Eight keepers wrote the same last line in their logbooks. Inspector Wray rows out to read the ninth.
八位守塔人在日志里写下同样的最后一句，雷探长划船去读第九本。

tea-for-the-coroner | Tea for the Coroner | 请验尸官喝茶 | Dorothy Pell | 12 | mystery, cosy, humour | cosy | 2018 | 256 | English | adult
A retired teacher, a prize cake and a poisoned judge. A cosy mystery with recipes and hardly any blood.
退休女教师、获奖蛋糕与中毒的评委：温馨诙谐的乡村推理，附食谱，几乎不见血。

scones-and-daggers | Scones and Daggers | 司康与匕首 | Dorothy Pell | 12 | mystery, cosy, humour | cosy | 2020 | 248 | English | adult
Miss Quill judges another fair and finds another body, this time behind the tombola. Light, funny and kind.
奎尔小姐又来评奖，又遇见一具尸体，这次在抽奖台后面。轻松、好笑、心软。

night-ferry-to-oram | Night Ferry to Oram | 开往奥兰的夜渡轮 | Tomas Reyk | 15 | mystery, thriller | dark | 2022 | 401 | English | adult
Forty passengers, one locked cabin, and a storm that will not let the ferry land. Dark and fast; best read with the lights on.
四十名乘客、一间反锁的舱房、一场不让渡轮靠岸的风暴。阴郁紧凑，建议开灯读。

silent-abacus | The Silent Abacus | 沉默的算盘 | Shen Yunhe | 18 | mystery, historical | tense | 2019 | 388 | Chinese | adult
In an old river town a bookkeeper solves murders by following the money. Printed in Chinese.
水乡老镇，一位账房先生循着银钱破解命案。中文版。
`,
)

const sciFi = readShelf(
  { ...shelf, category: 'Books/Science Fiction', brand: 'Two Herons Books' },
  `
salt-between-stars | Salt Between Stars | 群星之盐 | Oduya Bell | 18 | science fiction, space | wondrous | 2022 | 512 | English | adult
A cargo crew hauls sea water across nine systems for a planet that has never seen a wave. Big ideas, warm people.
货船船员把海水运过九个星系，送往一颗从未见过浪花的行星。设想宏大，人物温暖。

last-battery | The Last Battery | 最后一块电池 | Oduya Bell | 16 | science fiction, dystopia | bleak | 2017 | 298 | English | adult
When the grid dies, a repairwoman walks north with the only charged battery in the country. Bleak, beautiful, short.
电网崩溃后，一名维修女工带着全国唯一充满电的电池向北走。荒凉、优美、短小。

borrowed-moons | Borrowed Moons | 借来的月亮 | Lin Zhaoyi | 17 | science fiction, romance | tender | 2024 | 334 | English | adult
Two translators on opposite sides of a peace treaty fall in love by footnote. Tender science fiction with a dry wit.
和约两端的两位译者，在脚注里相爱。温柔而俏皮的科幻小说。

clockwork-delta | Clockwork Delta | 发条三角洲 | Hal Orsini | 14 | science fiction, adventure | thrilling | 2020 | 420 | English | teen
River pirates, walking bridges and a girl who can hear machines think. A headlong adventure for readers from twelve.
河盗、会走路的桥，和一个听得见机器思考的女孩。适合十二岁以上的冒险故事。

archive-of-small-robots | Archive of Small Robots | 小机器人档案馆 | Hal Orsini | 13 | science fiction, short stories, humour | funny | 2023 | 226 | English | adult
Twelve short stories about machines that were built for one thing and came to love another. Funny, sometimes sad.
十二个短篇：为一件事而造的机器，却爱上了另一件事。好笑，有时心酸。
`,
)

const fiction = readShelf(
  { ...shelf, category: 'Books/Fiction', brand: 'Two Herons Books' },
  `
house-with-four-springs | The House with Four Springs | 四泉之家 | Amaia Corlett | 19 | literary, family | reflective | 2021 | 464 | English | adult
Three sisters come home to divide a house and find that the well belongs to none of them. A slow, rich family novel.
三姐妹回乡分家产，却发现那口井不属于任何人。舒缓丰厚的家族小说。

letters-to-a-lost-dog | Letters to a Lost Dog | 写给走失小狗的信 | Pim Adeyo | 13 | literary, humour | heart-warming | 2022 | 212 | English | adult
A widower pins letters to lampposts, and the whole street begins to answer. Heart-warming and short enough for one Sunday.
一位鳏夫把信贴在路灯杆上，整条街开始回信。暖心小书，一个周日就能读完。

summer-at-the-ferry-inn | Summer at the Ferry Inn | 渡口客栈的夏天 | Rosalind Faye | 11 | romance, humour | light | 2023 | 304 | English | adult
She came to sell the inn; he came to fix the roof. A light, sunny romance with a very bad goat.
她来卖客栈，他来修屋顶。阳光明媚的轻松爱情小说，外加一只坏脾气山羊。

winter-at-the-ferry-inn | Winter at the Ferry Inn | 渡口客栈的冬天 | Rosalind Faye | 11 | romance, humour | light | 2024 | 318 | English | adult
The roof is mended, the river is frozen, and an old flame checks in. The goat is back.
屋顶修好了，河面结冰了，旧情人入住了。山羊也回来了。

cartographers-debt | The Cartographer's Debt | 制图师的债 | Amaia Corlett | 20 | historical, literary | reflective | 2016 | 590 | English | adult
A map-maker draws an island that does not exist and a king sends ships to claim it. Long, learned, rewarding.
制图师画了一座不存在的岛，国王却派船去占领。篇幅长、学识厚、值得读。

rivers-of-my-aunt | Rivers of My Aunt | 姑姑的河流 | Shen Yunhe | 15 | literary, family | tender | 2020 | 276 | Chinese | adult
A girl grows up on a river barge with an aunt who never explains anything. Printed in Chinese.
女孩与从不解释的姑姑一起在驳船上长大。中文版。
`,
)

const useful = readShelf(
  { ...shelf, category: 'Books/Cooking & Life', brand: 'Hearth & Field', format: 'hardback' },
  `
one-pot-winter | One Pot, Whole Winter | 一锅过冬 | Mireille Osk | 28 | cooking | cosy | 2021 | 224 | English | adult
Seventy stews, soups and bakes that need a single pot and a slow afternoon. Plain instructions, no rare ingredients.
七十道只需一口锅的炖菜、汤与烘焙，步骤清楚，食材易得。

salt-smoke-patience | Salt, Smoke, Patience | 盐、烟与耐心 | Mireille Osk | 32 | cooking, science | curious | 2023 | 352 | English | adult
Why meat browns, bread rises and sauces split, with experiments you can eat. For cooks who ask why.
肉为何上色、面包为何膨胀、酱汁为何分离？可以吃的实验，写给爱问为什么的厨师。

noodles-by-hand | Noodles by Hand | 手工面 | Gao Wenli | 24 | cooking, travel | warm | 2022 | 198 | English | adult
Forty noodle dishes and the people who taught them to the author, from street carts to grandmothers.
四十碗面，以及教会作者的人：从街头小贩到外婆。

running-slowly | Running Slowly | 慢慢跑 | Jonas Tveit | 15 | sport, health | encouraging | 2022 | 184 | English | adult
A gentle twelve-week plan from the sofa to ten kilometres, by a coach who came last in his first race.
从沙发到十公里的十二周温和计划，作者是一位首场比赛跑了最后一名的教练。

long-way-up | The Long Way Up | 漫漫登高路 | Karin Solbakk | 18 | travel, memoir | adventurous | 2018 | 288 | English | adult
A surveyor walks every hill she ever measured. Part memoir, part map, and a good companion in a tent.
一位测绘员走遍自己测量过的每座山。半是回忆，半是地图，帐篷里的好伴侣。
`,
)

const children = readShelf(
  { ...shelf, category: 'Books/Children', brand: 'Lamplight Press', format: 'hardback' },
  `
bear-who-counted-rain | The Bear Who Counted Rain | 数雨的小熊 | Tilde Moss | 14 | picture book, animals | gentle | 2020 | 36 | English | children
A small bear counts raindrops until it falls asleep, and so will you. For ages two to five.
小熊数雨滴，数着数着睡着了。适合2至5岁的睡前图画书。

dragon-in-lost-property | The Dragon in Lost Property | 失物招领处的龙 | Pim Adeyo | 10 | fantasy, humour, adventure | funny | 2021 | 168 | English | children
Somebody has handed in a dragon and nobody has come to collect it. A funny first chapter book for ages seven and up.
有人上交了一条龙，却没人来认领。适合7岁以上的爆笑章节书。

why-is-the-moon-following | Why Is the Moon Following Us? | 月亮为什么跟着我们 | Lin Zhaoyi | 13 | science, picture book | curious | 2023 | 48 | English | children
Thirty questions from the back seat of a car, answered truthfully. For ages four to eight.
来自汽车后座的三十个问题，认真作答。适合4至8岁。

zero-the-cat | Zero the Cat Learns Sums | 零零猫学算术 | Tilde Moss | 9 | science, animals | funny | 2024 | 40 | English | children
A cat who owns nothing learns to count it. First numbers for ages three to six.
一只一无所有的猫学会了数数。适合3至6岁的数学启蒙。
`,
)

export const books: readonly Family[] = [...mysteries, ...sciFi, ...fiction, ...useful, ...children]
