import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseServerFrame } from '../../src/widget/session/parse-server-frame.js'
import { conversations, welcome } from './frames.js'

const parse = (value: unknown) => parseServerFrame(JSON.stringify(value))

describe('reading frames from the server', () => {
  test('takes every frame of the protocol as it is', () => {
    fc.assert(
      fc.property(conversations, events => {
        expect(events.map(parse)).toEqual(events)
      }),
    )
    for (const frame of [
      welcome({ shopName: 'Shop' }),
      { type: 'accepted', messageId: 'm', duplicate: false },
      { type: 'error', code: 'RATE_LIMITED', message: 'Slower.', messageId: 'm' },
      { type: 'closing', reason: 'shutdown' },
      { type: 'pong' },
    ])
      expect(parse(frame)).toEqual(frame)
  })

  test('never throws, whatever comes, and takes no stranger for a frame', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), data => {
        const frame = parseServerFrame(data)
        expect(frame === undefined || typeof frame.type === 'string').toBe(true)
      }),
    )
    for (const data of [
      '',
      'null',
      '[]',
      '{"type":"constructor"}',
      '{"type":"welcome"}',
      '{"type":"event","event":{}}',
      new ArrayBuffer(2),
    ])
      expect(parseServerFrame(data)).toBeUndefined()
  })

  test('an event of a kind that is not known, or misshapen, leaves only its number', () => {
    expect(parse({ type: 'event', id: 7, messageId: 'm', event: { type: 'hologram' } })).toEqual({ type: 'unknown-event', id: 7 })
    const items = { type: 'items', revision: 1, relaxed: [], items: [{ item: { id: 'a', title: 12, attributes: {} }, reasons: [] }] }
    expect(parse({ type: 'event', id: 8, messageId: 'm', event: items })).toEqual({ type: 'unknown-event', id: 8 })
  })
})
