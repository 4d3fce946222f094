import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDiscordChannel } from '../../../src/channels/discord/create-discord-channel.js'
import type { Channel } from '../../../src/channels/support/channel.js'
import { chatTestRooms, type TestRooms } from '../chat-test-rooms.js'
import { until } from '../until.js'
import { allComponents } from './check-message.js'
import { type DiscordCall, type FakeDiscord, fakeDiscord, ids } from './fake-discord.js'

const token = Buffer.from(ids.bot).toString('base64').concat('.test.token')

let discord: FakeDiscord
let rooms: TestRooms
let bot: Channel
let number = 5000

type Fixture = Record<string, unknown> & { data: Record<string, unknown>; member: Record<string, unknown> }

/** A recorded event with fields of its own, and an id that no other test has. */
function recorded(name: string, changes: Record<string, unknown> = {}): Fixture {
  const fixture: Fixture = JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))
  number++
  return { ...fixture, id: String(number), ...(fixture['token'] !== undefined && { token: `token-${number}` }), ...changes }
}

function by(user: string): { member: object } {
  const { member } = recorded('command')
  return { member: { ...member, user: { id: user, username: user, discriminator: '0', avatar: null } } }
}

function press(custom_id: string, changes: Record<string, unknown> = {}, values?: readonly string[]): Fixture {
  const data = { id: 5, custom_id, component_type: values ? 3 : 2, ...(values && { values }) }
  return recorded('component', { data, ...changes })
}

const said = (call: DiscordCall | undefined) =>
  allComponents(call?.body['components'])
    .map(component => String(component['content'] ?? ''))
    .join('\n')
    .replaceAll('\\', '')

/** The answer to an interaction: what fills its deferred reply. */
async function filled(interaction: Fixture): Promise<DiscordCall> {
  const route = `PATCH /webhooks/${ids.application}/${interaction['token']}/messages/@original`
  return until(`the answer to ${interaction['id']}`, () => discord.calls.find(call => call.route === route))
}

const sent = (channel: string) => discord.calls.filter(({ route }) => route === `POST /channels/${channel}/messages`)

async function dispatched(interaction: Fixture): Promise<DiscordCall> {
  discord.dispatch('INTERACTION_CREATE', interaction)
  return filled(interaction)
}

beforeAll(async () => {
  discord = await fakeDiscord(token)
  rooms = await chatTestRooms({ discord: { token, apiUrl: `${discord.url}/api` } })
  bot = createDiscordChannel(rooms, { pace: { first: 60_000, interval: 0 } })
  await bot.start()
})

beforeEach(() => {
  discord.refuse = () => undefined
})

afterEach(() => {
  discord.calls.length = 0
})

afterAll(async () => {
  await bot.stop()
  await discord.stop()
  await rooms.close()
})

describe('the Discord bot', () => {
  test('registers its command when it starts', () => {
    const registered = discord.calls.find(({ route }) => route === `POST /applications/${ids.application}/commands`)
    expect(registered?.body).toMatchObject({ name: 'curio', options: [{ name: 'text' }, { name: 'photo' }] })
  })

  test('defers a command before it works, then fills in items with pictures, buttons and what it believes', async () => {
    const command = recorded('command')
    const answer = await dispatched(command)
    const deferred = discord.calls.findIndex(({ route }) => route === `POST /interactions/${command['id']}/${command['token']}/callback`)
    expect(discord.calls[deferred]?.body).toMatchObject({ type: 5 })
    expect(deferred).toBeLessThan(discord.calls.indexOf(answer))
    expect(answer.body['flags']).toBe(32768)
    expect(answer.body['allowed_mentions']).toMatchObject({ parse: [] })
    expect(said(answer)).toMatch(/comes first|first suggestion|start with/)
    expect(said(answer)).toContain('1. bags')
    expect(answer.files).toEqual(['item-1.webp', 'item-2.webp', 'item-3.webp'])
    expect(allComponents(answer.body['components']).map(component => component['label'])).toContain('More like this')
  })

  test('answers a mention as a reply, without notifying anyone', async () => {
    const message = recorded('message-create')
    discord.dispatch('MESSAGE_CREATE', message)
    const [answer] = await until('the reply', () => sent(ids.channel).length > 0 && sent(ids.channel))
    expect(answer?.body['message_reference']).toMatchObject({ message_id: message['id'] })
    expect(answer?.body['allowed_mentions']).toMatchObject({ parse: [], replied_user: false })
    expect(said(answer)).toContain('Running Shoes')
    expect(discord.calls.some(({ route }) => route === `POST /channels/${ids.channel}/typing`)).toBe(true)
  })

  test('answers a direct message in the language of the person', async () => {
    const author = recorded('message-create')['author']
    discord.dispatch(
      'MESSAGE_CREATE',
      recorded('message-create', {
        guild_id: undefined,
        member: undefined,
        mentions: [],
        channel_id: ids.direct,
        content: '跑鞋',
        author,
        channel_type: 1,
      }),
    )
    const [answer] = await until('the reply', () => sent(ids.direct).length > 0 && sent(ids.direct))
    expect(said(answer)).toMatch(/\p{Script=Han}/u)
  })

  test('ignores bots, what is not said to it, mentions of everyone, and repeated deliveries', async () => {
    const message = recorded('message-create', { channel_id: ids.thread })
    discord.dispatch(
      'MESSAGE_CREATE',
      recorded('message-create', {
        channel_id: ids.thread,
        author: { id: '302', username: 'b', discriminator: '0', avatar: null, bot: true },
      }),
    )
    discord.dispatch('MESSAGE_CREATE', recorded('message-create', { channel_id: ids.thread, mentions: [], content: 'bags' }))
    discord.dispatch(
      'MESSAGE_CREATE',
      recorded('message-create', { channel_id: ids.thread, mentions: [], mention_everyone: true, content: '@everyone' }),
    )
    discord.dispatch('MESSAGE_CREATE', message)
    discord.dispatch('MESSAGE_CREATE', message)
    await filled(await pressedThrough())
    expect(sent(ids.thread)).toHaveLength(1)
  })

  /** An interaction that is answered after all that was dispatched before it. */
  async function pressedThrough(): Promise<Fixture> {
    await until('an answer', () => sent(ids.thread).length > 0)
    const command = recorded('command', by('399'))
    discord.dispatch('INTERACTION_CREATE', command)
    return command
  }

  test('greets who says nothing', async () => {
    const { data } = recorded('command')
    expect(said(await dispatched(recorded('command', { ...by('310'), data: { ...data, options: [] } })))).toBe(rooms.greeting)
  })

  test('keeps persons in a channel, threads and direct messages apart', async () => {
    await dispatched(recorded('command', by('311')))
    expect(rooms.conversations.open(`discord:${ids.guild}:${ids.channel}:311`).data().turn).toBe(1)
    expect(rooms.conversations.open(`discord:${ids.guild}:${ids.channel}:312`).data().turn).toBe(0)
    const inThread = { channel_id: ids.thread, channel: { id: ids.thread, type: 11, guild_id: ids.guild, parent_id: ids.channel } }
    const before = rooms.conversations.open(`discord:${ids.guild}:${ids.thread}:thread`).data().turn
    await dispatched(recorded('command', { ...by('313'), ...inThread }))
    expect(rooms.conversations.open(`discord:${ids.guild}:${ids.thread}:thread`).data().turn).toBe(before + 1)
  })
})

