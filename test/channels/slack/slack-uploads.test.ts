import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LogLevel, webApi } from '@slack/bolt'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ItemPictures } from '../../../src/channels/slack/item-pictures.js'
import { pictureAddress } from '../../../src/channels/slack/picture-address.js'
import { SlackReply } from '../../../src/channels/slack/slack-reply.js'
import { emptyView, type TurnView } from '../../../src/channels/support/turn-view.js'
import type { Item } from '../../../src/contracts/item.js'
import { until } from '../until.js'
import { botToken, type FakeSlack, fakeSlack } from './fake-slack.js'

let slack: FakeSlack
let client: webApi.WebClient
let pictures: ItemPictures
let warnings: unknown[]
let folder: string

beforeEach(async () => {
  slack = await fakeSlack()
  client = new webApi.WebClient(botToken, { slackApiUrl: `${slack.url}/api/`, logLevel: LogLevel.ERROR, retryConfig: { retries: 0 } })
  warnings = []
  pictures = picturesAt(undefined)
  folder = await mkdtemp(join(tmpdir(), 'curio-slack-'))
})

afterEach(() => slack.stop())

function picturesAt(publicUrl: string | undefined, origins = [slack.url]): ItemPictures {
  const logger = { warn: (...line: unknown[]) => void warnings.push(line) }
  return new ItemPictures({ addressOf: pictureAddress(publicUrl), target: { client, origins }, logger })
}

/** An item with a picture of one colour on this machine. */
async function itemWith(id: string, background: string): Promise<Item> {
  const image = join(folder, `${id}.webp`)
  await sharp({ create: { width: 1200, height: 600, channels: 3, background } })
    .webp()
    .toFile(image)
  return { id, title: id, attributes: {}, image }
}

function viewOf(...items: readonly Item[]): TurnView {
  const parts = { similarity: 1, behaviour: 0, attributes: 0, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 }
  return { ...emptyView('en'), text: 'Here.', items: items.map(item => ({ item, score: 1, parts, reasons: [] })) }
}

function reply(): SlackReply {
  const place = { team: 'T1', channel: 'D1' }
  return new SlackReply({ client, place, pictures, support: { cards: true }, pace: { first: 0, interval: 1 }, onError: () => {} })
}

const callsOf = (method: string) => slack.calls.filter(call => call.method === method)
const lastBlocks = () => JSON.stringify(slack.posted().at(-1)?.args['blocks'])

describe('pictures that lie on this machine', () => {
  test('are uploaded small, as JPEG, to no channel, and stand beside the item', async () => {
    await reply().finish(viewOf(await itemWith('red', '#f00')))
    const [[id, bytes] = ['', Buffer.alloc(0)]] = slack.uploads
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 400 })
    expect(callsOf('files.completeUploadExternal')[0]?.args).not.toHaveProperty('channel_id')
    expect(lastBlocks()).toContain(`"slack_file":{"id":"${id}"}`)
    expect(lastBlocks()).not.toContain('"card"')
  })

  test('are uploaded once, for however many items and messages', async () => {
    const items = [await itemWith('red', '#f00'), await itemWith('again', '#f00'), await itemWith('blue', '#00f')]
    await Promise.all([reply().finish(viewOf(...items)), reply().finish(viewOf(...items))])
    await reply().finish(viewOf(...items))
    expect(slack.uploads.size).toBe(2)
    expect(lastBlocks().match(/slack_file/g)).toHaveLength(3)
  })

  test('are shown in the first message where they are known', async () => {
    const view = viewOf(await itemWith('red', '#f00'))
    await reply().finish(view)
    slack.calls.length = 0
    await reply().finish(view)
    expect(slack.posted()).toHaveLength(1)
    expect(lastBlocks()).toContain('slack_file')
  })

  test('that were changed are uploaded anew', async () => {
    const item = await itemWith('red', '#f00')
    await reply().finish(viewOf(item))
    await itemWith('red', '#0f0')
    await reply().finish(viewOf(item))
    expect(slack.uploads.size).toBe(2)
    expect(lastBlocks()).toContain([...slack.uploads.keys()].at(-1))
  })

  test('keep no answer waiting: it is posted without them, and they are added', async () => {
    let open = () => {}
    slack.uploadGate = new Promise(resolve => {
      open = resolve
    })
    const finished = reply().finish(viewOf(await itemWith('red', '#f00')))
    await until('the answer', () => slack.posted().length === 1)
    expect(lastBlocks()).toContain('Here.')
    expect(lastBlocks()).not.toContain('slack_file')
    open()
    await finished
    expect(slack.posted().map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.update'])
    expect(lastBlocks()).toContain('slack_file')
  })

  test('are not uploaded where Slack can fetch them', async () => {
    pictures = picturesAt('https://shop.example')
    await reply().finish(viewOf(await itemWith('red', '#f00')))
    expect(callsOf('files.getUploadURLExternal')).toHaveLength(0)
    expect(lastBlocks()).toContain('https://shop.example/api/v1/images/red')
  })
})

describe('when pictures cannot be uploaded', () => {
  test('for want of the scope, messages go without them, it is said once and not tried again', async () => {
    slack.refuse = ({ method }) => (method === 'files.getUploadURLExternal' ? 'missing_scope' : undefined)
    const view = viewOf(await itemWith('red', '#f00'))
    await reply().finish(view)
    await reply().finish(view)
    expect(lastBlocks()).toContain('"card"')
    expect(callsOf('files.getUploadURLExternal')).toHaveLength(1)
    expect(warnings).toHaveLength(1)
    expect(JSON.stringify(warnings)).toContain('files:write')
  })

  test('this time, the others are shown, and the next message tries again', async () => {
    const view = viewOf(await itemWith('red', '#f00'))
    slack.uploadStatus = 500
    await reply().finish(view)
    await reply().finish(view)
    expect(lastBlocks()).not.toContain('slack_file')
    expect(warnings).toHaveLength(1)
    slack.uploadStatus = 200
    await reply().finish(view)
    expect(lastBlocks()).toContain('slack_file')
  })

  test('because a file is broken or gone, the other pictures are shown', async () => {
    const broken = { ...(await itemWith('broken', '#000')), id: 'broken' }
    await writeFile(join(folder, 'broken.webp'), 'no picture')
    const gone = { id: 'gone', title: 'gone', attributes: {}, image: join(folder, 'gone.webp') }
    await reply().finish(viewOf(broken, gone, await itemWith('red', '#f00')))
    expect(lastBlocks().match(/slack_file/g)).toHaveLength(1)
    expect(warnings).toHaveLength(1)
  })

  test('to Slack itself, nothing is sent anywhere else', async () => {
    pictures = picturesAt(undefined, ['https://files.slack.com'])
    await reply().finish(viewOf(await itemWith('red', '#f00')))
    expect(slack.uploads.size).toBe(0)
    expect(warnings).toHaveLength(1)
  })

  test('so that Slack shows them, the answer comes without them', async () => {
    slack.refuse = ({ args }) => (JSON.stringify(args).includes('slack_file') ? 'invalid_blocks' : undefined)
    const view = viewOf(await itemWith('red', '#f00'))
    await reply().finish(view)
    await reply().finish(view)
    expect(lastBlocks()).toContain('Here.')
    expect(lastBlocks()).not.toContain('slack_file')
  })
})
