import { expect, test } from 'vitest'
import type { Reason } from '../../src/contracts/recommendation.js'
import { parseServerFrame } from '../../src/widget/session/parse-server-frame.js'
import { barsOfScore } from '../../src/widget/view/bars-of-score.js'
import { frames, recommend, wish } from './frames.js'

const likeness: Reason = {
  kind: 'similar',
  part: 'similarity',
  weight: 0.69,
  fact: { subject: 'a', property: 'similarity', value: 0.9, source: 'catalog' },
}
const met: Reason = {
  kind: 'meets',
  part: 'attributes',
  weight: 0.31,
  wish: wish('color', ['red']),
  fact: { subject: 'a', property: 'color', value: 'red', source: 'item' },
}

test('each part of the score is one bar with its share in words, the longest first', () => {
  const shown = recommend({ id: 'a' }, [met, met, likeness, { ...met, kind: 'misses', part: 'context', weight: 0 }])
  expect(barsOfScore(shown, 'en')).toEqual([
    { text: 'likeness to your words 69%', width: 69 },
    { text: 'the wishes it meets 31%', width: 31 },
  ])
  expect(barsOfScore(shown, 'zh').map(({ text }) => text)).toEqual(['与您描述的接近程度 69%', '符合的要求 31%'])
  expect(barsOfScore(recommend({ id: 'a' }), 'en')).toEqual([])
})

test('a share beyond the whole is the whole, and a part that the page does not know has no bar', () => {
  expect(barsOfScore(recommend({ id: 'a' }, [{ ...likeness, weight: 7 }]), 'en')).toEqual([
    { text: 'likeness to your words 100%', width: 100 },
  ])
  // What a newer server may send is no part by the types.
  const unknown: Reason = JSON.parse(JSON.stringify({ ...likeness, part: 'constructor' }))
  expect(barsOfScore(recommend({ id: 'a' }, [unknown]), 'en')).toEqual([])
})

test('a weight that is no number is no frame; one that is missing is let be', () => {
  const sent = (weight: unknown) => {
    const [frame] = frames({
      messageId: 'm',
      events: [{ type: 'items', revision: 1, items: [recommend({ id: 'a' }, [likeness])], relaxed: [] }],
    })
    return parseServerFrame(JSON.stringify(frame, (key, value: unknown) => (key === 'weight' ? weight : value)))
  }
  expect(sent(0.5)?.type).toBe('event')
  expect(sent(undefined)?.type).toBe('event')
  expect(sent('all')).not.toMatchObject({ type: 'event' })
})
