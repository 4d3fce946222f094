import { describe, expect, it } from 'vitest'
import { openDialogue, say } from './open-dialogue.js'

const texts = {
  en: ['jackets', 'bags', 'something cheaper', 'show me others', 'hello'],
  zh: ['夹克', '背包', '便宜一点的', '换一批', '你好'],
} as const

async function heard(style: 'warm' | 'brief' | 'formal', language: 'en' | 'zh', shopName?: string): Promise<string> {
  const { manager } = await openDialogue({ settings: { style, ...(shopName !== undefined && { shopName }) } })
  const conversation = manager.open()
  const replies: string[] = []
  for (const text of texts[language]) replies.push((await say(conversation, text)).text)
  return replies.join('\n')
}

describe('the style that is configured', () => {
  it.each(['en', 'zh'] as const)('is heard: brief says less than warm (%s)', async language => {
    const [warm, brief] = [await heard('warm', language), await heard('brief', language)]
    expect(brief.length).toBeLessThan(warm.length)
    const invitation =
      language === 'en' ? /shall I compare|what matters most|What would you like to change/i : /要不要比较|最看重什么|还想调整/
    expect(warm).toMatch(invitation)
    expect(brief).not.toMatch(invitation)
  })

  it('is heard: formal speaks as a shop, not as one person', async () => {
    const [warm, formal] = [await heard('warm', 'en'), await heard('formal', 'en')]
    expect(warm).toMatch(/\bmy first suggestion\b|\bI would start\b/i)
    expect(formal).toMatch(/\bour first suggestion\b|\bwe would start\b/i)
    expect(formal).not.toMatch(/\bmy first suggestion\b|\bI would start\b/i)
  })

  it('is heard: formal is more polite in Chinese too', async () => {
    const [warm, formal] = [await heard('warm', 'zh'), await heard('formal', 'zh')]
    expect(formal).toMatch(/谨向您推荐|建议您首先考虑|我们首推|请您先看/)
    expect(formal).toMatch(/莅临|竭诚为您服务/)
    expect(warm).not.toMatch(/谨向您|莅临|烦请/)
  })

  it.each(['en', 'zh'] as const)('without a name and in one’s own is still a sentence (%s)', async language => {
    for (const name of [undefined, 'Moss & Tin']) expect(await heard('formal', language, name)).not.toMatch(/undefined|，，| {2}/)
  })

  it.each(['en', 'zh'] as const)('speaks in the shop’s name (%s)', async language => {
    expect(await heard('warm', language, 'Moss & Tin')).toContain('Moss & Tin')
  })
})