describe('its buttons', () => {
  test('like, why, an answer and taking back a wish are turns of the session', async () => {
    const who = by('320')
    await dispatched(recorded('command', who))
    const conversation = rooms.conversations.open(`discord:${ids.guild}:${ids.channel}:320`)
    const [first = ''] = conversation.data().shown.at(-1) ?? []
    await dispatched(press(`curio:like:${first}`, who))
    expect(conversation.interest().liked).toContain(first)
    const shown = conversation.data().shown.at(-1)?.[1] ?? ''
    expect(said(await dispatched(press(`curio:why:${shown}`, who)))).toContain(rooms.catalog.get(shown)?.title)
    await dispatched(press('curio:say:0:black', who))
    expect(conversation.interest().wishes.map(({ values }) => values)).toContainEqual(['black'])
    await dispatched(press('curio:take-back', who, ['everything']))
    expect(conversation.interest().wishes).toEqual([])
  })

  test('one that belongs to nothing the session knows is told in words', async () => {
    expect(said(await dispatched(press('curio:like:~AAAAAAAAAAAAAAAA', by('321'))))).toContain('another conversation')
  })
})

describe('when Discord hangs up', () => {
  test('it connects again and goes on', async () => {
    discord.disconnect(4000)
    const command = recorded('command', by('350'))
    // What is dispatched while nobody is connected is lost here, so it is dispatched until it arrives.
    const again = setInterval(() => discord.dispatch('INTERACTION_CREATE', command), 50)
    expect(said(await filled(command))).toContain('1. bags')
    clearInterval(again)
  })
})

describe('when Discord refuses', () => {
  test('the pictures, the answer comes without them', async () => {
    discord.refuse = ({ files }) => (files.length > 0 ? { status: 413, code: 40005 } : undefined)
    const command = recorded('command', by('330'))
    discord.dispatch('INTERACTION_CREATE', command)
    const answers = await until('an answer without files', () => {
      const all = discord.calls.filter(({ route }) => route.includes(`/${command['token']}/messages/`))
      return all.some(({ files }) => files.length === 0) && all
    })
    expect(said(answers.at(-1))).toContain('1. bags')
  })

  test('the token, starting fails and says so', async () => {
    const config = { ...rooms.config, discord: { ...rooms.config.discord, token: 'another' } }
    await expect(createDiscordChannel({ ...rooms, config }).start()).rejects.toMatchObject({ code: 'CHAT_UNREACHABLE' })
  })
})

describe('photographs', () => {
  const photo = (url: string, more: object = {}) => ({
    id: '900',
    filename: 'shoe.png',
    size: 8,
    url,
    proxy_url: url,
    content_type: 'image/png',
    ...more,
  })

  function command(user: string, attachment: object): Fixture {
    const options = [{ type: 11, name: 'photo', value: '900' }]
    return recorded('command', {
      ...by(user),
      data: { id: '400', name: 'curio', type: 1, options, resolved: { attachments: { '900': attachment } } },
    })
  }

  test('are fetched; that they cannot be searched here is said in words', async () => {
    discord.files.set('/files/shoe.png', { type: 'image/png', bytes: new Uint8Array(8) })
    expect(said(await dispatched(command('340', photo(`${discord.url}/files/shoe.png`))))).toContain('cannot look at pictures')
  })

  test.each([
    ['too large', { size: 21 * 1024 * 1024 }, 'too large'],
    ['no picture', { content_type: 'text/html' }, 'could not read that picture'],
    ['on another host', { url: 'https://cdn.discordapp.com.evil.example/x.png' }, 'could not read that picture'],
  ])('%s are told in words', async (_, more, words) => {
    expect(said(await dispatched(command('341', photo(`${discord.url}/files/none.png`, more))))).toContain(words)
  })
})
