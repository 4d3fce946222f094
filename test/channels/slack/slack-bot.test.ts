import { readFileSync } from 'node:fs'
import { LogLevel, webApi } from '@slack/bolt'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSlackChannel, type SlackChannel } from '../../../src/channels/slack/create-slack-channel.js'
import { ItemPictures } from '../../../src/channels/slack/item-pictures.js'
import { SlackReply, type SlackReplySettings } from '../../../src/channels/slack/slack-reply.js'
import { emptyView } from '../../../src/channels/support/turn-view.js'
import { chatTestRooms, type TestRooms } from '../chat-test-rooms.js'
import { until } from '../until.js'
import { botToken, type FakeSlack, fakeSlack, type SlackCall } from './fake-slack.js'

type Fixture = Record<string, unknown> & { event: Record<string, unknown> }

let slack: FakeSlack
let rooms: TestRooms
let bot: SlackChannel
let number = 0

/** A recorded event with fields of its own, and ids that no other test has. */
function event(name: string, changes: Record<string, unknown> = {}): Fixture {
  const fixture: Fixture = JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))
  number++
  const ts = `17000${String(number).padStart(5, '0')}.000100`
  return { ...fixture, event_id: `Ev-${number}`, event: { ...fixture.event, ts, ...changes } }
}

function press(channel: string, thread: string, action_id: string, value: string): object {
  const fixture = JSON.parse(readFileSync(new URL('fixtures/block-actions.json', import.meta.url), 'utf8'))
  number++
  const message = { ...fixture.message, thread_ts: thread }
  const actions = [{ ...fixture.actions[0], action_id, value, action_ts: `${number}` }]
  return { ...fixture, channel: { id: channel }, message, actions }
}

/** The answers of a thread so far, once there are `count`. */
async function answers(channel: string, count: number): Promise<readonly SlackCall[]> {
  await until(`${count} answers in ${channel}`, () => posts(channel).length >= count)
  return posts(channel)
}

const posts = (channel: string) => slack.calls.filter(call => call.method === 'chat.postMessage' && call.args['channel'] === channel)
const textOf = (call: SlackCall | undefined) => String(call?.args['text'])
const blocksOf = (call: SlackCall | undefined) => JSON.stringify(call?.args['blocks'] ?? [])

/** A reply of its own, without uploads. */
function replyIn(channel: string, settings: Partial<SlackReplySettings>): SlackReply {
  return new SlackReply({
    client: new webApi.WebClient(botToken, { slackApiUrl: `${slack.url}/api/`, logLevel: LogLevel.ERROR }),
    place: { team: 'T1', channel },
    pictures: new ItemPictures({ addressOf: () => undefined, logger: rooms.logger }),
    support: { cards: false },
    pace: { first: 0, interval: 1 },
    onError: () => {},
    ...settings,
  })
}

beforeAll(async () => {
  slack = await fakeSlack()
  rooms = await chatTestRooms({ slack: { botToken, appToken: 'xapp-test', apiUrl: `${slack.url}/api/` } })
  bot = createSlackChannel(rooms, { pace: { first: 60_000, interval: 0 } })
  await bot.start()
})

beforeEach(() => {
  slack.refuse = () => undefined
})

afterEach(() => {
  slack.calls.length = 0
})

afterAll(async () => {
  await bot.stop()
  await slack.stop()
  await rooms.close()
})

