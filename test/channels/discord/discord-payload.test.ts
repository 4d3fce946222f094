import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerButtonId, itemButtonId, parseCustomId, takeBackId } from '../../../src/channels/discord/custom-id.js'
import { discordPayload } from '../../../src/channels/discord/discord-payload.js'
import { inviteLink } from '../../../src/channels/discord/invite-link.js'
import { itemPicture } from '../../../src/channels/discord/item-picture.js'
import { markdown } from '../../../src/channels/discord/markdown.js'
import { emptyView, type TurnView } from '../../../src/channels/support/turn-view.js'
import type { Item } from '../../../src/contracts/item.js'
import { arbitraryView, worstView } from '../arbitrary-view.js'
import { allComponents, messageBreach } from './check-message.js'

const tent: Item = {
  id: 'tent-3',
  title: 'Tent *3*',
  price: 120,
  currency: 'USD',
  brand: 'Ridge',
  attributes: { color: 'green' },
  image: '/shop/tent.webp',
}

function viewOf(...items: readonly Item[]): TurnView {
  const parts = { similarity: 1, behaviour: 0, attributes: 0, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 }
  return { ...emptyView('en'), items: items.map(item => ({ item, score: 1, parts, reasons: [] })) }
}

describe('a Discord message', () => {
  test('never exceeds a limit, whatever the turn', () => {
    fc.assert(
      fc.property(arbitraryView, fc.boolean(), (view, pictures) => {
        const { components, files } = discordPayload(view, pictures)
        expect(
          messageBreach(
            { components },
            files.map(({ name }) => name),
          ),
        ).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  test('keeps every limit when everything is too long at once', () => {
    expect(messageBreach({ components: discordPayload(worstView).components }, [])).toBeUndefined()
  })

  test('shows an item with its picture attached, its price and four buttons', () => {
    const { components, files } = discordPayload(viewOf(tent))
    expect(files).toEqual([{ path: '/shop/tent.webp', name: 'item-1.webp' }])
    const written = JSON.stringify(components)
    expect(written).toContain('attachment://item-1.webp')
    expect(written).toContain(JSON.stringify('**1. Tent \\*3\\***  $120\nRidge · green').slice(1, -1))
    expect(allComponents(components).flatMap(({ custom_id }) => custom_id ?? [])).toHaveLength(4)
  })

  test('lists the items that get no card, and how many it leaves out', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...tent, id: `tent-${index}`, title: `Tent number ${index}` }))
    const written = JSON.stringify(discordPayload(viewOf(...many)).components)
    expect(written).toContain('4. Tent number 3 · $120')
    expect(written).toMatch(/… and \d+ more\./)
  })

  test('shows no picture that is neither an address nor a picture’s file', () => {
    expect(itemPicture({ ...tent, image: 'https://images.example/a.webp' }, 1)).toEqual({ url: 'https://images.example/a.webp' })
    for (const image of ['/etc/passwd', 'images/relative.webp', 'javascript:alert(1)', 'file:///etc/passwd'])
      expect(itemPicture({ ...tent, image }, 1)).toBeUndefined()
  })
})

describe('Markdown for Discord', () => {
  test('keeps every character readable: without the backslashes it is the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => markdown(text, 100_000).replace(/\\(.)/gsu, '$1') === text))
  })

  test('leaves no mention, link or format alive', () => {
    expect(markdown('@everyone <@1> [a](https://b) **c** ||d||', 200)).toBe(
      String.raw`\@everyone \<\@1\> \[a\]\(https\://b\) \*\*c\*\* \|\|d\|\|`,
    )
  })
})

describe('a button’s id', () => {
  const presses = fc.constantFrom('like' as const, 'dislike' as const, 'similar' as const, 'why' as const)

  test('fits, and comes back as the item it was made for, however long that id is', () => {
    const item = fc.oneof(
      fc.string({ minLength: 1, maxLength: 300 }),
      fc.string({ minLength: 1, maxLength: 20 }).map(id => `~${id}`),
    )
    fc.assert(
      fc.property(presses, item, fc.array(fc.string()), (press, id, others) => {
        const made = itemButtonId(press, id)
        expect(made.length).toBeLessThanOrEqual(100)
        expect(parseCustomId(made, [], [...others, id])).toEqual({ press, item: id })
      }),
    )
  })

  test('of an answer comes back as its words, and is not made for an answer that is too long', () => {
    expect(parseCustomId(answerButtonId(2, 'dark: green') ?? '', [], [])).toEqual({ press: 'say', text: 'dark: green' })
    expect(answerButtonId(2, 'x'.repeat(88))).toHaveLength(100)
    expect(answerButtonId(2, 'x'.repeat(89))).toBeUndefined()
  })

  test('of the menu takes back what was chosen', () => {
    expect(parseCustomId(takeBackId, ['key'], [])).toEqual({ press: 'take-back', wish: 'key' })
    expect(parseCustomId(takeBackId, [], [])).toBeUndefined()
  })

  test('of others or of an unknown item is nothing', () => {
    fc.assert(fc.property(fc.string(), id => id.startsWith('curio:') || parseCustomId(id, [], []) === undefined))
    expect(parseCustomId('curio:buy:tent', [], [])).toBeUndefined()
    expect(parseCustomId('curio:like:~AAAA', [], ['tent'])).toBeUndefined()
  })
})

test('the invitation asks for the rights that the guide names', () => {
  const guide = readFileSync(new URL('../../../docs/discord.md', import.meta.url), 'utf8')
  expect(guide).toContain(inviteLink('APPLICATION_ID'))
})
