/** What people say of themselves, of others and of what they own, and words that change their kind by company; over the demonstration shop. */
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCatalog } from '../../src/catalog/index.js'
import type { Catalog } from '../../src/contracts/ports.js'
import type { UtteranceReader } from '../../src/contracts/understanding.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { fresh, gist, held } from './shop.js'

let catalog: Catalog
let reader: UtteranceReader
beforeAll(async () => {
  catalog = (await readCatalog(join(import.meta.dirname, '..', '..', 'catalog'))).catalog
  reader = createLexiconReader(catalog)
})
const read = (said: string) => gist(reader.read(said, fresh))
const facets = (said: string) => reader.read(said, fresh).wishes.map(({ facet }) => facet)

describe('what a person says of themselves', () => {
  test.each([
    'I weigh 80 kilos, which tent?',
    "I'm 180 cm tall, which jacket?",
    '我体重80公斤，要一个帐篷',
    'my son is 12 years old, a backpack',
  ])('is no measure of the thing: %s', said => {
    expect(facets(said).filter(facet => /weight|height|length|capacity/.test(facet))).toEqual([])
  })

  test('leaves measures of the thing alone', () => {
    expect(read('a tent under 3 kg')).toContain('weight_g at-most 3000')
  })

  test.each(['a lamp for the whole family', '全家一起看的电影'])('names no kind of film: %s', said => {
    expect(read(said).join()).not.toContain('Family')
  })
})

describe('a size', () => {
  test('is none of a thing that comes in no sizes', () => {
    expect(read('大号的水壶')).toEqual(['+title Kettle'])
  })

  test('is one of a thing that does', () => {
    expect(facets('running shoes in size 42')).toContain('sizes')
  })
})

describe('what need not be', () => {
  test.each([
    "a jacket, it's not a must to be waterproof",
    'a jacket, not necessary that it is waterproof',
    "a jacket, it isn't essential for it to be waterproof",
  ])('is neither wanted nor avoided: %s', said => {
    expect(facets(said)).toEqual(['category'])
  })
})

describe('several things that one item can have', () => {
  test('are a wish each', () => {
    expect(read('something for picnics and camping').filter(line => line.includes('use'))).toEqual(['~use camping', '~use picnic'])
  })

  test('are one where there is a choice', () => {
    expect(read('something for picnics or camping').filter(line => line.includes('use'))).toHaveLength(1)
  })
})

describe('a department of two kinds', () => {
  test('puts first what is called by the word', () => {
    expect(read('tents')).toEqual(['+category Tents & Camping', '~title Tent'])
  })
})

describe('the first word of a compound', () => {
  test.each(['a board game', 'a phone case', 'a watch repair'])('names no kind: %s', said => {
    expect(facets(said)).toEqual([])
  })

  test('is one before anything else', () => {
    expect(facets('a chopping board please')).toContain('title')
  })
})

describe('what somebody has', () => {
  const shown = ['featherstep-navy', 'featherstep-black', 'softmile-teal']
  const listed = { ...fresh, turn: 1, shown: [shown] }
  const acts = (said: string) => gist(reader.read(said, listed))

  test.each(['she already has that one', 'I already own the first', '这个他已经有了'])('is not liked for it: %s', said => {
    expect(acts(said).filter(line => line.startsWith('like'))).toEqual([])
  })

  test('is liked where that is said too', () => {
    expect(acts('I already own the first and I love it').join()).toContain('like')
  })

  test.each(['the second one in red?', 'the second, but in red'])('is wanted in another variant: %s', said => {
    expect(acts(said)).toEqual(expect.arrayContaining([expect.stringMatching(/^\+color .*red/), expect.stringContaining('more similar')]))
  })
})

describe('something for somebody else', () => {
  const before = { ...fresh, turn: 1, wishes: [held('category', 'Jackets')] }

  test.each(['something for my cat', 'a present for his mother', '给我妈妈买点东西'])('is another subject: %s', said => {
    expect(reader.read(said, before).newSubject).toBe(true)
  })

  test.each(['something for hiking', 'in blue', 'something warmer'])('is not what narrows it: %s', said => {
    expect(reader.read(said, before).newSubject).toBe(false)
  })
})

describe('a Chinese title', () => {
  test('points at its item', () => {
    const item = catalog.items.find(({ id }) => id === 'featherstep-navy')
    const title = item?.translations?.['zh']?.title ?? ''
    expect(gist(reader.read(`介绍一下《${title}》`, fresh))).toEqual([expect.stringContaining('ask-item')])
  })

  test.each(['tell me about 《盐渡》', '《盐渡》讲什么', 'tell me about “The Salt Ferry”'])(
    'that nothing has is said to be unknown: %s',
    said => {
      expect(reader.read(said, fresh).acts).toEqual([{ type: 'unknown-words', words: [expect.stringMatching(/盐渡|Salt Ferry/)] }])
    },
  )
})

