/** When a picture is asked for again, and after how long. */
import { describe, expect, it } from 'vitest'
import { retryWait } from '../../../src/catalog/pictures/retry-wait.js'
import { CurioError } from '../../../src/errors.js'

const answer = (status: number, retryAfter?: string) => ({
  status,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  body: Buffer.alloc(0),
})
const failure = (code: string) => new CurioError('PICTURE_DOWNLOAD_FAILED', 'failed', { cause: Object.assign(new Error(code), { code }) })

describe('another attempt', () => {
  it.each([429, 500, 502, 503, 504])('is worth it after %i', status => {
    expect(retryWait(answer(status), 1, 500)).toBe(500)
  })

  it.each([200, 301, 400, 401, 403, 404, 410, 501])('is not after %i', status => {
    expect(retryWait(answer(status, '2'), 1, 500)).toBeUndefined()
  })

  it('waits twice as long each time', () => {
    expect([1, 2, 3].map(attempt => retryWait(answer(503), attempt, 100))).toEqual([100, 200, 400])
  })

  it.each([
    ['2', 2000],
    ['0', 500],
    ['soon', 500],
    ['-5', 500],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 500],
  ])('heeds a host that says “%s”, but never hurries for it', (said, wait) => {
    expect(retryWait(answer(503, said), 1, 500)).toBe(wait)
  })

  it.each(['ECONNRESET', 'EAI_AGAIN'])('follows %s, which passes', code => {
    expect(retryWait(failure(code), 2, 100)).toBe(200)
  })

  it.each(['ENOTFOUND', 'CERT_HAS_EXPIRED'])('does not follow %s, which stays', code => {
    expect(retryWait(failure(code), 1, 100)).toBeUndefined()
  })

  it('does not follow what was refused on this side', () => {
    expect(retryWait(new CurioError('PICTURE_ADDRESS_REFUSED', 'refused'), 1, 100)).toBeUndefined()
  })
})
