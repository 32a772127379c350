import { describe, expect, it } from 'vitest'
import { normalQuantile, RandomStream } from '../../../engine/kernel/index.ts'
import { fitRidge, normalEquations, solveRidge } from '../../../engine/learn/fit-ridge.ts'
import { ridgeMean } from '../../../engine/policies/index.ts'

describe('ridge regression', () => {
  it('shrinks slopes over independent columns by 1 / (1 + penalty), and counts them so', () => {
    // Columns of a 2 x 2 design: mean products are the identity.
    const rows = [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ].map((row) => Float64Array.from(row))
    const system = normalEquations(rows, Float64Array.from([6, 2, -2, -6].map((value) => value + 10)))
    expect(system.intercept).toBe(10)
    expect(solveRidge(system, 0)).toEqual({ weights: [4, 2], freedom: 2 })
    const { weights, freedom } = solveRidge(system, 3)
    expect(weights[0]).toBeCloseTo(1, 12)
    expect(weights[1]).toBeCloseTo(0.5, 12)
    expect(freedom).toBeCloseTo(2 / 4, 12)
  })

  it('solves its normal equations, and shares a slope between columns that are alike', () => {
    const stream = new RandomStream('ridge')
    const draw = () => normalQuantile(stream.uniform())
    const rows = Array.from({ length: 50 }, () => {
      const first = draw()
      return Float64Array.from([first, first, draw()])
    })
    const system = normalEquations(
      rows,
      Float64Array.from(rows, (row) => 2 * row[0] - row[2] + draw()),
    )
    const { weights } = solveRidge(system, 0.1)
    expect(weights[0]).toBeCloseTo(weights[1], 10)
    for (const [column, row] of system.products.entries()) {
      const left = row.reduce((sum, value, other) => sum + value * weights[other], 0.1 * weights[column])
      expect(left).toBeCloseTo(system.withTarget[column], 10)
    }
  })

  it('finds the line examples were drawn from within 4 standard errors, and how far they scatter', () => {
    const stream = new RandomStream('line')
    const draw = () => normalQuantile(stream.uniform())
    const features = Array.from({ length: 4000 }, () => Float64Array.from([3 + 2 * draw(), draw()]))
    const targets = Float64Array.from(features, ([a, b]) => 1 + 0.5 * a - 2 * b + 0.7 * draw())
    const { model } = fitRidge({ features, targets })
    const at = (a: number, b: number) => ridgeMean(model, Float64Array.from([a, b]))
    const error = 0.7 / Math.sqrt(4000)
    expect(Math.abs(at(3, 0) - 2.5)).toBeLessThan(4 * error)
    expect(Math.abs((at(5, 0) - at(1, 0)) / 4 - 0.5)).toBeLessThan((4 * error) / 2)
    expect(Math.abs(at(3, 1) - at(3, 0) + 2)).toBeLessThan(4 * error)
    expect(Math.abs(model.spread / 0.7 - 1)).toBeLessThan(4 / Math.sqrt(2 * 4000))
  })

  it('penalises where there is nothing to learn', () => {
    const stream = new RandomStream('noise')
    const draw = () => normalQuantile(stream.uniform())
    const features = Array.from({ length: 60 }, () => Float64Array.from({ length: 30 }, draw))
    expect(fitRidge({ features, targets: Float64Array.from(features, draw) }).penalty).toBe(1)
  })
})
