import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../src/contracts/conversation.js'
import { openingOf } from '../../src/explanation/index.js'
import { openDialogue, say } from './open-dialogue.js'
import { items } from './shop.js'

const english = [
  'red jackets',
  'bags',
  'something cheaper',
  'show me others',
  'why the first one?',
  'why exactly the first one?',
  'compare the first two',
  'I like the second one',
  'under $60',
  'tell me about the second one',
  'thanks',
  'what do you know about me?',
  'which one is the cheapest?',
]
const chinese = [
  '红色夹克',
  '背包',
  '便宜一点的',
  '换一批',
  '为什么推荐第一款？',
  '比较一下前两款',
  '我喜欢第二款',
  '60美元以内',
  '介绍一下第二款',
  '谢谢',
  '你记得我什么？',
  '哪一款最便宜？',
  'Fjord Parka有什么颜色？',
]

const { manager } = await openDialogue({ settings: { style: 'warm', askQuestions: true } })
const turns = (texts: readonly string[]) => fc.array(fc.constantFrom(...texts), { minLength: 20, maxLength: 20 })

/** Sentences of a turn in order: one a delta. */
async function sentencesOf(conversation: Conversation, text: string): Promise<string[]> {
  const { events } = await say(conversation, text)
  return events.flatMap(event => (event.type === 'text-delta' ? [event.text.trim()] : []))
}

/** Names of the catalogue may be in any language. */
function withoutNames(text: string): string {
  return items
    .flatMap(({ title, translations }) => [title, translations?.['zh']?.title ?? ''])
    .reduce((left, name) => left.replaceAll(name, ''), text)
}

describe('the words of a session', () => {
  it('never open twice alike in a row, over twenty turns', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(turns(english), turns(chinese)), async texts => {
        const conversation = manager.open()
        const said: string[] = []
        for (const text of texts) said.push(...(await sentencesOf(conversation, text)))
        const alike = said.filter((sentence, place) => place > 0 && openingOf(sentence) === openingOf(said[place - 1] ?? ''))
        expect(alike).toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  it('are in the language of the message, in 300 turns of both', async () => {
    const wrong: string[] = []
    const mixed = Array.from({ length: 150 }, (_, place) => [
      english[place % english.length] ?? '',
      chinese[(place * 5) % chinese.length] ?? '',
    ]).flat()
    const conversation = manager.open()
    for (const text of mixed) {
      const reply = withoutNames((await sentencesOf(conversation, text)).join(' ').replace(/“[^”]*”/g, ''))
      const isChinese = /\p{Script=Han}/u.test(reply)
      if (isChinese !== /\p{Script=Han}/u.test(text)) wrong.push(`${text}: ${reply}`)
    }
    expect(wrong).toEqual([])
  })

  it('call the second what the screen shows second', async () => {
    const conversation = manager.open()
    const { ids, text } = await say(conversation, 'jackets')
    const title = items.find(({ id }) => id === ids[1])?.title ?? ''
    expect(text).toMatch(
      new RegExp(`${title} comes second|the second, the ${title}|second place, the ${title}|comes the second, the ${title}`, 'i'),
    )
    expect((await say(conversation, 'how much is the second one?')).text).toContain(title)
  })
})
