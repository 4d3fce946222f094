import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRobots } from '../../../src/catalog/pictures/robots-rules.js'

const allows = (text: string, path: string) => parseRobots(text, 'curio').allows(path)

describe('robots.txt', () => {
  it('allows everything where it forbids nothing', () => {
    for (const text of [
      '',
      '# nothing',
      'User-agent: *\nDisallow:',
      'Disallow: /',
      'User-agent: other\nDisallow: /',
      '<html>not found</html>',
    ])
      expect(allows(text, '/a.jpg'), text).toBe(true)
  })

  it('is read for curio by name, and else for everyone', () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-agent: Curio/1.0\nUser-agent: other\nDisallow: /private'
    expect(allows(text, '/a.jpg')).toBe(true)
    expect(allows(text, '/private/a.jpg')).toBe(false)
    expect(parseRobots(text, 'third').allows('/a.jpg')).toBe(false)
  })

  it('lets the longest pattern decide, and allow of equal ones', () => {
    const text = 'user-agent: *\r\ndisallow: /media # all\r\nallow: /media/public\r\nallow: /media/x\r\ndisallow: /media/x'
    expect(allows(text, '/media/a.jpg')).toBe(false)
    expect(allows(text, '/media/public/a.jpg')).toBe(true)
    expect(allows(text, '/media/x')).toBe(true)
  })

  it('knows stars and ends', () => {
    const text = 'User-agent: *\nDisallow: /*.png$\nDisallow: /*?size='
    expect(allows(text, '/a/b.png')).toBe(false)
    expect(allows(text, '/a/b.png?v=1')).toBe(true)
    expect(allows(text, '/a.jpg?size=1')).toBe(false)
  })

  it('names a delay, at most ten seconds', () => {
    expect(parseRobots('User-agent: *\nCrawl-delay: 2', 'curio').delay).toBe(2000)
    expect(parseRobots('User-agent: *\nCrawl-delay: 9999', 'curio').delay).toBe(10_000)
    expect(parseRobots('User-agent: *\nCrawl-delay: soon', 'curio').delay).toBeUndefined()
  })

  it('is matched as patterns are, whatever it holds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '/', '.'), maxLength: 12 })
    const path = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 12 }).map(rest => `/${rest}`)
    fc.assert(
      fc.property(text, fc.boolean(), path, (rest, anchored, asked) => {
        const pattern = `/${rest}${anchored ? '$' : ''}`
        const source = `^/${rest.replace(/\./gu, '\\.').replace(/\*+/gu, '.*')}${anchored ? '$' : ''}`
        return allows(`User-agent: *\nDisallow: ${pattern}`, asked) !== new RegExp(source, 'u').test(asked)
      }),
    )
  })

  it('of any kind is read without harm', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, path) => typeof allows(text, path) === 'boolean'))
  })
})
