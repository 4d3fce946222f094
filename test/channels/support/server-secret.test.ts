import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serverSecret } from '../../../src/channels/support/server-secret.js'

const folder = () => mkdtempSync(join(tmpdir(), 'curio-secret-'))

describe('the secret of the server', () => {
  it('is the configured one, and then nothing is written', () => {
    expect(serverSecret('0123456789abcdef', '/no/such/folder')).toBe('0123456789abcdef')
  })

  it('is otherwise random, kept, and readable by its owner alone', () => {
    const directory = join(folder(), 'made', 'for', 'it')
    const secret = serverSecret(undefined, directory)
    expect(secret.length).toBeGreaterThanOrEqual(43)
    expect(serverSecret(undefined, directory)).toBe(secret)
    expect(readFileSync(join(directory, 'server-secret'), 'utf8')).toBe(secret)
    expect(statSync(join(directory, 'server-secret')).mode & 0o777).toBe(0o600)
    expect(serverSecret(undefined, folder())).not.toBe(secret)
  })

  it('is refused where the kept one is too short to be one', () => {
    const directory = folder()
    writeFileSync(join(directory, 'server-secret'), '')
    expect(() => serverSecret(undefined, directory)).toThrow(expect.objectContaining({ code: 'STORAGE_FAILED' }))
  })

  it('says so where the folder cannot be made', () => {
    const file = join(folder(), 'file')
    writeFileSync(file, '')
    expect(() => serverSecret(undefined, file)).toThrow(expect.objectContaining({ code: 'STORAGE_FAILED' }))
  })
})
