/** The secret that signs session tokens: the configured one, or a random one that is kept, so that sessions outlive a restart. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CurioError } from '../../errors.js'

const bytes = 32

/**
 * Reads `DIRECTORY/server-secret`, or makes it, readable by its owner alone.
 *
 * @throws CurioError STORAGE_FAILED
 * @example serverSecret(config.server.secret, '/home/ada/.curio')
 */
export function serverSecret(configured: string | undefined, directory: string): string {
  if (configured !== undefined) return configured
  const path = join(directory, 'server-secret')
  try {
    mkdirSync(directory, { recursive: true })
    return create(path) ?? read(path)
  } catch (error) {
    throw CurioError.from(error, 'STORAGE_FAILED')
  }
}

/** Nothing where the file is there already: of two processes that start together, the first one's secret holds. */
function create(path: string): string | undefined {
  const secret = randomBytes(bytes).toString('base64url')
  try {
    writeFileSync(path, secret, { mode: 0o600, flag: 'wx' })
    return secret
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined
    throw error
  }
}

function read(path: string): string {
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < 16)
    throw new CurioError('STORAGE_FAILED', `${path} holds no secret of 16 characters or more. Delete it to get a new one.`)
  return secret
}
