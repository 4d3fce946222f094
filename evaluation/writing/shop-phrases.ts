/** What people ask each shop for, in both languages, and what no shop of the kind has. */

export type Phrase = readonly [english: string, chinese: string]

export interface ShopPhrases {
  readonly kinds: readonly Phrase[]
  /** What follows a kind: `${quality} ${kind}` in both languages. */
  readonly qualities: readonly Phrase[]
  readonly limits: readonly Phrase[]
  /** Questions about one shown item. */
  readonly questions: readonly Phrase[]
  /** Wishes that nothing meets together, or that nothing meets. */
  readonly impossible: readonly Phrase[]
}

const clothesQuestions: readonly Phrase[] = [
  ['what material is the second one?', '第二款是什么材质？'],
  ['which colour is it?', '它是什么颜色？'],
  ['how much is the third one?', '第三款多少钱？'],
  ['is the first one waterproof?', '第一款防水吗？'],
  ['what sizes does the first one come in?', '第一款有哪些尺码？'],
  ['can I wash it in the machine?', '它能机洗吗？'],
]

export const shopPhrases = {
  demonstration: {
    kinds: [
      ['running shoes', '跑鞋'],
      ['jackets', '夹克'],
      ['backpacks', '背包'],
      ['headphones', '耳机'],
      ['tents', '帐篷'],
      ['watches', '手表'],
      ['dresses', '连衣裙'],
      ['mystery books', '推理小说'],
      ['science fiction films', '科幻电影'],
      ['jazz music', '爵士乐'],
      ['cooking courses', '烹饪课程'],
      ['a kettle', '水壶'],
    ],
    qualities: [
      ['black', '黑色的'],
      ['waterproof', '防水的'],
      ['leather', '皮革的'],
      ['lightweight', '轻便的'],
      ['blue', '蓝色的'],
      ['comfortable', '舒适的'],
      ['red', '红色的'],
    ],
    limits: [
      ['under $50', '50美元以内的'],
      ['under $100', '100美元以下的'],
      ['around $80', '80美元左右的'],
      ['over $60', '60美元以上的'],
    ],
    questions: [
      ...clothesQuestions,
      ['how heavy is the second one?', '第二款多重？'],
      ['who wrote it?', '作者是谁？'],
      ['is it wireless?', '它是无线的吗？'],
      ['how well is it rated?', '它的评分是多少？'],
    ],
    impossible: [
      ['pink leather tents under $5', '5美元以下的粉色皮革帐篷'],
      ['purple waterproof running shoes in size 47', '47码的紫色防水跑鞋'],
      ['aprons', '围裙'],
      ['a lawn mower', '割草机'],
    ],
  },
  clothes: {
    kinds: [
      ['hoodies', '卫衣'],
      ['pants', '裤子'],
      ['jackets', '夹克'],
      ['tees', 'T恤'],
      ['shorts', '短裤'],
      ['bags', '包'],
      ['watches', '手表'],
      ['tank tops', '背心'],
      ['fitness equipment', '健身器材'],
    ],
    qualities: [
      ['black', '黑色的'],
      ['organic cotton', '有机棉的'],
      ['striped', '条纹的'],
      ['blue', '蓝色的'],
      ['purple', '紫色的'],
      ['polyester', '聚酯纤维的'],
      ['men’s', '男款'],
      ['women’s', '女款'],
    ],
    limits: [
      ['under $30', '30美元以内的'],
      ['under $50', '50美元以下的'],
      ['over $60', '60美元以上的'],
      ['around $40', '40美元左右的'],
    ],
    questions: [...clothesQuestions, ['for what weather is it?', '它适合什么天气？'], ['is it eco friendly?', '它环保吗？']],
    impossible: [
      ['brown leather hoodies under $20', '20美元以下的棕色皮革卫衣'],
      ['yellow yoga pants in size 60', '60码的黄色瑜伽裤'],
      ['ice skates', '溜冰鞋'],
    ],
  },
  grocery: {
    kinds: [
      ['apples', '苹果'],
      ['juice', '果汁'],
      ['milk', '牛奶'],
      ['yoghurt', '酸奶'],
      ['melons', '甜瓜'],
      ['peppers', '辣椒'],
      ['tomatoes', '番茄'],
      ['potatoes', '土豆'],
      ['fruit', '水果'],
      ['vegetables', '蔬菜'],
    ],
    qualities: [
      ['sweet', '甜的'],
      ['red', '红色的'],
      ['green', '绿色的'],
      ['organic', '有机的'],
      ['fresh', '新鲜的'],
    ],
    limits: [['under $5', '5美元以内的']],
    questions: [
      ['where does the first one come from?', '第一款产地是哪里？'],
      ['how much is it?', '它多少钱？'],
      ['is the second one organic?', '第二款是有机的吗？'],
      ['how big is it?', '它有多大？'],
    ],
    impossible: [
      ['beer', '啤酒'],
      ['dog food', '狗粮'],
      ['blue apples under $1', '1美元以下的蓝色苹果'],
    ],
  },
  films: {
    kinds: [
      ['comedies', '喜剧片'],
      ['science fiction films', '科幻片'],
      ['thrillers', '惊悚片'],
      ['horror films', '恐怖片'],
      ['animation', '动画片'],
      ['romance', '爱情片'],
      ['films with Tom Hanks', '汤姆·汉克斯的电影'],
      ['documentaries', '纪录片'],
    ],
    qualities: [
      ['funny', '搞笑的'],
      ['dark', '黑暗的'],
      ['classic', '经典的'],
      ['thoughtful', '有深度的'],
    ],
    limits: [
      ['from the nineties', '九十年代的'],
      ['after 2010', '2010年以后的'],
    ],
    questions: [
      ['who plays in the first one?', '第一部的演员有谁？'],
      ['when was it made?', '它是哪一年的？'],
      ['what genre is the second one?', '第二部是什么类型？'],
      ['is it funny?', '它搞笑吗？'],
    ],
    impossible: [
      ['a western musical from 1931 with Tom Hanks', '1931年的西部音乐剧'],
      ['a lawn mower', '割草机'],
    ],
  },
} as const satisfies Readonly<Record<string, ShopPhrases>>
