import { describe, expect, it } from 'vitest'
import { KPI_KEYS } from '../../../engine/index.ts'
import type { Claim } from '../../../engine/study/claims/claim.ts'
import { holm } from '../../../engine/study/claims/holm.ts'
import { type LeverFindings, missedMusts } from '../../../engine/study/claims/index.ts'
import { judgeClaim } from '../../../engine/study/claims/judge-claim.ts'
import { scenarioOf } from '../../../engine/study/claims/lever-experiment.ts'
import { pairedEstimate } from '../../../engine/study/claims/lever-runs.ts'
import { CLAIMS, EXPERIMENTS } from '../../../engine/study/claims/levers/index.ts'
import { applyLevers, LEVERS, type PolicySet, policySetsOf } from '../../../scenarios/index.ts'
import { fakeRecord } from '../../support/fake-record.ts'

describe('holm', () => {
  it('gives the adjusted values of the textbook', () => {
    // Holm (1979) as in R: p.adjust(c(0.01, 0.02, 0.03, 0.04), "holm")
    expect(holm([0.01, 0.02, 0.03, 0.04], 4)).toEqual([0.04, 0.06, 0.06, 0.06])
  })

  it('keeps the order of its arguments, and one at most', () => {
    expect(holm([0.5, 0.001, 0.9], 3)).toEqual([1, 0.003, 1])
  })

  it('takes tests that were not run for the least significant ones of the family', () => {
    expect(holm([0.01], 5)).toEqual([0.05])
    expect(holm([0.01, 0.01], 5)).toEqual([0.05, 0.05])
  })

  it('errs once or more in a family of true hypotheses as often as it may, not more', () => {
    let wrong = 0
    const FAMILIES = 4000
    let state = 12345
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return (state + 0.5) / 2 ** 32
    }
    for (let family = 0; family < FAMILIES; family++) {
      const adjusted = holm(Array.from({ length: 8 }, uniform), 8)
      if (adjusted.some((p) => p < 0.05)) wrong++
    }
    const expected = 1 - (1 - 0.05 / 8) ** 8
    expect(Math.abs(wrong / FAMILIES - expected)).toBeLessThan(
      3.29 * Math.sqrt((expected * (1 - expected)) / FAMILIES),
    )
  })
})

describe('judgeClaim', () => {
  const fall: Claim = {
    id: 'C000',
    statement: '',
    kpi: 'overstockShare',
    measure: 'difference',
    reported: -0.2,
    expectedLow: -0.2,
    expectedHigh: -0.1,
    must: false,
    kind: 'emergent',
    needs: [],
  }
  const found = (mean: number, halfWidth: number, pValue: number) => ({
    measured: { mean, halfWidth },
    change: mean,
    pValue,
  })

  it.each([
    ['an interval within a quarter of what is reported', found(-0.2, 0.04, 0.001), 'reproduced'],
    ['a smaller effect of the same sign', found(-0.08, 0.02, 0.001), 'direction only'],
    ['the other sign', found(0.05, 0.02, 0.001), 'contradicted'],
    ['no effect, narrowly', found(-0.01, 0.03, 0.5), 'not reproduced'],
    ['an interval that holds zero and the report', found(-0.1, 0.15, 0.2), 'undecided'],
  ] as const)('calls %s', (_, evidence, verdict) => {
    expect(judgeClaim(fall, evidence, [])).toBe(verdict)
  })

  it('says that others are needed only where it is not reproduced and not contradicted without them', () => {
    const claim = { ...fall, needs: ['S01'] }
    expect(judgeClaim(claim, found(-0.08, 0.02, 0.001), ['S08'])).toBe('needs others')
    expect(judgeClaim(claim, found(-0.08, 0.02, 0.001), ['S01'])).toBe('direction only')
    expect(judgeClaim(claim, found(-0.2, 0.02, 0.001), [])).toBe('reproduced')
    expect(judgeClaim(claim, found(0.2, 0.02, 0.001), [])).toBe('contradicted')
  })

  it('decides nothing on an indicator that is undefined', () => {
    const nothing = { measured: null, change: 0, pValue: 1 }
    expect(judgeClaim(fall, nothing, [])).toBe('not decidable')
    expect(judgeClaim({ ...fall, needs: ['S57'] }, nothing, [])).toBe('needs others')
  })

  it('reads "at most" on the value itself, with the tolerance on top', () => {
    const bound: Claim = { ...fall, measure: 'atMost', reported: 0.08 }
    const value = (mean: number, halfWidth: number, change: number, pValue: number) => ({
      measured: { mean, halfWidth },
      change,
      pValue,
    })
    expect(judgeClaim(bound, value(0.01, 0.01, -0.3, 0.001), [])).toBe('reproduced')
    expect(judgeClaim(bound, value(0.095, 0.004, -0.3, 0.001), [])).toBe('reproduced')
    expect(judgeClaim(bound, value(0.2, 0.01, -0.3, 0.001), [])).toBe('direction only')
    expect(judgeClaim(bound, value(0.2, 0.01, 0, 1), [])).toBe('not reproduced')
  })
})

