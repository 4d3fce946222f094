/** The saved graph and its manifest. hnswlib accepts a file of another dimension or catalogue, so everything is checked here. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import hnswlib from 'hnswlib-node'
import { z } from 'zod'
import { CurioError } from '../errors.js'
import type { ExactIndex } from './exact-index.js'

const manifest = z.strictObject({
  version: z.literal(2),
  dimension: z.int().positive(),
  count: z.int().nonnegative(),
  models: z.array(z.string()),
  /** SHA-256 of all vectors. */
  vectors: z.string(),
  /** SHA-256 of the graph's file. */
  file: z.string(),
})

/** Writes `PATH.hnsw`, then `PATH.json`, each under a temporary name first. */
export async function writeHnswFile(
  path: string,
  graph: hnswlib.HierarchicalNSW,
  exact: ExactIndex,
  models: readonly string[],
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.tmp`
  await graph.writeIndex(temporary)
  const file = sha256(await readFile(temporary))
  const content: z.output<typeof manifest> = { ...expectation(exact, models), file }
  await rename(temporary, `${path}.hnsw`)
  await writeFile(temporary, JSON.stringify(content))
  await rename(temporary, `${path}.json`)
}

/** @throws CurioError INDEX_INVALID */
export async function readHnswFile(path: string, exact: ExactIndex, models: readonly string[]): Promise<hnswlib.HierarchicalNSW> {
  try {
    const { file, ...found } = manifest.parse(JSON.parse(await readFile(`${path}.json`, 'utf8')))
    const expected = expectation(exact, models)
    if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error('it belongs to other items or models')
    if (sha256(await readFile(`${path}.hnsw`)) !== file) throw new Error('the checksum differs')
    const graph = new hnswlib.HierarchicalNSW('ip', exact.dimension)
    await graph.readIndex(`${path}.hnsw`)
    if (graph.getCurrentCount() !== exact.size) throw new Error('the count differs')
    return graph
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new CurioError('INDEX_INVALID', `The saved index cannot be used: ${message}`, { cause: error })
  }
}

function expectation(exact: ExactIndex, models: readonly string[]): Omit<z.output<typeof manifest>, 'file'> {
  const { dimension, size } = exact
  return { version: 2, dimension, count: size, models: [...models], vectors: exact.vectors.digest() }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