describe('what no shop answers', () => {
  test.each(["what's the weather?", '今天天气怎么样', 'you are stupid', '你真笨', 'stupid bot'])('searches nothing: %s', said => {
    const { acts, searchText } = reader.read(said, fresh)
    expect([acts, searchText]).toEqual([[{ type: 'off-topic' }], ''])
  })
})

describe('two kinds in one breath', () => {
  test('are looked for one at a time, the first first', () => {
    expect(read('a lamp under 30 but not white, and something to read with it').filter(line => /category|title/.test(line))).toEqual([
      '+title Lamp',
    ])
  })

  test('a thing of another name ends the department before it', () => {
    const before = { ...fresh, turn: 1, wishes: [held('category', 'Books')] }
    expect(reader.read('no, I meant a desk lamp', before).replaces).toContain('category')
  })
})

describe('a comparative', () => {
  test('of a value is the value', () => {
    expect(read('something calmer')).toEqual(['~mood calm'])
  })

  test.each(['which one is lighter?', '哪个更轻'])('asks which of the list is it: %s', said => {
    const listed = { ...fresh, turn: 1, shown: [['featherstep-navy', 'featherstep-black']] }
    expect(reader.read(said, listed).acts).toMatchObject([{ type: 'ask-catalog', question: 'lowest', facet: 'weight_g' }])
  })
})

test('who made a thing is its artist, author or brand, as its record has it', () => {
  const records = catalog.items.find(({ attributes }) => attributes['artist'] !== undefined)
  const listed = { ...fresh, turn: 1, shown: [[records?.id ?? '']] }
  expect(reader.read('who made it?', listed).acts).toMatchObject([{ type: 'ask-item', property: 'artist' }])
})

describe('a word that mostly means something else', () => {
  test.each([
    ['non-stick', '~features non-stick'],
    ['in down please', '+material down'],
    ['a horror film', '~genre horror'],
  ])('is a value here: %s', (said, line) => {
    expect(read(said)).toContain(line)
  })

  test.each(['sit down', 'a no-nonsense jacket'])('is none here: %s', said => {
    expect(read(said).join()).not.toMatch(/material|features/)
  })
})

describe('after a list', () => {
  const listed = { ...fresh, turn: 1, wishes: [held('category', 'Jackets')], shown: [['featherstep-navy']] }

  test('"that\'s over 25" asks for what is not', () => {
    expect(gist(reader.read("that's over 25", listed))).toEqual(['price at-most 25'])
  })

  test('a wish taken back leaves the amount that follows', () => {
    expect(gist(reader.read("the colour doesn't matter to me, for less than $25", listed))).toContain('price at-most 25')
  })

  test('a material is a wish, unless it is asked for', () => {
    expect(gist(reader.read('no, made of nylon', listed))).toContain('+material nylon')
    expect(gist(reader.read('what is it made of?', listed))).toEqual([expect.stringContaining('ask-item')])
  })

  test.each(['describe the first one', '描述一下第一款'])('%s asks for the description', said => {
    expect(reader.read(said, listed).acts).toMatchObject([{ type: 'ask-item', property: 'description' }])
  })
})

describe('what is denied by pointing at it', () => {
  const listed = { ...fresh, turn: 1, wishes: [held('title', 'Mug')], shown: [['featherstep-navy', 'featherstep-black']] }

  test.each(['not that colour', "I don't like that color", '不要这个颜色'])('is a wish to avoid it: %s', said => {
    expect(gist(reader.read(said, listed))).toEqual(['-color navy'])
  })

  test('is of the item that is pointed at', () => {
    expect(gist(reader.read('not the colour of the second', listed))).not.toContain('-color navy')
  })

  test('is nothing before there is a list', () => {
    expect(gist(reader.read('not that colour', fresh))).not.toContainEqual(expect.stringContaining('color'))
  })
})

describe('a thing that the catalogue does not know', () => {
  const listed = { ...fresh, turn: 1, wishes: [held('category', 'Backpacks')], shown: [['featherstep-navy']] }

  test.each(['ice skates', 'do you have ice skates?'])('is said to be unknown, though a word of it is known: %s', said => {
    expect(reader.read(said, listed).acts).toEqual([{ type: 'unknown-words', words: ['ice', 'skates'] }])
  })

  test.each(['something for hiking', 'a long flight ahead of me'])('is not what else is said: %s', said => {
    expect(gist(reader.read(said, listed)).join()).not.toContain('unknown')
  })
})
