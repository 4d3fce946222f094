/** Words of items' texts that are not wanted. */
import { describe, expect, test } from 'vitest'
import { createLexiconReader } from '../../src/understanding/index.js'
import { catalogOf, fresh, gist } from './shop.js'

const reader = createLexiconReader(
  catalogOf([
    { id: 'a', title: 'Glow Lantern', category: 'Home/Lights', description: 'Runs on two batteries.', attributes: {} },
    { id: 'b', title: 'Plain Lantern', category: 'Home/Lights', description: 'A heavy brass lantern for candles.', attributes: {} },
  ]),
)
const after = { ...fresh, turn: 1, shown: [['a', 'b']] }
const heard = (said: string) => gist(reader.read(said, after))

describe('a word that items say', () => {
  test.each(['nothing with batteries', 'no batteries please', 'without batteries', "I don't want batteries"])(
    'is avoided in "%s"',
    said => {
      expect(heard(said)).toEqual(['-text batteries'])
    },
  )

  test('is avoided where it is a quality', () => {
    expect(heard('nothing heavy')).toEqual(['-text heavy'])
  })

  test.each(['no way', 'no problem', 'not bad', 'no zeppelins'])('is not read into "%s"', said => {
    expect(heard(said).filter(line => line.startsWith('-'))).toEqual([])
  })
})
