import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { indexText } from '../../src/cli/index-text.js'
import { configSchema } from '../../src/config/schema.js'
import { checkSavedIndex, rollBackIndex } from '../../src/open-index-check.js'
import { catalogFolder, runCurio } from './run-curio.js'

const hour = 3_600_000
const found = {
  engine: 'graph',
  rows: 24_576,
  dimension: 1664,
  recall: 0.9968,
  titleRecall: 1,
  memory: 1.5e6,
  bytes: 2e6,
  vectorBytes: 1e6,
  missing: 0,
  changed: 5 * hour,
} as const

describe('what is saved of an index', () => {
  it('is told in lines', () => {
    expect(indexText(found, 7.5 * hour)).toBe(
      'engine     a graph\nrows       24576\ndimension  1664\nrecall@10  0.997 by a few words, 1.000 by whole titles\nmemory     1.5 MB of vectors\nsize       3.0 MB\nage        2 hours\nfits       yes\n',
    )
  })

  it('is told with what is wrong, and with what there is not', () => {
    const { recall: _, titleRecall: __, ...unmeasured } = found
    const text = indexText({ ...unmeasured, changed: 0, problem: 'no graph is saved' }, 1)
    expect(text).toContain('recall@10  not measured\n')
    expect(text).toContain('age        nothing is saved\n')
    expect(text).toContain('fits       no: no graph is saved\n')
  })

  it.each([
    [30_000, 'less than a minute'],
    [60_000, '1 minute'],
    [24 * hour, '1 day'],
    [72 * hour, '3 days'],
  ])('is %i ms old: %s', (age, text) => {
    expect(indexText(found, found.changed + age)).toContain(`age        ${text}\n`)
  })

  it('is looked at without opening the application; a small catalogue has no versions', async () => {
    const config = configSchema.parse({
      catalog: catalogFolder(),
      models: { language: 'none', text: 'none', image: 'none' },
      storage: { directory: mkdtempSync(join(tmpdir(), 'curio-index-')) },
    })
    expect(await checkSavedIndex(config)).toMatchObject({ engine: 'words', rows: 5, missing: 0 })
    await expect(rollBackIndex(config)).rejects.toMatchObject({ code: 'INDEX_INVALID' })
  })
})

describe('curio index', { timeout: 60_000 }, () => {
  it('checks without computing', async () => {
    const { status, output } = await runCurio(['index', '--check', '--catalog', catalogFolder()])
    expect(status).toBe(0)
    expect(output).toContain('rows       5\n')
    expect(output).toContain('fits       yes\n')
  })
})
