import { describe, expect, it } from 'vitest'
import { compile, type KpiKey, simulate } from '../../engine/index.ts'
import { loadScenario } from '../../scenarios/index.ts'
import { runInput } from '../support/small-run.ts'

const REPLICATIONS = 16
/** Student t, 99.9 % two-sided, 15 degrees of freedom. */
const T = 4.073
/** Differences that do not matter to a planner, in the unit of the indicator. */
const TOLERANCES: readonly (readonly [KpiKey, number])[] = [
  ['fillRate', 0.01],
  ['onTimeRate', 0.015],
  ['leadTimeHours', 1],
  ['cancelRate', 0.01],
  ['returnRate', 0.01],
]

/** A burst in which lots fill up: the head show at a fiftieth of its size. */
const compiled = compile({ ...loadScenario('singles-night'), scale: 0.02 })

function kpisOf(lotSize: number, replication: number): Readonly<Record<KpiKey, number | null>> {
  return simulate(compiled, runInput({ lotSize, replication })).kpis
}

describe('lots of 6 against lots of 1', () => {
  const pairs = Array.from({ length: REPLICATIONS }, (_, replication) => [
    kpisOf(1, replication),
    kpisOf(6, replication),
  ])

  it.each(TOLERANCES)('%s differs by less than %f in the mean', (key, tolerance) => {
    const differences = pairs.map(([one, many]) => (many[key] as number) - (one[key] as number))
    const mean = differences.reduce((sum, difference) => sum + difference, 0) / REPLICATIONS
    const variance =
      differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0) / (REPLICATIONS - 1)
    const halfWidth = T * Math.sqrt(variance / REPLICATIONS)
    // Equivalence: the whole interval lies inside the tolerance, so that a noisy test cannot pass.
    expect(Math.abs(mean) + halfWidth).toBeLessThan(tolerance)
  })
})
