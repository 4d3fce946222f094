import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readCatalog } from '../../src/catalog/index.js'
import { importCommand } from '../../src/cli/import-command.js'
import { indexCommand } from '../../src/cli/index-command.js'
import { tagsCommand } from '../../src/cli/tags-command.js'
import { runCurio, temporaryFolder } from '../cli/run-curio.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const guide = readFileSync(join(root, 'docs', 'own-catalogue.md'), 'utf8')
const commands = [...guide.matchAll(/^npx curio (.*)$/gmu)].map(([, words = '']) => words.split(' '))
const about = (name: string) => commands.filter(words => words.includes(name))

let home = ''

beforeEach(() => {
  home = temporaryFolder()
  const settings = { MODELS_LANGUAGE: 'none', MODELS_TEXT: 'none', MODELS_IMAGE: 'none', STORAGE_DIRECTORY: join(home, 'storage') }
  for (const name of Object.keys(process.env)) if (name.startsWith('CURIO_')) vi.stubEnv(name, undefined)
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(`CURIO_${name}`, value)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** As if it were said in the folder of a person who has the examples there. */
function atHome(words: readonly string[]): string[] {
  return words.map((word, place) => {
    if (word.startsWith('examples/')) return join(root, word)
    return words[place - 1] === '--to' || words[place - 1] === '--catalog' ? join(home, word) : word
  })
}

/** Runs the guide's commands about a catalogue, in their order, and answers what the chat said. */
async function follow(name: string, said: string): Promise<string> {
  let answer = ''
  for (const words of about(name).map(atHome)) {
    if (words[0] === 'chat') {
      const run = await runCurio(words, { home, input: said, environment: { CURIO_MODELS_LANGUAGE: 'none' } })
      expect(run, run.errors).toMatchObject({ status: 0 })
      answer = run.output
    } else {
      const program = new Command('curio').addCommand(importCommand()).addCommand(indexCommand()).addCommand(tagsCommand())
      await program.parseAsync(words, { from: 'user' })
    }
  }
  return answer
}

describe('the guide to one’s own catalogue', { timeout: 60_000 }, () => {
  it('goes from a shop’s export to a chat, and from descriptions to attributes', async () => {
    const answer = await follow('clothes', 'a warm jacket for winter\nwaterproof, in mustard\n')
    expect(answer).toContain('Fell Down Jacket')
    expect(answer).toContain('Harbour Rain Jacket')
    const { catalog, skipped } = await readCatalog(join(home, 'clothes'))
    expect(catalog.get('fell-down-jacket')).toMatchObject({ price: 189, currency: 'EUR', attributes: { material: 'down' } })
    expect(catalog.get('oxford-shirt')?.attributes).not.toHaveProperty('use')
    expect(skipped).toEqual([])
  })

  it('goes from films with ratings to a chat', async () => {
    expect(await follow('films', 'a western\n')).toContain('Seven Wells')
    expect((await readCatalog(join(home, 'films'))).events).toHaveLength(200)
  })

  it('goes from a library’s page to a chat', async () => {
    expect(await follow('library', 'a detective story by Tomasz Wilk\n')).toContain('The Second Body in the Dyke')
    const [first] = (await readCatalog(join(home, 'library'))).catalog.items
    expect(first).toMatchObject({ category: 'Novel', attributes: { author: 'Ines Morell', book_format: 'Hardcover' } })
  })

  it('names three commands for each', () => {
    for (const name of ['films', 'library']) expect(about(name).map(([command]) => command)).toEqual(['import', 'index', 'chat'])
  })
})
