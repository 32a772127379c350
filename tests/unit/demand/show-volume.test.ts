import { describe, expect, it } from 'vitest'
import { showVolumes } from '../../../engine/demand/show-volume.ts'
import { Streams } from '../../../engine/kernel/index.ts'
import { compileMinimal } from '../../support/small-run.ts'

const REPLICATIONS = 4000
/** Standard normal, 99.9 % two-sided. */
const Z = 3.29

function volumes(replication: number): Float64Array {
  return showVolumes(compiled, new Streams(1, replication), 0)
}

const compiled = compileMinimal()

describe('showVolumes', () => {
  const draws = Array.from({ length: REPLICATIONS }, (_, replication) => volumes(replication))

  it('has the planned units as its mean', () => {
    const planned = compiled.shows.slotPlannedUnits
    for (let slot = 0; slot < 2; slot++) {
      const values = draws.map((draw) => draw[slot])
      const mean = values.reduce((sum, value) => sum + value, 0) / REPLICATIONS
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (REPLICATIONS - 1)
      const halfWidth = Z * Math.sqrt(variance / REPLICATIONS)
      expect(Math.abs(mean - planned[slot])).toBeLessThan(halfWidth)
      expect(halfWidth / planned[slot]).toBeLessThan(0.05)
    }
  })

  it('errs alike on the goods of one show: their volumes are correlated', () => {
    const [first, second] = [0, 1].map((slot) => draws.map((draw) => Math.log(draw[slot])))
    expect(correlation(first, second)).toBeGreaterThan(0.3)
  })

  it('is the same for a show whatever else is in the scenario', () => {
    const wider = compileMinimal((input) => {
      input.horizon.warmUp = '3 d'
    })
    expect([...showVolumes(wider, new Streams(1, 7), 0)]).toEqual([...volumes(7)])
  })
})

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(x), mean(y)]
  const covariance = mean(x.map((value, index) => (value - meanX) * (y[index] - meanY)))
  const deviation = (values: readonly number[], center: number) =>
    Math.sqrt(mean(values.map((value) => (value - center) ** 2)))
  return covariance / deviation(x, meanX) / deviation(y, meanY)
}
