import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedAddresses } from '../../../src/catalog/pictures/checked-addresses.js'
import { isPublicAddress } from '../../../src/catalog/pictures/is-public-address.js'

/** IPv4 networks that are not the open internet, said a second time and in another way: as patterns of the first two numbers. */
function isSpecial([a, b, c]: readonly number[]): boolean {
  if (a === undefined || b === undefined || c === undefined) return true
  if ([0, 10, 127].includes(a) || a >= 224) return true
  if (a === 100) return b >= 64 && b <= 127
  if (a === 172) return b >= 16 && b <= 31
  if (a === 169) return b === 254
  if (a === 198) return b === 18 || b === 19 || (b === 51 && c === 100)
  if (a === 203) return b === 0 && c === 113
  if (a === 192) return b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99)
  return false
}

const octet = fc.integer({ min: 0, max: 255 })
const specialFirst = fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 203, 224, 240, 255)
const octets = fc.tuple(fc.oneof(octet, specialFirst), fc.oneof(octet, fc.constantFrom(0, 18, 19, 51, 88, 168, 254)), octet, octet)
const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 })
const inHex = (numbers: readonly number[]) => numbers.map(number => number.toString(16)).join(':')

describe('the addresses that may be asked for pictures', () => {
  it('are all of IPv4 but its special networks', () => {
    fc.assert(fc.property(octets, numbers => isPublicAddress(numbers.join('.')) !== isSpecial(numbers)))
  })

  it('never hide an IPv4 address in an IPv6 one', () => {
    fc.assert(
      fc.property(octets, ([a, b, c, d]) => {
        const high = ((a << 8) | b).toString(16)
        const low = ((c << 8) | d).toString(16)
        const dotted = `${a}.${b}.${c}.${d}`
        const forms = [`::ffff:${dotted}`, `::ffff:${high}:${low}`, `::${dotted}`, `64:ff9b::${dotted}`, `2002:${high}:${low}::1`]
        return !forms.some(isPublicAddress)
      }),
    )
  })

  it('of IPv6 are global unicast alone', () => {
    fc.assert(
      fc.property(groups, numbers => {
        const global = ((numbers[0] ?? 0) & 0xe000) === 0x2000
        return global || !isPublicAddress(inHex(numbers))
      }),
    )
    for (const address of ['::', '::1', 'fe80::1', 'fe80::1%eth0', '2606:4700::1%lo', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '2001:db8::1'])
      expect(isPublicAddress(address), address).toBe(false)
    expect(isPublicAddress('2606:4700:4700::1111')).toBe(true)
  })

  it('are never anything but addresses', () => {
    fc.assert(
      fc.property(
        fc.string().filter(text => !/^[\d.:a-f]+$/iu.test(text)),
        text => !isPublicAddress(text),
      ),
    )
  })
})

describe('an URL', () => {
  const policy = { ports: [80, 443], isAllowed: isPublicAddress, resolve: async () => ['93.184.215.14'] }
  const refused = { code: 'PICTURE_ADDRESS_REFUSED' }

  it.each([
    ['file:///etc/passwd', 'neither http'],
    ['ftp://shop.example/a.jpg', 'neither http'],
    ['http://shop.example:6379/a.jpg', 'port 6379'],
    ['http://ada:secret@shop.example/a.jpg', 'name or password'],
    ['http://127.0.0.1/a.jpg', '127.0.0.1'],
    ['http://0x7f.1/a.jpg', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://017700000001/', '127.0.0.1'],
    ['http://[::1]/a.jpg', '::1'],
    ['http://[::ffff:10.0.0.1]/a.jpg', '::ffff:a00:1'],
  ])('%s is refused, and the message says why', async (url, why) => {
    await expect(checkedAddresses(new URL(url), policy)).rejects.toMatchObject({ ...refused, message: expect.stringContaining(why) })
  })

  it('whose name leads to one closed address among open ones is refused', async () => {
    const mixed = { ...policy, resolve: async () => ['93.184.215.14', '10.0.0.7'] }
    await expect(checkedAddresses(new URL('https://shop.example/'), mixed)).rejects.toMatchObject(refused)
    expect(await checkedAddresses(new URL('https://shop.example/'), policy)).toEqual(['93.184.215.14'])
  })

  it('whose name is not known is told apart from one that is refused', async () => {
    const unknown = { ...policy, resolve: () => Promise.reject(new Error('ENOTFOUND')) }
    await expect(checkedAddresses(new URL('https://shop.example/'), unknown)).rejects.toMatchObject({ code: 'PICTURE_DOWNLOAD_FAILED' })
  })
})
