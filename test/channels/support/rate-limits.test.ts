import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RateLimitError, RateLimits } from '../../../src/channels/support/rate-limits.js'

const settings = { messagesPerMinute: 3, maximumConnections: 5, maximumConnectionsPerAddress: 2 }
const exceeded = expect.objectContaining({ code: 'CONNECTIONS_EXCEEDED' })

describe('messages a minute', () => {
  it('are refused from the one too many on, with the time to wait', async () => {
    const limits = new RateLimits(settings)
    for (let message = 0; message < 3; message++) await limits.countMessage('203.0.113.7')
    const refusal = await limits.countMessage('203.0.113.7').catch(error => error)
    expect(refusal).toBeInstanceOf(RateLimitError)
    expect(refusal.code).toBe('RATE_LIMITED')
    expect(refusal.retryAfter).toBeGreaterThanOrEqual(1)
    expect(refusal.retryAfter).toBeLessThanOrEqual(60)
    expect(refusal.message).toContain(`${refusal.retryAfter} s`)
  })

  it('of one address leave another alone', async () => {
    const limits = new RateLimits({ ...settings, messagesPerMinute: 1 })
    await limits.countMessage('203.0.113.7')
    await limits.countMessage('203.0.113.8')
    await expect(limits.countMessage('::ffff:203.0.113.7')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  })

  it('count a household of IPv6 as one', async () => {
    const limits = new RateLimits({ ...settings, messagesPerMinute: 1 })
    await limits.countMessage('2001:db8:1:2::1')
    await expect(limits.countMessage('2001:db8:1:2:ffff::2')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    await limits.countMessage('2001:db8:1:3::1')
  })
})

describe('open connections', () => {
  it('are bounded for each address and in all', () => {
    const limits = new RateLimits(settings)
    for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.2', '10.0.0.2', '10.0.0.3']) limits.connect(address)
    expect(() => limits.connect('10.0.0.1')).toThrow(exceeded)
    expect(() => limits.connect('10.0.0.4')).toThrow(exceeded)
  })

  it('make room when they close, once only however often it is told', () => {
    const limits = new RateLimits(settings)
    const release = limits.connect('10.0.0.1')
    limits.connect('10.0.0.1')
    expect(() => limits.connect('10.0.0.1')).toThrow(exceeded)
    release()
    release()
    expect(limits.connections).toBe(1)
    limits.connect('10.0.0.1')
    expect(() => limits.connect('10.0.0.1')).toThrow(exceeded)
  })

  it('never pass their bounds, and none is lost, in whatever order they come and go', () => {
    const step = fc.record({ address: fc.constantFrom('a', 'b', 'c', 'd'), closes: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const limits = new RateLimits(settings)
        const open: { address: string; release: () => void }[] = []
        for (const { address, closes } of steps) {
          const index = open.findIndex(entry => entry.address === address)
          if (closes && index >= 0) open.splice(index, 1)[0]?.release()
          else if (!closes) {
            const mine = open.filter(entry => entry.address === address).length
            const mayOpen = open.length < settings.maximumConnections && mine < settings.maximumConnectionsPerAddress
            if (mayOpen) open.push({ address, release: limits.connect(address) })
            else expect(() => limits.connect(address)).toThrow(exceeded)
          }
          expect(limits.connections).toBe(open.length)
        }
      }),
    )
  })
})
