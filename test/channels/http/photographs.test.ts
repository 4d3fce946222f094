import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServer, type RunningServer } from '../../../src/open-server.js'
import { productPicture } from '../../support/pictures.js'
import { gatedApp } from './gated-app.js'
import { failureOf, request, testConfig } from './open-test-server.js'

const app = gatedApp()
let server: RunningServer
let token: string
let photograph: Buffer
beforeAll(async () => {
  app.open()
  server = await openServer(testConfig({ logLevel: 'silent' }), app)
  token = String(Object((await request(`${server.url}/api/v1/sessions`, 'POST')).json).token)
  photograph = await productPicture('#c00000')
})
afterAll(() => server.stop())

const turn = (image: string) => request(`${server.url}/api/v1/turns`, 'POST', { token, body: { image } })
const arrived = () => {
  const image = app.inputs.at(-1)?.image
  return image instanceof Uint8Array ? Buffer.from(image) : image
}

describe('a photograph', () => {
  it('arrives byte for byte: in base64, in the alphabet of addresses, as a data address, and in a form', async () => {
    const forms = [
      photograph.toString('base64'),
      photograph.toString('base64url'),
      `data:image/png;base64,${photograph.toString('base64')}`,
    ]
    for (const form of forms) {
      expect((await turn(form)).status).toBe(200)
      expect(arrived()).toEqual(photograph)
    }
    const form = new FormData()
    form.set('text', 'like this')
    form.set('image', new Blob([Uint8Array.from(photograph)]), '../../etc/passwd')
    const reply = await fetch(`${server.url}/api/v1/turns`, { method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } })
    expect(reply.status).toBe(200)
    expect(arrived()).toEqual(photograph)
    expect(app.inputs.at(-1)?.text).toBe('like this')
  })

  it('is never taken for a path or an address', async () => {
    const before = app.inputs.length
    for (const path of ['./photo.jpg', 'https://evil.example/a.png', 'C:\\photo.png', 'data:image/png;base64,']) {
      expect(failureOf(await turn(path)), path).toEqual([400, 'IMAGE_UNREADABLE'])
    }
    // This one is base64 as well, and so bytes.
    await turn('/etc/passwd')
    expect(app.inputs.slice(before).every(({ image }) => image instanceof Uint8Array)).toBe(true)
  })

  it('of several megabytes arrives too', async () => {
    const large = Buffer.alloc(6 * 1024 * 1024, 7)
    expect((await turn(large.toString('base64'))).status).toBe(200)
    // Compared as bytes: a matcher would look at each of millions.
    expect(large.equals(Buffer.from(arrived() ?? ''))).toBe(true)
  })
})