describe('the Slack bot over its socket', () => {
  test('answers a mention in a thread of the message, with items, buttons and what it believes', async () => {
    const mention = event('app-mention', { channel: 'C10' })
    const envelope = slack.deliver('events_api', mention)
    const [answer] = await answers('C10', 1)
    expect(slack.acknowledged).toContain(envelope)
    expect(answer?.args['thread_ts']).toBe(mention.event['ts'])
    expect(answer?.token).toBe(botToken)
    expect(textOf(answer)).toContain('Running Shoes')
    expect(blocksOf(answer)).toContain('curio.like')
    expect(blocksOf(answer)).toContain('1. running shoes')
  })

  test('shows that it is looking, in threads', async () => {
    slack.deliver('events_api', event('app-mention', { channel: 'C11' }))
    await answers('C11', 1)
    const status = slack.calls.find(({ method }) => method === 'assistant.threads.setStatus')
    expect(status?.args).toMatchObject({ channel_id: 'C11', status: 'is looking…' })
  })

  test('answers a direct message where it was written, in the language of the person', async () => {
    slack.deliver('events_api', event('direct-message', { channel: 'D12', text: '跑鞋' }))
    const [answer] = await answers('D12', 1)
    expect(answer?.args['thread_ts']).toBeUndefined()
    expect(textOf(answer)).toMatch(/\p{Script=Han}/u)
    expect(blocksOf(answer)).toContain('更多类似的')
  })

  test('answers a message once, however often and by whatever event it is delivered', async () => {
    const mention = event('app-mention', { channel: 'C13' })
    slack.deliver('events_api', mention)
    await answers('C13', 1)
    slack.deliver('events_api', mention)
    slack.deliver('events_api', { ...mention, event_id: 'Ev-again', event: { ...mention.event, type: 'message', channel_type: 'channel' } })
    slack.deliver('events_api', event('app-mention', { channel: 'C13' }))
    expect(await answers('C13', 2)).toHaveLength(2)
  })

  test('ignores bots, itself, edits, and what is said in channels to others', async () => {
    slack.deliver('events_api', event('bot-message', { channel: 'D14' }))
    slack.deliver('events_api', event('direct-message', { channel: 'D14', user: 'U0BOT' }))
    slack.deliver('events_api', event('message-changed', { channel: 'D14' }))
    slack.deliver('events_api', event('direct-message', { channel: 'C14', channel_type: 'channel' }))
    slack.deliver('events_api', event('direct-message', { channel: 'D14', text: 'the last one' }))
    expect(await answers('D14', 1)).toHaveLength(1)
    expect(posts('C14')).toHaveLength(0)
  })

  test('goes on in a thread that it is part of without being mentioned again', async () => {
    const mention = event('app-mention', { channel: 'C15' })
    slack.deliver('events_api', mention)
    await answers('C15', 1)
    slack.deliver('events_api', event('direct-message', { channel: 'C15', thread_ts: mention.event['ts'], text: 'why the first one?' }))
    const [, second] = await answers('C15', 2)
    expect(textOf(second)).toMatch(/first/)
  })

  test('keeps threads, channels and direct messages apart', async () => {
    slack.deliver('events_api', event('direct-message', { channel: 'D16', text: 'running shoes under 50' }))
    await answers('D16', 1)
    slack.deliver('events_api', event('direct-message', { channel: 'D16', thread_ts: '1.1', text: 'bags' }))
    const [, inThread] = await answers('D16', 2)
    expect(inThread?.args['thread_ts']).toBe('1.1')
    expect(blocksOf(inThread)).not.toContain('$50')
  })

  test('greets in a new assistant thread and offers openings', async () => {
    slack.deliver(
      'events_api',
      event('assistant-thread-started', { assistant_thread: { channel_id: 'D17', thread_ts: '9.9', user_id: 'U1' } }),
    )
    const [greeting] = await answers('D17', 1)
    expect(textOf(greeting)).toBe(rooms.greeting)
    const prompts = await until('openings', () => slack.calls.find(({ method }) => method === 'assistant.threads.setSuggestedPrompts'))
    expect(prompts.args['prompts']).toHaveLength(3)
  })

  test('greets in the language of the person’s Slack, with openings in it', async () => {
    slack.locale = 'zh-CN'
    slack.deliver(
      'events_api',
      event('assistant-thread-started', { assistant_thread: { channel_id: 'D19', thread_ts: '9.9', user_id: 'U1' } }),
    )
    expect(textOf((await answers('D19', 1))[0])).toMatch(/\p{Script=Han}/u)
    const prompts = await until('openings', () => slack.calls.find(({ method }) => method === 'assistant.threads.setSuggestedPrompts'))
    expect(JSON.stringify(prompts.args['prompts'])).toContain('你能做什么')
    slack.locale = 'en-GB'
  })

  test('greets in the usual language where it may not see the person’s', async () => {
    slack.refuse = ({ method }) => (method === 'users.info' ? 'missing_scope' : undefined)
    slack.deliver(
      'events_api',
      event('assistant-thread-started', { assistant_thread: { channel_id: 'D29', thread_ts: '9.9', user_id: 'U1' } }),
    )
    expect(textOf((await answers('D29', 1))[0])).toBe(rooms.greeting)
  })

  test('greets who mentions it without a word', async () => {
    slack.deliver('events_api', event('app-mention', { channel: 'C18', text: '<@U0BOT>' }))
    expect(textOf((await answers('C18', 1))[0])).toBe(rooms.greeting)
  })
})

