/** A zod, standard or plain JSON schema as a grammar, and the answer under it as a checked value. */
import { toJsonSchema } from '@langchain/core/utils/json_schema'
import { isStandardSchema } from '@langchain/core/utils/standard_schema'
import type { Llama, LlamaGrammar } from 'node-llama-cpp'
import { CurioError } from '../../errors.js'

export interface JsonGrammar {
  readonly grammar: LlamaGrammar
  /** The schema in words for the prompt: a model that knows it seldom meets the grammar's walls. */
  readonly instruction: string
  /** Rejects with MODEL_FAILED when the text is cut or does not satisfy what a grammar cannot say. */
  parse(text: string): Promise<unknown>
}

/** Every property is written, in order; `pattern`, `minimum` and `maximum` bind only through the schema's own check, which zod has. */
export async function jsonGrammar(llama: Llama, schema: object): Promise<JsonGrammar> {
  // Any object passes here: what is no schema of a known kind is taken for a JSON schema, and the grammar's maker rejects what is none.
  const json: unknown = toJsonSchema(schema as Parameters<typeof toJsonSchema>[0])
  // The type that the library infers a value's type from needs a literal; a schema known at run time only has none.
  const grammar = await llama.createGrammarForJsonSchema(alternatives(json) as { type: 'object' })
  return {
    grammar,
    instruction: `Answer with JSON of this schema: ${JSON.stringify(json)}`,
    parse: async text => {
      try {
        return await checked(schema, grammar.parse(text))
      } catch (error) {
        throw new CurioError('MODEL_FAILED', 'The answer does not satisfy the schema.', { cause: error })
      }
    },
  }
}

/** The library knows alternatives as `oneOf` only and writes `anyOf` as null. */
function alternatives(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(alternatives)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key === 'anyOf' ? 'oneOf' : key, alternatives(value)]))
}

async function checked(schema: object, value: unknown): Promise<unknown> {
  if (!isStandardSchema(schema)) return value
  const result = await schema['~standard'].validate(value)
  if (result.issues) throw new Error(result.issues.map(({ message }) => message).join('; '))
  return result.value
}
