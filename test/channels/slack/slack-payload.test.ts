import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slackLimits } from '../../../src/channels/slack/limits.js'
import { entities, mrkdwn } from '../../../src/channels/slack/mrkdwn.js'
import { pictureAddress } from '../../../src/channels/slack/picture-address.js'
import { slackPayload } from '../../../src/channels/slack/slack-payload.js'
import { emptyView, type TurnView } from '../../../src/channels/support/turn-view.js'
import type { Item } from '../../../src/contracts/item.js'
import { arbitraryView, worstView } from '../arbitrary-view.js'
import { payloadBreach } from './check-payload.js'

const plain = { cards: false, sourceOf: pictureAddress('https://shop.example') }
const cards = { ...plain, cards: true }

function viewOf(...items: readonly Item[]): TurnView {
  const parts = { similarity: 1, behaviour: 0, attributes: 0, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 }
  return { ...emptyView('en'), items: items.map(item => ({ item, score: 1, parts, reasons: [] })) }
}

const tent: Item = { id: 'tent-3', title: 'Tent <3 & *bold*', price: 120, currency: 'USD', brand: 'Ridge', attributes: { color: 'green' } }

describe('a Slack message', () => {
  test('says something and never exceeds a limit, whatever the turn', () => {
    fc.assert(
      fc.property(arbitraryView, fc.boolean(), (view, hasCards) => {
        const payload = slackPayload(view, { ...plain, cards: hasCards })
        expect(payloadBreach(payload)).toBeUndefined()
        expect(payload.text).not.toBe('')
        expect(payload.blocks).not.toHaveLength(0)
      }),
      { numRuns: 60 },
    )
  })

  test('keeps every limit when everything is too long at once', () => {
    expect(payloadBreach(slackPayload(worstView, plain))).toBeUndefined()
    expect(payloadBreach(slackPayload(worstView, cards))).toBeUndefined()
  })

  test('lets no text of others mention a channel or make a link', () => {
    const view = { ...viewOf({ ...tent, title: '<!channel> <https://evil.example|free>' }), text: '<@U1>' }
    const written = JSON.stringify(slackPayload(view, plain))
    expect(written).not.toMatch(/<[@!#h]/)
    expect(written).toContain('&lt;!channel&gt;')
  })

  test('shows an item with its price, facts and four buttons', () => {
    const [section, actions] = slackPayload(viewOf(tent), plain).blocks
    expect(section).toMatchObject({ type: 'section', text: { text: '*1. Tent &lt;3 &amp; ∗bold∗*  $120\nRidge · green' } })
    expect(actions).toMatchObject({
      elements: ['like', 'dislike', 'similar', 'why'].map(press => ({ action_id: `curio.${press}`, value: 'tent-3' })),
    })
  })

  test('shows one card for one item, a carousel for several, and how many it left out', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...tent, id: `tent-${index}` }))
    expect(slackPayload(viewOf(tent), cards).blocks[0]).toMatchObject({ type: 'card', subtitle: { text: '$120' } })
    const { blocks } = slackPayload(viewOf(...many), cards)
    expect(blocks[0]).toMatchObject({ type: 'carousel', elements: { length: 10 } })
    expect(JSON.stringify(blocks)).toContain('and 2 more')
  })

  test('says how many items are left out where the blocks do not suffice', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...tent, id: `tent-${index}` }))
    const { blocks } = slackPayload(viewOf(...many), plain)
    expect(blocks.length).toBeLessThanOrEqual(slackLimits.blocks)
    expect(JSON.stringify(blocks.at(-1))).toContain('and 6 more')
  })
})

describe('a picture in Slack', () => {
  const local = { ...tent, image: '/shop/images/tent.webp' }
  test('has the address of this server where people reach it by https, and never a path', () => {
    expect(pictureAddress('https://shop.example/')(local)).toBe('https://shop.example/api/v1/images/tent-3')
    expect(pictureAddress('http://shop.example')(local)).toBeUndefined()
    expect(pictureAddress(undefined)(local)).toBeUndefined()
  })
  test('that was fetched keeps its address on the web', () => {
    const fetched = { ...local, images: ['https://images.example/a.webp'] }
    expect(pictureAddress(undefined)(fetched)).toBe('https://images.example/a.webp')
    expect(pictureAddress('https://shop.example')(fetched)).toBe('https://shop.example/api/v1/images/tent-3')
  })
  test('of the catalogue’s own web is taken as it is', () => {
    expect(pictureAddress(undefined)({ ...tent, image: 'https://images.example/a.webp' })).toBe('https://images.example/a.webp')
  })
})

describe('an uploaded picture in Slack', () => {
  test('is named by the id of its file', () => {
    const [section] = slackPayload(viewOf(tent), { cards: false, sourceOf: () => ({ file: 'F7' }) }).blocks
    expect(section).toMatchObject({ accessory: { type: 'image', slack_file: { id: 'F7' } } })
  })
})

describe('mrkdwn', () => {
  test('keeps every character readable: what is escaped comes back by unescaping', () => {
    const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => unescaped(entities(text, 10_000)) === text))
  })

  test('has no character left that formats, links or mentions', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => !/[<>*_~`]|&(?!(?:lt|gt|amp);)/.test(mrkdwn(text, 10_000))))
  })

  test('is cut between escapes, never within one', () => {
    expect(mrkdwn('&&&&', 12)).toBe('&amp;&amp;…')
  })
})
