import { closeSync, ftruncateSync, mkdtempSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Config, configSchema } from '../src/config/schema.js'
import { ModelStore } from '../src/models/store/index.js'
import { openEngines } from '../src/open-engines.js'

const folder = () => mkdtempSync(join(tmpdir(), 'curio-engines-'))

async function open(models: Partial<Config['models']>, directory = folder()) {
  const notices: string[] = []
  const storage = { directory: folder() }
  const config = configSchema.parse({ storage, models: { directory, language: 'none', text: 'none', image: 'none', ...models } })
  return { notices, engines: await openEngines(config, { onNotice: line => notices.push(line) }) }
}

/** A file of a model's name and size that holds nothing. */
function broken(id: string, directory = folder()): string {
  const model = new ModelStore({ directory }).list().find(entry => entry.id === id)
  if (model?.size === undefined) throw new Error(`${id} has no size`)
  const file = openSync(model.path, 'w')
  ftruncateSync(file, model.size)
  closeSync(file)
  return directory
}

describe('the engines', () => {
  it('are none where none is wanted, in silence', async () => {
    const { engines, notices } = await open({})
    expect(engines).toMatchObject({ writes: false })
    expect([engines.text, engines.image, engines.completion, notices]).toEqual([undefined, undefined, undefined, []])
    await engines.close()
  })

  it.each(['image', 'text'] as const)('leave out broken weights, say so and what to do: %s', async kind => {
    const id = kind === 'image' ? 'efficientnet-lite0' : 'multilingual-e5-small'
    const { engines, notices } = await open({ [kind]: id }, broken(id))
    expect(engines[kind]).toBeUndefined()
    expect(notices).toEqual([expect.stringMatching(new RegExp(`Going on without ${id}\\. .*curio (models pull|doctor)`))])
    await engines.close()
  })

  it('let a broken language model fail for who asks, and be closed', async () => {
    const id = 'smollm2-135m-instruct'
    const { engines } = await open({ language: id }, broken(id))
    await expect(engines.completion?.complete({ prefix: '', text: 'x', maxTokens: 1 })).rejects.toMatchObject({ code: 'MODEL_CORRUPT' })
    await expect(engines.close()).resolves.toBeUndefined()
  })

  it('write only with models that are good enough for it', async () => {
    expect((await open({ language: 'smollm2-135m-instruct' }, broken('smollm2-135m-instruct'))).engines.writes).toBe(false)
    const endpoint = { baseUrl: 'http://127.0.0.1:9/v1', model: 'm' }
    expect((await open({ language: 'endpoint', endpoint })).engines).toMatchObject({
      writes: true,
      completion: { id: expect.stringContaining('m') },
    })
  })

  it('of unknown names are refused', async () => {
    for (const models of [{ text: 'x' }, { image: 'x' }, { language: 'x' }])
      await expect(open(models)).rejects.toMatchObject({ code: 'MODEL_UNKNOWN' })
  })

  it('pull nothing unless they are told to', async () => {
    const { notices, engines } = await open({ text: 'multilingual-e5-small' })
    expect(notices).toEqual(['multilingual-e5-small is not on this machine; `curio models pull multilingual-e5-small` fetches it.'])
    expect(engines.text).toBeUndefined()
  })
})
