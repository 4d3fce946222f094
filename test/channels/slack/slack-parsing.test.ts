import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/channels/slack/read-text.js'
import { sessionKey } from '../../../src/channels/slack/session-key.js'
import { parseSlackAction } from '../../../src/channels/slack/slack-action.js'
import { parseSlackEvent } from '../../../src/channels/slack/slack-event.js'

describe('what comes from Slack', () => {
  test('is nothing, not an error, where it has another shape', () => {
    fc.assert(
      fc.property(fc.anything(), body => {
        expect(parseSlackEvent(body)).toBeUndefined()
        expect(parseSlackAction(body)).toBeUndefined()
      }),
    )
  })

  test('keeps places apart: two sessions have one key only when team, channel and thread are the same', () => {
    const id = fc.stringMatching(/^[A-Z0-9.]{1,11}$/)
    const place = fc.record({ team: id, channel: id, thread: id })
    fc.assert(
      fc.property(
        place,
        place,
        (a, b) => (sessionKey(a) === sessionKey(b)) === (JSON.stringify(Object.values(a)) === JSON.stringify(Object.values(b))),
      ),
    )
  })
})

describe('what a person wrote in Slack', () => {
  test.each([
    ['<@U0BOT> red shoes', 'red shoes'],
    ['shoes for <@U2BOB|bob> &amp; me', 'shoes for & me'],
    ['like <https://a.example/x|this one>', 'like this one'],
    ['see <https://a.example/x>', 'see https://a.example/x'],
    ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
    ['asked in <#C1|general>', 'asked in general'],
    ['a &lt;3 tent', 'a <3 tent'],
    ['&amp;lt; stays', '&lt; stays'],
  ])('%s is read as %s', (written, read) => {
    expect(readText(written)).toBe(read)
  })
})
