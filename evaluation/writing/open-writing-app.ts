/** The whole application over an evaluated shop, without vectors; a language model only where one is named. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CurioApp, openApp } from '../../src/app.js'
import { configSchema } from '../../src/config/schema.js'

export interface WritingApp extends CurioApp {
  /** Template sentences that the verifier held back: `SENTENCE_REFUSED …`. */
  readonly refused: readonly string[]
}

export interface WritingModel {
  /** Id of the language model that writes, or `none`. */
  readonly model: string
  /** Milliseconds that it has for a text. */
  readonly timeout?: number
}

export async function openWritingApp(folder: string, { model, timeout = 10_000 }: WritingModel = { model: 'none' }): Promise<WritingApp> {
  const directory = mkdtempSync(join(tmpdir(), 'curio-writing-'))
  const config = configSchema.parse({
    catalog: folder,
    models: { language: model, text: 'none', image: 'none' },
    writing: { useModel: model !== 'none', timeout },
    storage: { directory },
  })
  const refused: string[] = []
  const onNotice = (line: string) => void (line.startsWith('SENTENCE_REFUSED') && refused.push(line))
  const app = await openApp(config, { onNotice })
  return {
    conversations: app.conversations,
    catalog: app.catalog,
    editor: app.editor,
    language: app.language,
    greeting: app.greeting,
    greetingIn: language => app.greetingIn(language),
    refused,
    ...(app.writing && { writing: app.writing }),
    async close() {
      await app.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
