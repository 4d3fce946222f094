import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const manifest = readFileSync(new URL('../../../docs/slack-manifest.yaml', import.meta.url), 'utf8')
const source = readFileSync(new URL('../../../src/channels/slack/create-slack-channel.ts', import.meta.url), 'utf8')

describe('the Slack app’s manifest', () => {
  test('subscribes to every event that the bot listens to', () => {
    const events = [...source.matchAll(/app\.event\('(\w+)'/g)].map(([, name]) => name)
    expect(events).toContain('app_mention')
    for (const event of events) expect(manifest).toMatch(new RegExp(`- ${event}(?:\\.im)?$`, 'm'))
  })

  test('asks for the rights that the bot’s calls need', () => {
    for (const scope of ['app_mentions:read', 'assistant:write', 'chat:write', 'files:read', 'files:write', 'im:history', 'users:read'])
      expect(manifest).toContain(`- ${scope}`)
  })
})
