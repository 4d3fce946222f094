/** Which network addresses an URL leads to, looked up once and checked: the connection is then made to these very addresses. */
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { CurioError } from '../../errors.js'

/** Addresses of a host's name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

export interface AddressPolicy {
  /** Ports that may be asked. */
  readonly ports: readonly number[]
  readonly isAllowed: (address: string) => boolean
  readonly resolve: Resolve
}

/** As the system resolves names. */
export const resolveHost: Resolve = async hostname => (await lookup(hostname, { all: true })).map(({ address }) => address)

/**
 * All addresses of the host; one that is not allowed refuses the others too, since such a name means no good.
 *
 * @throws CurioError PICTURE_ADDRESS_REFUSED, PICTURE_DOWNLOAD_FAILED when the name cannot be resolved
 * @example await checkedAddresses(new URL('https://shop.example/a.jpg'), policy) // ['93.184.215.14']
 */
export async function checkedAddresses(url: URL, policy: AddressPolicy): Promise<readonly string[]> {
  const why = fault(url, policy)
  if (why !== undefined) throw refused(url, why)
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const addresses = isIP(host) === 0 ? await resolved(host, policy.resolve) : [host]
  for (const address of addresses) if (!policy.isAllowed(address)) throw refused(url, `${address} is not an address of the open internet`)
  return addresses
}

function fault({ protocol, port, username, password }: URL, { ports }: AddressPolicy): string | undefined {
  if (protocol !== 'http:' && protocol !== 'https:') return `${protocol} is neither http: nor https:`
  if (username !== '' || password !== '') return 'it carries a name or password'
  const number = port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port)
  return ports.includes(number) ? undefined : `port ${number} is not among ${ports.join(', ')}`
}

async function resolved(host: string, resolve: Resolve): Promise<readonly string[]> {
  let found: readonly string[]
  try {
    found = await resolve(host)
  } catch (error) {
    throw new CurioError('PICTURE_DOWNLOAD_FAILED', `The host ${host} is not known`, { cause: error })
  }
  if (found.length === 0) throw new CurioError('PICTURE_DOWNLOAD_FAILED', `The host ${host} has no address`)
  return found
}

function refused(url: URL, why: string): CurioError {
  return new CurioError('PICTURE_ADDRESS_REFUSED', `${url.protocol}//${url.host} is not asked: ${why}`)
}
