/** Feelings towards named things, through the reader's public door, in words that shops and film lovers use. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { Item } from '../../src/contracts/item.js'
import { clausesOf } from '../../src/understanding/clauses.js'
import { createLexiconReader } from '../../src/understanding/index.js'

const film = (id: string, title: string, zh: string): Item => ({
  id,
  title,
  category: 'Films',
  attributes: {},
  translations: { zh: { title: zh } },
})

const films = [
  film('harbour', 'Cold Harbour Road', '冷港路'),
  film('spoons', 'Two Spoons', '两只勺子'),
  film('bad', 'Bad Lanterns', '坏灯笼'),
  film('whale', 'Whale School', '鲸鱼学校'),
]
const reader = createLexiconReader(inMemoryCatalog(films))

/** What is heard of the films on the table: '+' likes, '-' dislikes. */
function heard(said: string, table: readonly string[] = films.map(({ id }) => id)): string {
  const { acts } = reader.read(said, { turn: 1, wishes: [], shown: [table] })
  const felt = acts.flatMap(act => (act.type === 'react' ? act.targets.map(id => `${act.value === 'like' ? '+' : '-'}${id}`) : []))
  return felt.toSorted().join(' ')
}

describe('what is said of one thing alone', () => {
  test.each([
    ['I love that one', '+whale'],
    ['seen it, it was great', '+whale'],
    ["it isn't bad at all", '+whale'],
    ['no complaints about that one', '+whale'],
    ['it put me to sleep', '-whale'],
    ['that was a waste of time', '-whale'],
    ['看过了，一点都不好看', '-whale'],
    ["I'll have to check it out", '+whale'],
    ["I haven't seen it", ''],
    ["I don't hate it", ''],
    ['not as good as the book', ''],
    ["I've seen that one. I don't really like musicals though", ''],
    ['I have never heard of that one', ''],
    ['有空我会去看看的', ''],
    ['还没看过', ''],
  ])('%s', (said, feelings) => {
    expect(heard(said, ['whale'])).toBe(feelings)
  })
})

describe('what is said of several', () => {
  test.each([
    ['the first one, no. the second one, yes!', '+spoons -harbour'],
    ["haven't seen the first, loved the second, hated the third", '+spoons -bad'],
    ['everything except the last one looks good', '+bad +harbour +spoons -whale'],
    ['除了最后一部都挺好看的', '+bad +harbour +spoons -whale'],
    ['第二部不错，第三部就算了', '+spoons -bad'],
    ['第一部看到一半就睡着了', '-harbour'],
  ])('%s', (said, feelings) => {
    expect(heard(said)).toBe(feelings.split(' ').toSorted().join(' '))
  })
})

describe('pointing twice in one breath', () => {
  test.each([
    ['not those two, the first and the third', '-bad -harbour'],
    ['not those two, the second and the third, but the first is fine', '+harbour -bad -spoons'],
    ['both of those, the first and the last, are boring', '-harbour -whale'],
    ['that one, the second, is great', '+spoons'],
    ['这两部不要，第一部和第三部', '-bad -harbour'],
  ])('%s', (said, feelings) => {
    expect(heard(said)).toBe(feelings.split(' ').toSorted().join(' '))
  })

  test('needs as many as it counts', () => {
    expect(heard('not those two, the first')).not.toBe('-harbour')
  })
})

describe('a feeling about a named thing', () => {
  test.each([
    ['I loved Whale School', '+whale'],
    ['We really enjoyed Cold Harbour Road when it came out', '+harbour'],
    ['Two Spoons is one of my favourites', '+spoons'],
    ['Whale School was a great movie', '+whale'],
    ['I wasn’t a big fan of Two Spoons', '-spoons'],
    ["I didn't really care for Whale School", '-whale'],
    ["Cold Harbour Road isn't my cup of tea", '-harbour'],
    ['Two Spoons was so boring', '-spoons'],
    ["can't stand Whale School", '-whale'],
    ['I love Cold Harbour Road, Two Spoons and Whale School', '+harbour +spoons +whale'],
    ['Whale School, Two Spoons are great', '+spoons +whale'],
    ['I loved Whale School but hated Two Spoons', '+whale -spoons'],
    ['films like Cold Harbour Road please', '+harbour'],
    ['鲸鱼学校我看过，特别喜欢', '+whale'],
    ['冷港路没意思', '-harbour'],
    ['我不太喜欢两只勺子', '-spoons'],
  ])('%s', (said, feelings) => {
    expect(heard(said)).toBe(feelings.split(' ').toSorted().join(' '))
  })

  it('is no word of its title', () => {
    expect(heard('I liked Bad Lanterns')).toBe('+bad')
    expect(heard('Bad Lanterns')).not.toContain('-')
  })

  test.each([
    'Have you seen Whale School?',
    'did you like Two Spoons?',
    "I haven't seen Cold Harbour Road",
    "I don't know if I would like Whale School",
    '冷港路好看吗',
    '我没看过鲸鱼学校',
  ])('is none where it is asked, supposed or not met: %s', said => {
    expect(heard(said)).toBe('')
  })
})

describe('a feeling that points back', () => {
  test.each([
    ["I've seen Whale School. It was awful", '-whale'],
    ['Watched Two Spoons and loved it', '+spoons'],
    ["I've read about Cold Harbour Road already, it looks great", '+harbour'],
  ])('means what was named before: %s', (said, feelings) => {
    expect(heard(said)).toBe(feelings)
  })

  it('means the only thing on the table, and none of several', () => {
    expect(heard('it was one of the best I saw', ['whale'])).toBe('+whale')
    expect(heard('it was one of the best I saw')).toBe('')
  })
})

describe('clauses', () => {
  it('keep a title whole, whatever stands in it', () => {
    const shown = [film('odd', 'Salt, Smoke, but Patience', '盐')]
    expect(clausesOf('Salt, Smoke, but Patience was fun, thanks', shown).map(({ named }) => named)).toEqual([['odd'], []])
  })

  it('lose nothing and invent nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (text, title) => {
        for (const clause of clausesOf(text, [film('any', title, '')])) for (const id of clause.named) expect(id).toBe('any')
      }),
    )
  })
})
