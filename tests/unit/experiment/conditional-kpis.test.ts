import { describe, expect, it } from 'vitest'
import { conditionalKpis, neverRecoveredShare } from '../../../engine/experiment/conditional-kpis.ts'
import { planExperiment } from '../../../engine/experiment/experiment-plan.ts'
import { RecordTable } from '../../../engine/experiment/record-table.ts'
import { meanInterval } from '../../../engine/experiment/statistics/index.ts'
import type { RunRecord } from '../../../engine/run-record.ts'
import type { Scenario } from '../../../scenarios/index.ts'
import { fakeScenario } from '../../support/fake-experiment.ts'
import { fakeRecord } from '../../support/fake-record.ts'

/** Replications in which each shock came. */
const STORMS = [0, 2, 5]
const FIRES = [2]
const PROFITS = [10, 50, 20, 40, 60, 33]

describe('conditionalKpis', () => {
  const found = conditionalKpis(planOf({ storm: {}, fire: {} }), tableOf(PROFITS))
  const given = (shock: string) => found.find((entry) => entry.shock === shock)

  it('has an entry for each shock, and one for none', () => {
    expect(found.map(({ shock }) => shock)).toEqual(['storm', 'fire', 'none'])
    expect(found.map(({ replications }) => replications)).toEqual([3, 1, 3])
  })

  it('stands on the replications in which the shock came, with the interval of so many', () => {
    const values = STORMS.map((replication) => PROFITS[replication])
    expect(given('storm')?.policies[0].kpis.profit).toMatchObject(meanInterval(values))
    const others = [1, 3, 4].map((replication) => PROFITS[replication])
    expect(given('none')?.policies[0].kpis.profit).toMatchObject(meanInterval(others))
  })

  it('says why there is nothing where the shock came too seldom', () => {
    expect(given('fire')).toMatchObject({ replications: 1, reason: expect.stringContaining('fewer than 2') })
    expect(given('fire')?.policies[0].kpis.profit).toBeNull()
  })

  it('tells how often, when and how hard it came', () => {
    expect(given('storm')).toMatchObject({
      occurrences: 3,
      startHour: { least: 0, median: 2, largest: 5 },
      peak: { least: 1, median: 1, largest: 1 },
    })
    expect(given('none')).toMatchObject({ occurrences: 0, startHour: null, peak: null })
  })

  it('counts replications that never recovered', () => {
    expect(given('storm')?.policies[0].neverRecoveredShare).toBeCloseTo(1 / 3)
    expect(neverRecoveredShare([recordOf(1, PROFITS)])).toBeNull()
  })

  it('is empty for a scenario without shocks', () => {
    expect(conditionalKpis(planOf({}), tableOf(PROFITS))).toEqual([])
  })
})

function planOf(shocks: object): ReturnType<typeof planExperiment> {
  const scenario = { ...fakeScenario(), shocks } as Scenario
  return planExperiment({ scenario, policies: ['as-is'], replications: PROFITS.length }, () => 1)
}

function tableOf(profits: readonly number[]): RecordTable {
  const records = new RecordTable(['as-is'], profits.length)
  for (const replication of profits.keys()) records.add(recordOf(replication, profits))
  return records
}

/** Replication 5 is the one that did not recover. */
function recordOf(replication: number, profits: readonly number[]): RunRecord {
  const came = [
    ...(STORMS.includes(replication) ? ['storm'] : []),
    ...(FIRES.includes(replication) ? ['fire'] : []),
  ]
  const recovery = came.length === 0 || replication === 5 ? null : 3
  const record = fakeRecord('as-is', replication, { profit: profits[replication], recoveryHours: recovery })
  const shocks = came.map((shock) => ({
    shock,
    startHour: replication,
    hours: 4,
    peak: 1,
    hit: [],
    recoveryHours: recovery,
  }))
  return shocks.length === 0 ? record : { ...record, shocks }
}
