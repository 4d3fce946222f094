import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { plainPicture } from '../../support/pictures.js'
import { type Answer, pictureServer, redirects, sends } from './picture-server.js'
import { catalogFolder, pull } from './pull.js'

const png = await plainPicture('red').png().toBuffer()

/** What comes of one picture that a server answers in a hostile way. */
async function outcome(answer: Answer, options: Parameters<typeof pull>[2] = {}) {
  const server = await pictureServer({ '/a.png': answer })
  const directory = catalogFolder()
  const report = await pull(server, [server.url('/a.png')], { directory, maximumBytes: 100_000, ...options })
  expect(existsSync(join(directory, '.curio', 'pictures', 'pictures.jsonl'))).toBe(true)
  return report.failed[0] ?? report
}

describe('a hostile host', () => {
  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://10.0.0.1/a.png',
    'http://[::ffff:a9fe:a9fe]/',
    'file:///etc/passwd',
  ])('that redirects to %s is refused', async target => {
    expect(await outcome(redirects(target))).toMatchObject({ code: 'PICTURE_ADDRESS_REFUSED' })
  })

  it('whose name changes its address after the check is asked at the address that was checked', async () => {
    const server = await pictureServer({ '/a.png': sends(png) })
    let lookedUp = 0
    // The first answer is checked; were the name looked up once more for the connection, it would lead elsewhere.
    const resolve = async () => {
      lookedUp += 1
      return lookedUp % 2 === 1 ? ['127.0.0.1'] : ['127.0.0.2']
    }
    const isAllowed = (address: string) => address === '127.0.0.1'
    const report = await pull(server, [`http://rebinding.example:${server.port}/a.png`], { resolve, isAllowed })
    // The second request of the run, for the picture itself, met the changed name and was refused before it connected.
    expect(report.failed).toMatchObject([{ code: 'PICTURE_ADDRESS_REFUSED', why: expect.stringContaining('127.0.0.2') }])
    expect(server.asked).toEqual([])
  })

  it('is connected to by no look-up of its own', async () => {
    const server = await pictureServer({ '/a.png': sends(png) })
    let lookedUp = 0
    const resolve = async () => {
      lookedUp += 1
      return ['127.0.0.1']
    }
    expect(await pull(server, [`http://a-name-that-no-resolver-knows.invalid:${server.port}/a.png`], { resolve })).toMatchObject({
      fetched: 1,
    })
    expect(lookedUp).toBe(2)
  })

  it('that redirects in a circle is given up', async () => {
    expect(await outcome(redirects('/a.png'))).toMatchObject({ why: 'It redirects more than 3 times' })
  })

  it('that sends without end is cut off', async () => {
    let sent = 0
    const endless: Answer = response => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384))) sent += 16_384
      }
      response.on('drain', more)
      more()
    }
    expect(await outcome(endless)).toMatchObject({ code: 'IMAGE_TOO_LARGE' })
    expect(sent).toBeLessThan(50e6)
  })

  it('that announces too much is not read', async () => {
    expect(await outcome(response => response.writeHead(200, { 'content-length': '999999999' }).flushHeaders())).toMatchObject({
      code: 'IMAGE_TOO_LARGE',
    })
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ])('that sends a %s bomb is cut off at the limit', async (packing, pack) => {
    const bomb = pack(Buffer.alloc(30_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await outcome(sends(bomb, { 'content-encoding': packing }))).toMatchObject({ code: 'IMAGE_TOO_LARGE' })
  })

  it('that packs a real picture is understood, and one that lies about it is not', async () => {
    expect(await outcome(sends(gzipSync(png), { 'content-encoding': 'gzip' }))).toMatchObject({ fetched: 1 })
    expect(await outcome(sends(png, { 'content-encoding': 'gzip' }))).toMatchObject({ code: 'PICTURE_DOWNLOAD_FAILED' })
    expect(await outcome(sends(deflateRawSync(png), { 'content-encoding': 'magic' }))).toMatchObject({ code: 'PICTURE_DOWNLOAD_FAILED' })
  })

  it('that trickles is given up when its time is over', async () => {
    const trickle: Answer = response => {
      response.writeHead(200)
      const timer = setInterval(() => response.write(Buffer.from([0xff])), 20)
      response.once('close', () => clearInterval(timer))
    }
    expect(await outcome(trickle, { timeout: 200 })).toMatchObject({
      code: 'PICTURE_DOWNLOAD_FAILED',
      why: expect.stringContaining('0.2 s'),
    })
    expect(await outcome(() => {}, { timeout: 200 })).toMatchObject({ why: expect.stringContaining('no whole answer') })
  })

  it('whose picture unpacks to too many pixels is refused by its header', async () => {
    const bomb = await plainPicture('white', 9000, 9000).png({ compressionLevel: 9 }).toBuffer()
    expect(await outcome(sends(bomb), { maximumBytes: 1e7 })).toMatchObject({ code: 'IMAGE_TOO_LARGE', why: 'It has 9000 × 9000 pixels' })
  })

  it.each([
    ['a page', Buffer.from('<html>not a picture</html>')],
    ['nothing', Buffer.alloc(0)],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['half a picture', png.subarray(0, png.length / 2)],
    ['only the beginning of one', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
  ])('that calls %s a picture is not believed', async (_name, bytes) => {
    expect(await outcome(sends(bytes, { 'content-type': 'image/png' }))).toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })
})
