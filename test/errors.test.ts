import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { errorDocumentation } from '../scripts/error-documentation.js'
import { CurioError, errorCodes } from '../src/errors.js'

describe('errors', () => {
  it('are documented exactly as the table says', () => {
    expect(readFileSync('docs/errors.md', 'utf8')).toBe(errorDocumentation())
  })

  it('each say whose fault they are and what to do', () => {
    for (const code of Object.keys(errorCodes) as (keyof typeof errorCodes)[]) {
      const error = new CurioError(code, 'x')
      expect(error.help.length).toBeGreaterThan(15)
      expect(['user', 'model', 'system']).toContain(error.fault)
    }
  })

  it('are recognised without instanceof, across copies of the package', () => {
    const foreign = Object.assign(new Error('x'), { [Symbol.for('curio.error')]: true, code: 'INTERNAL' })
    expect(CurioError.isInstance(foreign)).toBe(true)
    expect(CurioError.isInstance(new Error('x'))).toBe(false)
    expect(CurioError.isInstance(null)).toBe(false)
  })

  it('wrap what is thrown without a code, and keep the cause', () => {
    const cause = new Error('boom')
    expect(CurioError.from(cause)).toMatchObject({ code: 'INTERNAL', message: 'boom', cause })
    expect(CurioError.from('text')).toMatchObject({ code: 'INTERNAL', message: 'text' })
    const known = new CurioError('IMAGE_UNREADABLE', 'x')
    expect(CurioError.from(known)).toBe(known)
  })
})
