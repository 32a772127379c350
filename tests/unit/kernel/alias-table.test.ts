import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AliasTable, RandomStream } from '../../../engine/kernel/index.ts'
import { jstat } from '../../support/jstat.ts'

describe('AliasTable', () => {
  it('gives each outcome its exact share of the unit interval', () => {
    const weights = fc
      .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e3, noNaN: true })), {
        minLength: 1,
        maxLength: 20,
      })
      .filter((list) => list.some((weight) => weight > 0))
    fc.assert(
      fc.property(weights, (list) => {
        const table = new AliasTable(list)
        const total = list.reduce((sum, weight) => sum + weight, 0)
        const cells = 20_000 * list.length
        const counts = new Float64Array(list.length)
        for (let cell = 0; cell < cells; cell++) counts[table.pick((cell + 0.5) / cells)]++
        list.forEach((weight, outcome) => {
          // Each column has one boundary, which may fall inside a cell.
          expect(Math.abs(counts[outcome] / cells - weight / total)).toBeLessThan((list.length + 1) / cells)
          if (weight === 0) expect(counts[outcome]).toBe(0)
        })
      }),
      { seed: 20_251_111, numRuns: 60 },
    )
  })

  it('draws by weight', () => {
    const weights = [5, 1, 0, 3, 1]
    const table = new AliasTable(weights)
    const stream = new RandomStream('alias')
    const counts = [0, 0, 0, 0, 0]
    for (let draw = 0; draw < 100_000; draw++) counts[table.pick(stream.uniform())]++
    let statistic = 0
    weights.forEach((weight, outcome) => {
      if (weight > 0) statistic += (counts[outcome] - weight * 1e4) ** 2 / (weight * 1e4)
    })
    expect(counts[2]).toBe(0)
    expect(jstat.chisquare.cdf(statistic, 3)).toBeLessThan(0.999)
  })

  it('takes a single outcome, and the edges of the interval', () => {
    expect(new AliasTable([7]).pick(0.5)).toBe(0)
    const table = new AliasTable([1, 1, 1])
    expect([table.pick(2 ** -54), table.pick(1 - 2 ** -53)]).toEqual([0, 2])
  })

  it('refuses weights that cannot be shares', () => {
    expect(() => new AliasTable([])).toThrow('weights (= []) must hold one that is > 0')
    expect(() => new AliasTable([1, -1])).toThrow('weights[1] (= -1) must be a finite number >= 0')
    expect(() => new AliasTable([1, Number.NaN])).toThrow('weights[1] (= NaN)')
  })
})
