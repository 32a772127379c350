import { describe, expect, it } from 'vitest'
import { BANDS } from '../../.ci/baseline/bands.ts'
import { runBaseline } from '../../.ci/baseline/measure-baseline.ts'
import { meanInterval } from '../../engine/experiment/statistics/index.ts'
import { loadScenario } from '../../scenarios/index.ts'

/** Not the seed of the calibration. */
const SEED = 6
const REPLICATIONS = 6
const MOST_ORDERS = 60_000

describe('the baseline', () => {
  const records = runBaseline(loadScenario('b0'), REPLICATIONS, { seed: SEED })

  it.each(BANDS)('lies in the band of the row: $name', ({ figureOf, low, high }) => {
    const { mean, halfWidth } = meanInterval(records.map(figureOf))
    expect(mean).toBeGreaterThanOrEqual(low)
    expect(mean).toBeLessThanOrEqual(high)
    // An interval as wide as the band would say nothing.
    expect(2 * (halfWidth as number)).toBeLessThan(high - low)
  })

  it('has at most 60,000 orders a replication, and closes every measured one', () => {
    for (const { ordersInRun, orders } of records) {
      expect(ordersInRun).toBeLessThanOrEqual(MOST_ORDERS)
      expect(orders.open).toBe(0)
    }
  })
})