describe('missedMusts', () => {
  const effect = { claim: 'C168', mustHolds: true }
  const lever = { id: 'S34', nullExact: true, effects: [effect] }
  const missed = (changes: object) => missedMusts([{ ...lever, ...changes } as unknown as LeverFindings])

  it('names the null tests and the musts that failed, and nothing else', () => {
    expect(missed({})).toEqual([])
    expect(missed({ effects: [{ ...effect, mustHolds: null }] })).toEqual([])
    expect(missed({ nullExact: false })).toEqual(['S34: the event log changed without an effect'])
    expect(missed({ effects: [{ ...effect, mustHolds: false }] })).toEqual([
      'S34: C168 must lie in its expected band',
    ])
  })
})

describe('pairedEstimate', () => {
  const column = (values: readonly (number | null)[]) => ({
    records: values.map((profit, replication) => fakeRecord('a', replication, { profit })),
  })

  it('pairs by replication, and leaves out what is undefined on one side', () => {
    const estimate = pairedEstimate('profit', column([10, 20, null, 40]), column([11, 24, 7, null]))
    expect(estimate).toMatchObject({ pairs: 2, change: { mean: 2.5 }, level: { mean: 17.5 } })
    expect(estimate?.relative.mean).toBeCloseTo(2.5 / 15, 12)
    expect(pairedEstimate('profit', column([null]), column([1]))).toBeNull()
  })
})

describe('the table of claims', () => {
  it('names levers that are built and tested, and indicators that exist', () => {
    const tested = EXPERIMENTS.map(({ lever }) => lever)
    expect(tested.every((id) => LEVERS.some((lever) => lever.id === id))).toBe(true)
    for (const { kpi } of CLAIMS) expect(KPI_KEYS).toContain(kpi)
  })

  it('has an experiment for every lever', () => {
    expect(EXPERIMENTS.map(({ lever }) => lever)).toEqual(LEVERS.map(({ id }) => id))
  })

  it('has ids of its own and bands in order', () => {
    expect(new Set(CLAIMS.map(({ id }) => id)).size).toBe(CLAIMS.length)
    for (const { expectedLow, expectedHigh } of CLAIMS) expect(expectedLow).toBeLessThanOrEqual(expectedHigh)
  })
})

describe.each(EXPERIMENTS.map((experiment) => [experiment.lever, experiment] as const))(
  'experiment of %s',
  (_, experiment) => {
    it.each([false, true])('can be made, as a trap: %s', (isTrap) => {
      const scenario = scenarioOf(experiment, isTrap)
      const policySet = policySetsOf(scenario)[experiment.policySet] as PolicySet
      const lever = LEVERS.find(({ id }) => id === experiment.lever) as (typeof LEVERS)[number]
      const { levers } = applyLevers({ scenario, policySet }, [{ lever, dose: lever.dose.default }])
      expect(levers).toHaveLength(1)
    })
  },
)
