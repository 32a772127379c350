import { describe, expect, it } from 'vitest'
import { compile, type KpiKey, simulate } from '../../engine/index.ts'
import { loadScenario } from '../../scenarios/index.ts'
import { runInput } from '../support/small-run.ts'

const REPLICATIONS = 32
/** Student t, 99.9 % two-sided, 31 degrees of freedom. */
const T = 3.633
/** Share of the replications that a tail is read from: two of them. */
const TAIL = 2 / REPLICATIONS
/** Differences that do not matter to a planner, in the unit of the indicator. */
const TOLERANCES: readonly (readonly [KpiKey, number])[] = [
  ['fillRate', 0.01],
  ['onTimeRate', 0.015],
  ['leadTimeHours', 1],
  ['cancelRate', 0.01],
  ['returnRate', 0.01],
]

/** The night at a fiftieth of its size: stock is a fiftieth as well, so that lots of 3 are as coarse as 150 in full. */
const compiled = compile({ ...loadScenario('singles-night'), scale: 0.02 })

function kpisOf(lotSize: number, replication: number): Readonly<Record<KpiKey, number | null>> {
  return simulate(compiled, runInput({ lotSize, replication })).kpis
}

describe('lots of 3 against lots of 1', () => {
  const pairs = Array.from({ length: REPLICATIONS }, (_, replication) => [
    kpisOf(1, replication),
    kpisOf(3, replication),
  ])
  const valuesOf = (key: KpiKey): [number[], number[]] => [
    pairs.map(([one]) => one[key] as number),
    pairs.map(([, many]) => many[key] as number),
  ]

  it.each(TOLERANCES)('%s differs by less than %f in the mean', (key, tolerance) => {
    const [one, many] = valuesOf(key)
    const differences = many.map((value, pair) => value - one[pair])
    const halfWidth = (T * deviationOf(differences)) / Math.sqrt(REPLICATIONS)
    // Equivalence: the whole interval lies inside the tolerance, so that a noisy test cannot pass.
    expect(Math.abs(meanOf(differences)) + halfWidth).toBeLessThan(tolerance)
  })

  // What tells runs apart is the luck of the shows, which both share: so spread and tails are compared pair by pair.
  it.each([...TOLERANCES.slice(0, 3), ['profit', 0] as const])('%s spreads as much between runs', (key) => {
    const [one, many] = valuesOf(key)
    expect(deviationOf(many) / deviationOf(one)).toBeGreaterThan(0.9)
    expect(deviationOf(many) / deviationOf(one)).toBeLessThan(1.1)
  })

  it.each([...TOLERANCES.slice(0, 3), ['profit', 0] as const])('%s has the same tails', (key) => {
    const [one, many] = valuesOf(key)
    const matters = 0.2 * deviationOf(one)
    for (const tailOf of [lowest, highest, lowerMean, upperMean]) {
      expect(Math.abs(tailOf(many) - tailOf(one))).toBeLessThan(matters)
    }
  })
})

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

const ranked = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
const tailSize = Math.ceil(TAIL * REPLICATIONS)
/** 5 % and 95 % quantile as order statistics, and the mean beyond them. */
const lowest = (values: readonly number[]): number => ranked(values)[tailSize - 1]
const highest = (values: readonly number[]): number => ranked(values)[REPLICATIONS - tailSize]
const lowerMean = (values: readonly number[]): number => meanOf(ranked(values).slice(0, tailSize))
const upperMean = (values: readonly number[]): number => meanOf(ranked(values).slice(-tailSize))
