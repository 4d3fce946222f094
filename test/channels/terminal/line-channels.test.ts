import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { runJsonChannel } from '../../../src/channels/terminal/json-channel.js'
import { runPlainChannel } from '../../../src/channels/terminal/plain-channel.js'
import { scriptedConversations } from '../scripted-conversations.js'

async function converse(run: typeof runJsonChannel, lines: string[]) {
  const output = new PassThrough()
  const whole = text(output)
  await run(scriptedConversations(), { input: Readable.from(lines.map(line => `${line}\n`)), output })
  output.end()
  return (await whole).trim().split('\n')
}

describe('the JSON channel', () => {
  it('answers each line by the events of its turn, in order', async () => {
    const events = (await converse(runJsonChannel, ['one', '{"text":"two"}'])).map(line => JSON.parse(line))
    expect(events.map(event => event.type)).toEqual(['turn-start', 'turn-end', 'turn-start', 'turn-end'])
    expect(events.map(event => event.text).filter(Boolean)).toEqual(['heard one', 'heard two'])
  })

  it('answers a bad line by an error and goes on', async () => {
    const events = (await converse(runJsonChannel, ['{"text":', 'still here'])).map(line => JSON.parse(line))
    expect(events[0]).toMatchObject({ type: 'error', code: 'INPUT_INVALID' })
    expect(events.at(-1)).toMatchObject({ type: 'turn-end', text: 'heard still here' })
  })

  it('starts a new session on reset', async () => {
    const events = (await converse(runJsonChannel, ['one', '{"reset":true}', 'two'])).map(line => JSON.parse(line))
    const reset = events.find(event => event.type === 'reset')
    expect(reset.sessionId).not.toBe(events[0].sessionId)
    expect(events.at(-2).sessionId).toBe(reset.sessionId)
  })

  it('ignores empty lines', async () => {
    expect(await converse(runJsonChannel, ['', '   ', 'x'])).toHaveLength(2)
  })
})

describe('the plain channel', () => {
  it('prints the text of each turn, one a line', async () => {
    expect(await converse(runPlainChannel, ['one', 'two'])).toEqual(['heard one', 'heard two'])
  })

  it('takes slash commands as the terminal does', async () => {
    expect(await converse(runPlainChannel, ['/image shoe.jpg in green', '/context weather', '/quit', 'two'])).toEqual([
      'heard in green with shoe.jpg',
      expect.stringContaining('/context'),
    ])
  })

  it('prints an error with its code and goes on', async () => {
    expect(await converse(runPlainChannel, ['fail', 'two'])).toEqual(['INTERNAL: scripted', 'heard two'])
  })
})
