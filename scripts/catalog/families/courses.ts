/** Invented courses by invented teachers. */
import type { Family } from '../family.js'
import { readShelf } from '../media.js'

const shelf = { kind: 'course', maker: 'teacher', length: 'hours', use: ['learning'], format: 'online' }

const code = readShelf(
  { ...shelf, category: 'Courses/Programming & Data', brand: 'Open Lantern School' },
  `
first-steps-in-code | First Steps in Code | 编程第一步 | Imani Brook | 39 | programming | encouraging | 2024 | 18 | English | beginner
Write small, useful programs from the first evening. No mathematics and no earlier knowledge needed.
第一晚就写出有用的小程序，无需数学，零基础可学。

honest-statistics | Honest Statistics | 诚实的统计学 | Dr Petra Olen | 89 | data, mathematics | curious | 2023 | 30 | English | intermediate
Averages, doubt and how to be less wrong, with real data and no jargon. Needs school algebra.
平均数、不确定性与如何少犯错：真实数据、不用行话，需中学代数基础。

learning-machines | Learning Machines from Scratch | 从零构建机器学习 | Dr Petra Olen | 149 | data, programming | serious | 2024 | 46 | English | advanced
Build every model by hand before you use a library. Demanding; you should already program.
先亲手写出每个模型，再用现成库。要求较高，需已会编程。

web-pages-that-last | Web Pages That Last | 经得起时间的网页 | Imani Brook | 59 | programming, design | encouraging | 2022 | 22 | English | beginner
Plain, fast, readable pages that still work in ten years. Ends with your own site.
朴素、快速、易读、十年后仍能用的网页，结课即拥有自己的网站。

spreadsheets-without-tears | Spreadsheets Without Tears | 不流泪的电子表格 | Leo Farrant | 25 | data, office | encouraging | 2021 | 9 | English | beginner
The twenty things that solve nearly every office table. Short lessons for lunch breaks.
解决几乎所有办公表格的二十招，午休就能学的短课。
`,
)

const craft = readShelf(
  { ...shelf, category: 'Courses/Cooking & Craft', brand: 'Open Lantern School' },
  `
sourdough-in-a-small-kitchen | Sourdough in a Small Kitchen | 小厨房里的酸面包 | Mireille Osk | 35 | cooking, baking | cosy | 2023 | 8 | English | beginner
From flour and water to a proper loaf in two weeks, with one bowl and an ordinary oven.
两周内从面粉和水做出像样的面包，只需一个碗和普通烤箱。

knife-skills | Knife Skills in Five Evenings | 五晚学会刀工 | Gao Wenli | 29 | cooking | encouraging | 2022 | 5 | English | beginner
Hold it, sharpen it, and cut an onion without tears or plasters. Bring one good knife.
握刀、磨刀、切洋葱不流泪不贴创可贴，备一把好刀即可。

throwing-clay | Throwing Clay | 拉坯入门 | Ansel Brandt | 65 | craft, art | calm | 2021 | 14 | English | beginner
Bowls, mugs and many collapsed attempts, filmed close up. You need access to a wheel.
碗、马克杯与许多次塌坯，近距离拍摄，需有拉坯机可用。

watercolour-skies | Watercolour Skies | 水彩天空 | Mei Asano | 32 | art | calm | 2024 | 10 | English | beginner
Twelve skies in twelve lessons, from mist to thunder. Calm and generous teaching.
十二课画十二种天空，从薄雾到雷雨，讲解平和细致。
`,
)

const life = readShelf(
  { ...shelf, category: 'Courses/Language & Wellbeing', brand: 'Bright Ferry Academy' },
  `
everyday-mandarin | Everyday Mandarin | 日常普通话 | Shen Yunhe | 79 | language | encouraging | 2024 | 40 | English | beginner
Order, ask, thank, apologise: spoken Chinese for the first hundred situations. Taught in English.
点菜、问路、道谢、道歉：一百个场景的口语入门，英语授课。

french-for-cooks | French for Cooks | 厨师法语 | Elio Castane | 45 | language, cooking | warm | 2022 | 16 | English | beginner
Learn the language through recipes, markets and arguments about butter.
通过食谱、集市与关于黄油的争论学法语。

first-ten-kilometres | Your First Ten Kilometres | 你的第一个十公里 | Jonas Tveit | 19 | sport, health | encouraging | 2023 | 6 | English | beginner
Three short runs a week and a kind voice in your ear. From nothing to ten kilometres in twelve weeks.
每周三次短跑，耳边有温和的陪伴，十二周从零到十公里。

yoga-for-stiff-people | Yoga for Stiff People | 僵硬人士的瑜伽 | Karin Solbakk | 24 | sport, health | calm | 2021 | 7 | English | beginner
Short, slow lessons for people who can't touch their toes and do not mean to try.
短而慢的课程，写给摸不到脚尖也不打算硬来的人。

map-and-compass | Map, Compass, Weather | 地图、指南针与天气 | Karin Solbakk | 42 | outdoor, travel | adventurous | 2022 | 12 | English | intermediate
Find your way without a telephone and know when to turn back. For hikers ready to leave the signposts.
不用手机也能找到路，也知道何时该回头，适合想离开路标的徒步者。

speak-up-softly | Speak Up, Softly | 轻声表达 | Noor Haddad | 37 | speaking, office | encouraging | 2024 | 8 | English | beginner
Public speaking for quiet people: breath, pauses and one good story.
为安静的人准备的演讲课：呼吸、停顿，和一个好故事。

sleep-better | Sleep Better in Four Weeks | 四周睡得更好 | Dr Amos Reilly | ? | health | calm | 2023 | 4 | English | beginner
Habits, light and a diary, week by week. General information, not medical advice.
习惯、光线与睡眠日记，逐周改善。一般信息，并非医疗建议。
`,
)

export const courses: readonly Family[] = [...code, ...craft, ...life]
