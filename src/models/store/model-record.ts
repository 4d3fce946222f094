/** What was pulled for a model without a checksum in the manifest: a small file beside the weights. */
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'

const recordSchema = z.object({ size: z.int().min(1), sha256: z.string() })

export type ModelRecord = z.infer<typeof recordSchema>

export const modelRecord = {
  /** Undefined where there is none, or one that cannot be read. */
  read(modelPath: string): ModelRecord | undefined {
    try {
      return recordSchema.parse(JSON.parse(readFileSync(recordPath(modelPath), 'utf8')))
    } catch {
      return undefined
    }
  },

  async write(modelPath: string, record: ModelRecord): Promise<void> {
    await writeFile(recordPath(modelPath), `${JSON.stringify(record)}\n`)
  },
}

function recordPath(modelPath: string): string {
  return `${modelPath}.pulled.json`
}
