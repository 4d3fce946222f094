/** A zod or JSON schema as a grammar, and the answer under it as a checked value. */

import { type JSONSchema, toJsonSchema } from '@langchain/core/utils/json_schema'
import { type InteropZodType, interopParseAsync, isInteropZodSchema } from '@langchain/core/utils/types'
import type { Llama, LlamaGrammar } from 'node-llama-cpp'
import { CurioError } from '../../errors.js'

export interface JsonGrammar {
  readonly grammar: LlamaGrammar
  /** The schema in words for the prompt: a model that knows it seldom meets the grammar's walls. */
  readonly instruction: string
  /** Rejects with MODEL_FAILED when the text is cut or does not satisfy what a grammar cannot say. */
  parse(text: string): Promise<unknown>
}

/** Every property is written, in order; `pattern`, `minimum` and `maximum` bind only through a zod schema's own check. */
export async function jsonGrammar(llama: Llama, schema: unknown): Promise<JsonGrammar> {
  const zod = isInteropZodSchema(schema) ? schema : undefined
  // What is not zod is a JSON schema by the caller's word; the grammar's maker rejects what it cannot use.
  const json = zod === undefined ? schema : toJsonSchema(zod as Parameters<typeof toJsonSchema>[0] & JSONSchema)
  // The type that the library infers a value's type from needs a literal; a schema known at run time only has none.
  const grammar = await llama.createGrammarForJsonSchema(alternatives(json) as { type: 'object' })
  return {
    grammar,
    instruction: `Answer with JSON of this schema: ${JSON.stringify(json)}`,
    parse: text => parsed(text, value => grammar.parse(value), zod),
  }
}

/** The library knows alternatives as `oneOf` only and writes `anyOf` as null. */
function alternatives(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(alternatives)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key === 'anyOf' ? 'oneOf' : key, alternatives(value)]))
}

async function parsed(text: string, parse: (text: string) => unknown, zod: InteropZodType | undefined): Promise<unknown> {
  try {
    const value = parse(text)
    return zod === undefined ? value : await interopParseAsync(zod, value)
  } catch (error) {
    throw new CurioError('MODEL_FAILED', 'The answer does not satisfy the schema.', { cause: error })
  }
}
