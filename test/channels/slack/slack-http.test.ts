import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CurioApp, openApp } from '../../../src/app.js'
import { configSchema } from '../../../src/config/schema.js'
import { openServer, type RunningServer } from '../../../src/open-server.js'
import { until } from '../until.js'
import { botToken, type FakeSlack, fakeSlack } from './fake-slack.js'

const signingSecret = 'a-signing-secret'
const logger = pino({ level: 'silent' })

let slack: FakeSlack
let app: CurioApp
let server: RunningServer

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')
}

/** A request as Slack signs it. */
function ask(body: string, type: string, changes: { secret?: string; age?: number } = {}): Promise<Response> {
  const timestamp = Math.floor(Date.now() / 1000) - (changes.age ?? 0)
  const signature = createHmac('sha256', changes.secret ?? signingSecret).update(`v0:${timestamp}:${body}`)
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${signature.digest('hex')}`,
  }
  return fetch(`${server.url}/slack/events`, { method: 'POST', body, headers })
}

async function configured(changes: object): Promise<ReturnType<typeof configSchema.parse>> {
  const directory = await mkdtemp(join(tmpdir(), 'curio-slack-'))
  const models = { language: 'none', text: 'none', image: 'none' }
  return configSchema.parse({ models, storage: { directory }, server: { port: 0, publicUrl: 'https://shop.example' }, ...changes })
}

beforeAll(async () => {
  slack = await fakeSlack()
  const config = await configured({ slack: { botToken, signingSecret, mode: 'http', apiUrl: `${slack.url}/api` } })
  app = await openApp(config)
  const opened = await openServer(config, app, { logger })
  server = { ...opened, url: `http://127.0.0.1:${opened.port}` }
})

afterAll(async () => {
  await server.stop()
  await slack.stop()
  await app.close()
})

describe('the Slack bot by requests to the server', () => {
  test('repeats the challenge when Slack checks the address', async () => {
    const response = await ask(JSON.stringify({ type: 'url_verification', token: 'x', challenge: '3eZbrw1a' }), 'application/json')
    expect(await response.json()).toEqual({ challenge: '3eZbrw1a' })
  })

  test('acknowledges an event at once, then answers with pictures at this server’s address', async () => {
    const response = await ask(fixture('app-mention'), 'application/json')
    expect(response.status).toBe(200)
    const answer = await until('the answer', () => slack.posted().find(({ args }) => args['channel'] === 'C1GENERAL'))
    expect(answer.args['thread_ts']).toBe('1700000100.000100')
    expect(JSON.stringify(answer.args['blocks'])).toContain('https://shop.example/api/v1/images/')
  })

  test('takes a pressed button', async () => {
    const form = new URLSearchParams({ payload: fixture('block-actions') })
    const before = slack.posted().length
    expect((await ask(form.toString(), 'application/x-www-form-urlencoded')).status).toBe(200)
    await until('the answer', () => slack.posted().length > before)
    expect(app.conversations.open('slack:T1:C1GENERAL:1700000100.000100').interest().liked).toContain('dayjog-grey')
  })

  test.each([
    ['with another secret', { secret: 'guessed' }],
    ['replayed after ten minutes', { age: 600 }],
  ])('refuses a request %s', async (_, changes) => {
    expect((await ask(fixture('direct-message'), 'application/json', changes)).status).toBe(401)
    expect(slack.posted().some(({ args }) => args['channel'] === 'D1ALICE')).toBe(false)
  })

  test('a server without the secret does not start, and says what is missing', async () => {
    const config = await configured({ slack: { botToken, mode: 'http' } })
    await expect(openServer(config, app, { logger })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('signingSecret'),
    })
  })
})
