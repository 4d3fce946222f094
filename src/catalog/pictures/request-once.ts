/** One GET request to addresses that were checked: no redirect, no second look-up of the name, bounded in bytes and time. */
import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { CurioError } from '../../errors.js'
import { version } from '../../version.js'
import { type AddressPolicy, checkedAddresses } from './checked-addresses.js'
import { readBody } from './read-body.js'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Empty unless the status is 200. */
  readonly body: Buffer
}

export interface RequestLimits {
  readonly maximumBytes: number
  /** Milliseconds from the look-up of the name to the last byte. */
  readonly timeout: number
  readonly signal?: AbortSignal
}

/** Connections that stay open for the next request. */
export interface Agents {
  readonly http: HttpAgent
  readonly https: HttpsAgent
}

/** @param maximumSockets to one host */
export function createAgents(maximumSockets: number): Agents {
  const settings = { keepAlive: true, maxSockets: maximumSockets }
  return { http: new HttpAgent(settings), https: new HttpsAgent(settings) }
}

/**
 * @throws CurioError PICTURE_ADDRESS_REFUSED, PICTURE_DOWNLOAD_FAILED, IMAGE_TOO_LARGE, ABORTED
 * @example const { status, body } = await requestOnce(new URL('https://shop.example/a.jpg'), policy, agents, { maximumBytes: 1e7, timeout: 20_000 })
 */
export async function requestOnce(url: URL, policy: AddressPolicy, agents: Agents, limits: RequestLimits): Promise<Answer> {
  const timeout = AbortSignal.timeout(limits.timeout)
  const signal = limits.signal ? AbortSignal.any([timeout, limits.signal]) : timeout
  try {
    const addresses = await unlessAborted(checkedAddresses(url, policy), signal)
    const response = await send(url, addresses, agents, signal)
    const status = response.statusCode ?? 0
    if (status === 200) return { status, headers: response.headers, body: await readBody(response, limits.maximumBytes) }
    response.destroy()
    return { status, headers: response.headers, body: Buffer.alloc(0) }
  } catch (error) {
    if (limits.signal?.aborted) throw new CurioError('ABORTED', 'The download was cancelled', { cause: error })
    if (CurioError.isInstance(error)) throw error
    const why = timeout.aborted
      ? `no whole answer within ${limits.timeout / 1000} s`
      : error instanceof Error
        ? error.message
        : String(error)
    throw new CurioError('PICTURE_DOWNLOAD_FAILED', `${url.host}: ${why}`, { cause: error })
  }
}

function send(url: URL, addresses: readonly string[], agents: Agents, signal: AbortSignal): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:'
  const options = {
    lookup: alwaysThese(addresses),
    agent: secure ? agents.https : agents.http,
    signal,
    headers: { 'user-agent': userAgent, accept: 'image/webp,image/png,image/jpeg,*/*;q=0.1', 'accept-encoding': 'identity' },
  }
  return new Promise((resolve, reject) => {
    const request = (secure ? httpsRequest : httpRequest)(url, options, resolve)
    request.once('error', reject)
    request.end()
  })
}

/** Names itself to the hosts it asks; robots.txt may address it as `curio`. */
export const userAgent = `curio/${version} (fetches the pictures of a catalogue, once)`

function alwaysThese(addresses: readonly string[]): LookupFunction {
  const found = addresses.map(address => ({ address, family: isIP(address) }))
  return (_hostname, { all }, callback) => {
    const [first] = found
    if (all) callback(null, found)
    else if (first !== undefined) callback(null, first.address, first.family)
  }
}

/** A look-up of a name cannot be cancelled, but nobody has to wait for it. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