describe('its buttons', () => {
  test('like, why, more like this, an answer to a question and taking back a wish are turns of the thread', async () => {
    const mention = event('app-mention', { channel: 'C20', text: '<@U0BOT> running shoes' })
    slack.deliver('events_api', mention)
    await answers('C20', 1)
    const thread = String(mention.event['ts'])
    const conversation = rooms.conversations.open(`slack:T1:C20:${thread}`)
    const [first = '', second = ''] = conversation.data().shown.at(-1) ?? []
    slack.deliver('interactive', press('C20', thread, 'curio.like', first))
    await answers('C20', 2)
    expect(conversation.interest().liked).toContain(first)
    slack.deliver('interactive', press('C20', thread, 'curio.why.2', second))
    expect(textOf((await answers('C20', 3))[2])).toContain(rooms.catalog.get(second)?.title)
    slack.deliver('interactive', press('C20', thread, 'curio.say.0', 'black'))
    await answers('C20', 4)
    expect(conversation.interest().wishes.map(({ values }) => values)).toContainEqual(['black'])
    slack.deliver('interactive', press('C20', thread, 'curio.take-back', 'everything'))
    await answers('C20', 5)
    expect(conversation.interest().wishes).toEqual([])
  })

  test('a wish that is no longer there is told to the one who pressed only', async () => {
    slack.deliver('interactive', press('C21', '1.1', 'curio.take-back', 'unknown-key'))
    const told = await until('the notice', () => slack.calls.find(({ method }) => method === 'chat.postEphemeral'))
    expect(told.args).toMatchObject({ channel: 'C21', user: 'U1ALICE' })
  })

  test('a press is counted once, and buttons of others are left alone', async () => {
    const pressed = press('C22', '1.1', 'curio.like', 'dayjog-grey')
    slack.deliver('interactive', pressed)
    await answers('C22', 1)
    slack.deliver('interactive', pressed)
    slack.deliver('interactive', press('C22', '1.1', 'other.like', 'dayjog-grey'))
    slack.deliver('interactive', press('C22', '1.1', 'curio.why', 'dayjog-grey'))
    expect(await answers('C22', 2)).toHaveLength(2)
  })
})

describe('when Slack refuses', () => {
  test('cards once, it shows sections from then on', async () => {
    let refusals = 0
    slack.refuse = call => {
      if (!/"(card|carousel)"/.test(blocksOf(call))) return undefined
      refusals++
      return 'invalid_blocks'
    }
    const support = { cards: true }
    const parts = { similarity: 1, behaviour: 0, attributes: 0, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 }
    const items = [{ item: { id: 'tent-3', title: 'Tent', attributes: {} }, score: 1, parts, reasons: [] }]
    for (const channel of ['D30', 'D31']) await replyIn(channel, { support }).finish({ ...emptyView('en'), items })
    expect([...posts('D30'), ...posts('D31')].map(call => blocksOf(call).includes('"section"'))).toEqual([false, true, true])
    expect(refusals).toBe(1)
  })

  test('an edit, the rest is posted normally', async () => {
    const errors: unknown[] = []
    const reply = replyIn('D32', { onError: error => errors.push(error) })
    reply.push({ ...emptyView('en'), text: 'The beginning' })
    await answers('D32', 1)
    slack.refuse = ({ method }) => (method === 'chat.update' ? 'cant_update_message' : undefined)
    await reply.finish({ ...emptyView('en'), text: 'The beginning and the end' })
    expect(posts('D32').map(textOf)).toEqual(['The beginning', 'The beginning and the end'])
    expect(errors).toHaveLength(1)
  })

  test('the status, it is not asked for again', async () => {
    slack.refuse = ({ method }) => (method === 'assistant.threads.setStatus' ? 'missing_scope' : undefined)
    slack.deliver('events_api', event('app-mention', { channel: 'C33' }))
    await answers('C33', 1)
    slack.deliver('events_api', event('app-mention', { channel: 'C34' }))
    await answers('C34', 1)
    expect(slack.calls.filter(({ method }) => method === 'assistant.threads.setStatus')).toHaveLength(1)
  })

  test('the token, starting fails with what Slack said', async () => {
    slack.refuse = ({ method }) => (method === 'auth.test' ? 'invalid_auth' : undefined)
    await expect(createSlackChannel(rooms).start()).rejects.toMatchObject({
      code: 'CHAT_UNREACHABLE',
      message: expect.stringContaining('invalid_auth'),
    })
  })
})

describe('photographs', () => {
  const photograph = (path: string, more: object = {}) => ({
    subtype: 'file_share',
    text: '',
    files: [{ id: 'F1', mimetype: 'image/png', size: 8, url_private: `${slack.url}${path}`, ...more }],
  })

  test('are fetched with the token from the file host; that they cannot be searched here is said in words', async () => {
    slack.files.set('/files/shoe.png', { type: 'image/png', bytes: new Uint8Array(8) })
    slack.deliver('events_api', event('direct-message', { channel: 'D40', ...photograph('/files/shoe.png') }))
    expect(textOf((await answers('D40', 1))[0])).toContain('cannot look at pictures')
    expect(slack.fileRequests).toContain('/files/shoe.png')
  })

  test.each([
    ['too large by what Slack says', { size: 21 * 1024 * 1024 }, 'too large'],
    ['no picture', { mimetype: 'application/pdf' }, 'could not read that picture'],
    ['on a host that is not Slack’s', { url_private: 'https://files.slack.com.evil.example/x.png' }, 'could not read that picture'],
  ])('%s are told in words and never fetched', async (_, more, words) => {
    const channel = `D41${number}`
    const before = slack.fileRequests.length
    slack.deliver('events_api', event('direct-message', { channel, ...photograph('/files/other.png', more) }))
    expect(textOf((await answers(channel, 1))[0])).toContain(words)
    expect(slack.fileRequests).toHaveLength(before)
  })
})
