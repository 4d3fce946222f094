import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { addSharedFlags, type SharedFlags, settingsOf } from '../../src/cli/option-flags.js'
import { loadConfig } from '../../src/config/load-config.js'

function flagsOf(...words: string[]): SharedFlags {
  const command = addSharedFlags(new Command('chat').exitOverride().configureOutput({ writeErr: () => {} }))
  return command.parse(words, { from: 'user' }).opts()
}

describe('the shared flags', () => {
  it('stand for settings by their dotted keys', () => {
    const flags = flagsOf('--catalog', 'shop', '--model', 'none', '--language', 'zh', '--limit', '5', '--seed', '7')
    expect(settingsOf(flags)).toEqual({ catalog: 'shop', 'models.language': 'none', language: 'zh', limit: 5, seed: 7 })
  })

  it('that are not given set nothing, so that a file or a variable keeps its say', () => {
    expect(settingsOf(flagsOf())).toEqual({})
    expect(settingsOf(flagsOf('--limit', '2'))).toEqual({ limit: 2 })
  })

  it('never set the configuration file itself', () => {
    expect(settingsOf(flagsOf('--config', 'my.json'))).toEqual({})
  })

  it.each(['three', '2.5', 'NaN', 'Infinity', '1e-3'])('take no %s for a whole number', text => {
    expect(() => flagsOf('--limit', text)).toThrow(/whole number/)
    expect(() => flagsOf('--seed', text)).toThrow(/whole number/)
  })

  it('are checked by the configuration for what is allowed', async () => {
    await expect(loadConfig({ flags: settingsOf(flagsOf('--limit', '0')), environment: {} })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    })
    await expect(loadConfig({ flags: settingsOf(flagsOf('--language', 'fr')), environment: {} })).rejects.toThrow(/language/)
    const { config, origins } = await loadConfig({ flags: settingsOf(flagsOf('--limit', '9')), environment: { CURIO_LIMIT: '4' } })
    expect([config.limit, origins.get('limit')]).toEqual([9, 'flag'])
  })

  it('that are unknown are refused', () => {
    expect(() => flagsOf('--limitt', '3')).toThrow(/unknown option/)
  })

  it('each say in the help what they are for', () => {
    const help = addSharedFlags(new Command('chat')).helpInformation()
    for (const flag of ['--catalog', '--config', '--model', '--language', '--limit', '--seed'])
      expect(help).toMatch(new RegExp(`${flag} <\\w+> +\\w`))
  })
})
