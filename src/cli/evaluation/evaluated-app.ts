/** The whole application, opened to be measured: what is said to it is no one's conversation and is not kept. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../../app.js'
import type { Config } from '../../config/schema.js'
import type { OpenEvaluatedApp } from '../../evaluation/say.js'
import type { ProgressLine } from '../progress-line.js'

export type EvaluatedApplication = Awaited<ReturnType<OpenEvaluatedApp>>

/** With sessions of its own, so that nobody's earlier ones count; they go when it is closed. */
export async function openEvaluated(config: Config, progress: ProgressLine): Promise<EvaluatedApplication> {
  const directory = await mkdtemp(join(tmpdir(), 'curio-evaluation-'))
  const said = new Set<string>()
  // Hundreds of conversations repeat their warnings.
  const onNotice = (line: string) => {
    if (!said.has(line)) progress.say(line)
    said.add(line)
  }
  const clear = () => rm(directory, { recursive: true, force: true })
  try {
    const app = await openApp(
      { ...config, storage: { directory } },
      {
        onProgress: (task, done, total) => progress.show(task, done, total),
        onNotice,
        pullModels: true,
      },
    )
    progress.end()
    return {
      conversations: app.conversations,
      catalog: app.catalog,
      close: async () => {
        await app.close()
        await clear()
      },
    }
  } catch (error) {
    await clear()
    throw error
  }
}

/** Opens, uses and closes. */
export async function withEvaluated<Result>(
  config: Config,
  progress: ProgressLine,
  use: (app: EvaluatedApplication) => Promise<Result>,
): Promise<Result> {
  const app = await openEvaluated(config, progress)
  try {
    return await use(app)
  } finally {
    await app.close()
  }
}
