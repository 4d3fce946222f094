/** Tells addresses of the open internet from those of a machine, its network, or a special purpose: only the first may be asked for pictures. */
import { BlockList, isIP } from 'node:net'

/** IANA's special purposes of IPv4; all else is public. */
const closedVersion4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Of IPv6 only global unicast is open, without documentation and without tunnels, which can lead to any IPv4 address. */
const openVersion6 = new BlockList()
openVersion6.addSubnet('2000::', 3, 'ipv6')
const closedVersion6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed = new BlockList()
for (const [network, prefix] of closedVersion4) closed.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of closedVersion6) closed.addSubnet(network, prefix, 'ipv6')

/**
 * False also for what is no address, for addresses with a zone (`fe80::1%eth0`) and for IPv4 inside IPv6.
 *
 * @example isPublicAddress('93.184.215.14') // true
 * @example isPublicAddress('::ffff:169.254.169.254') // false
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !closed.check(address, 'ipv4')
  return version === 6 && !address.includes('%') && openVersion6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}
