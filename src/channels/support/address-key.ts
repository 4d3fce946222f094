/** What counts as one address: an IPv4 address, or the /64 that one household has of IPv6. */
import { isIPv6 } from 'node:net'

/**
 * @example addressKey('::ffff:203.0.113.7') // '203.0.113.7'
 * @example addressKey('2001:db8:1:2:3:4:5:6') // '2001:db8:1:2'
 */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  const plain = address.split('%')[0] ?? address
  return isIPv6(plain) ? network(plain) : address
}

function network(address: string): string {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  // A dotted end stands for two groups; it lies outside the first four either way.
  const length = before.length + after.length + (address.includes('.') ? 1 : 0)
  const zeros = tail === undefined ? [] : Array<string>(8 - length).fill('0')
  const groups = [...before, ...zeros, ...after].slice(0, 4)
  return groups.map(group => Number.parseInt(group, 16).toString(16)).join(':')
}
