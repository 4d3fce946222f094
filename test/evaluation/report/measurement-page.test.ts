import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { Measurement } from '../../../src/evaluation/figure.js'
import { measurementPage } from '../../../src/evaluation/report/measurement-page.js'

const measuredWith = (name: string): Measurement => ({
  figures: [
    {
      set: name,
      name,
      value: 0.9,
      baseline: 0.4,
      count: 10,
      interval: { low: 0.8, high: 0.95 },
      baselineInterval: { low: 0.2, high: 0.6 },
    },
    { set: name, name: 'mean turns', value: 2.5, count: 10 },
  ],
  failures: [{ set: name, kind: name, text: name, wanted: name, got: name }],
  plots: [
    { kind: 'counts', title: name, labels: [name, 'none'], series: [{ name, values: [3, 1] }] },
    {
      kind: 'curve',
      title: name,
      axes: [name, name],
      series: [
        {
          name: 'curio',
          values: [
            [0, 0],
            [1, 1],
          ],
        },
        {
          name,
          values: [
            [0, 0],
            [Number.NaN, 1],
          ],
        },
      ],
    },
  ],
})

const pageOf = (name: string) => measurementPage({ title: name, beside: name, settings: { catalog: name }, measured: measuredWith(name) })

/** Names of elements in order, and whether every one that was opened was closed. */
function elementsOf(page: string): { names: string[]; open: number } {
  const names: string[] = []
  let open = 0
  const parser = new Parser(
    {
      onopentag: name => {
        names.push(name)
        open++
      },
      onclosetag: (_, isImplied) => {
        if (!isImplied || voids.has(names.at(-1) ?? '')) open--
      },
    },
    { recognizeSelfClosing: true },
  )
  parser.end(page)
  return { names, open }
}
const voids = new Set(['meta', 'rect', 'polyline'])

describe('the report of a measurement', () => {
  it('is one whole page with a table, bars, columns and curves', () => {
    const page = pageOf('luma')
    const { names, open } = elementsOf(page)
    expect([page.startsWith('<!doctype html>\n<html lang="en">'), open]).toEqual([true, 0])
    expect(names.filter(name => name === 'svg')).toHaveLength(3)
    expect(names).toEqual(expect.arrayContaining(['title', 'table', 'rect', 'polyline', 'details']))
    expect(page).toMatch(/prefers-color-scheme:dark/)
  })

  it('loads nothing and runs nothing', () => {
    const { names } = elementsOf(pageOf('luma'))
    expect(names.filter(name => /^(?:script|link|img|iframe|object|embed)$/.test(name))).toEqual([])
    expect(pageOf('luma')).not.toMatch(/https?:|url\(/)
  })

  it('says to those who do not see it what a plot shows', () => {
    expect(pageOf('luma')).toMatch(/<svg [^>]*role="img" aria-label="luma"/)
  })

  it('takes hostile names for names', () => {
    const plain = elementsOf(pageOf('luma'))
    const hostile = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</svg></table><h1>', "' onload='x", '&lt;b&gt;', '-->']
    for (const name of hostile) expect(elementsOf(pageOf(name))).toEqual(plain)
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), name => {
        expect(elementsOf(pageOf(name))).toEqual(plain)
      }),
    )
  })

  it('draws numbers that are none as nothing, never as NaN', () => {
    expect(pageOf('luma')).not.toMatch(/NaN|Infinity|undefined/)
  })
})
