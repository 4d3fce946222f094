/** Reads the settings that lie beside a CLIP model's weights: how its pictures are prepared, how its texts are cut into tokens. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import { z } from 'zod'
import { CurioError } from '../../errors.js'

const side = z.int().min(1).max(1024)
const threeNumbers = z.tuple([z.number(), z.number(), z.number()])

const preprocessorSchema = z.object({
  image_mean: threeNumbers,
  image_std: threeNumbers.refine(values => values.every(value => value > 0)),
  crop_size: z.union([side, z.object({ height: side })]),
})

const tokenizerSchema = z.object({ model_max_length: z.number().min(3).max(512).default(77).catch(77) })

export interface ClipSettings {
  readonly mean: readonly [number, number, number]
  readonly deviation: readonly [number, number, number]
  /** Pixels a side. */
  readonly imageSize: number
  /** Tokens, the first and the last included. */
  readonly longestText: number
  readonly tokenizer: Tokenizer
}

/** Rejects with MODEL_MISSING or MODEL_CORRUPT. */
export async function readClipSettings(directory: string, id: string): Promise<ClipSettings> {
  const preprocessor = parsed(preprocessorSchema, await readJson(directory, 'preprocessor_config.json', id), id)
  const tokenizerJson = parsed(z.looseObject({}), await readJson(directory, 'tokenizer.json', id), id)
  const tokenizerConfig = parsed(z.looseObject({}), await readJson(directory, 'tokenizer_config.json', id), id)
  return {
    mean: preprocessor.image_mean,
    deviation: preprocessor.image_std,
    imageSize: typeof preprocessor.crop_size === 'number' ? preprocessor.crop_size : preprocessor.crop_size.height,
    longestText: parsed(tokenizerSchema, tokenizerConfig, id).model_max_length,
    tokenizer: openTokenizer(tokenizerJson, tokenizerConfig, id),
  }
}

async function readJson(directory: string, name: string, id: string): Promise<unknown> {
  const path = join(directory, name)
  const text = await readFile(path, 'utf8').catch(cause => {
    throw new CurioError('MODEL_MISSING', `${id}: there is no file ${path}.`, { cause })
  })
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CurioError('MODEL_CORRUPT', `${id}: ${name} is no JSON.`, { cause })
  }
}

function parsed<Output>(schema: z.ZodType<Output>, value: unknown, id: string): Output {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new CurioError('MODEL_CORRUPT', `${id}: ${z.prettifyError(result.error)}`, { cause: result.error })
}

function openTokenizer(json: object, config: object, id: string): Tokenizer {
  try {
    return new Tokenizer(json, config)
  } catch (cause) {
    throw new CurioError('MODEL_CORRUPT', `${id}: tokenizer.json describes no tokenizer.`, { cause })
  }
}
