import { describe, expect, it } from 'vitest'
import { planExperiment } from '../../../engine/experiment/experiment-plan.ts'
import { type Comparison, resultOf } from '../../../engine/experiment/index.ts'
import { RecordTable } from '../../../engine/experiment/record-table.ts'
import { meanInterval, tailMean } from '../../../engine/experiment/statistics/index.ts'
import { summarise } from '../../../engine/experiment/summarise.ts'
import { KPI_KEYS, type KpiKey } from '../../../engine/ledger/index.ts'
import { FAKE_ENGINE, fakeScenario } from '../../support/fake-experiment.ts'
import { fakeRecord } from '../../support/fake-record.ts'

type Kpis = Partial<Record<KpiKey, number | null>>

const POLICIES = ['plain', 'better']
const FRAME = FAKE_ENGINE.courseFrame(fakeScenario())

describe('summarise', () => {
  it('has every key of the contract', () => {
    const comparison = compared(3, () => ({ profit: 1 }))
    expect(Object.keys(resultOf(comparison))).toEqual([
      'kingtide',
      'scenario',
      'seed',
      'replications',
      'lotSize',
      'workers',
      'ordersPerReplication',
      'elapsedSeconds',
      'digest',
      'objective',
      'policies',
      'notes',
    ])
    expect(comparison.kingtide).toMatch(/^\d+\.\d+\.\d+/)
    expect(comparison.ordersPerReplication).toBe(101)
    const [first] = comparison.policies
    expect(Object.keys(first.kpis)).toEqual([...KPI_KEYS])
    expect(Object.keys(first.differenceToFirst)).toEqual([...KPI_KEYS])
    expect(Object.keys(first.kpis.profit ?? {}).sort()).toEqual(
      [
        'cvar5',
        'cvar5HalfWidth',
        'halfWidth',
        'mean',
        'p5',
        'p5HalfWidth',
        'p95',
        'p95HalfWidth',
        'unit',
      ].sort(),
    )
  })

  it('gives null and the reason for an indicator that no replication defines', () => {
    const comparison = compared(4, () => ({ profit: 1 }))
    expect(comparison.policies[1].kpis.recoveryHours).toBeNull()
    expect(comparison.policies[1].differenceToFirst.recoveryHours).toBeNull()
    expect(comparison.notes).toContain(
      'recoveryHours is null: no shock happened, or the backlog never came back',
    )
  })

  it('takes the mean over the replications that define an indicator, and says so', () => {
    const comparison = compared(4, (_, replication) => ({
      profit: 1,
      returnCycleDays: replication === 2 ? null : replication,
    }))
    expect(comparison.policies[0].kpis.returnCycleDays?.mean).toBeCloseTo(4 / 3, 12)
    expect(comparison.notes).toContain(
      'returnCycleDays of plain is over 3 of 4 replications: in the others it is undefined, no return was closed',
    )
  })

  it('names the policy that lacks an indicator the other has', () => {
    const comparison = compared(4, (policy) => ({
      profit: 1,
      returnCycleDays: policy === 'plain' ? 1 : null,
    }))
    expect(comparison.notes).toContain('returnCycleDays is null for better: no return was closed')
  })

  it('reads cvar5Profit from profit over the replications', () => {
    const profit = (replication: number): number => (replication * 13) % 40
    const comparison = compared(40, (policy, replication) => ({
      profit: profit(replication) + (policy === 'better' ? 3 : 0),
    }))
    const profits = Array.from({ length: 40 }, (_, replication) => profit(replication))
    const { kpis } = comparison.policies[0]
    expect(kpis.cvar5Profit).toEqual({
      ...tailMean(profits, 'high'),
      p5: null,
      p5HalfWidth: null,
      p95: null,
      p95HalfWidth: null,
      cvar5: null,
      cvar5HalfWidth: null,
      unit: 'CNY',
    })
    expect(kpis.profit).toMatchObject({ ...meanInterval(profits), cvar5: kpis.cvar5Profit?.mean })
    expect(comparison.policies[1].differenceToFirst.cvar5Profit).toEqual({ mean: 3, halfWidth: 0 })
  })

  it('has no cvar5 below 20 replications and no interval of p5 below 59, and says so', () => {
    const few = compared(19, () => ({ profit: 1 }))
    expect(few.policies[0].kpis.profit?.cvar5).toBeNull()
    expect(few.policies[0].kpis.cvar5Profit).toBeNull()
    expect(few.notes.join('\n')).toContain('cvar5 is null where fewer than 20 replications')
    expect(few.notes.join('\n')).toContain('cvar5Profit is null: ')
    const many = compared(59, () => ({ profit: 1 }))
    expect(many.policies[0].kpis.profit?.p5HalfWidth).toBe(0)
    expect(many.notes.join('\n')).not.toMatch(/cvar5|p5HalfWidth/)
  })

  it('judges by the objective in its own direction', () => {
    const kpis = (policy: string, replication: number): Kpis => {
      const sign = policy === 'better' ? 1 : -1
      return {
        profit: 100 * sign + replication,
        stockOutRate: 0.5 + 0.1 * sign + 0.001 * ((replication * 7) % 5),
      }
    }
    expect(compared(20, kpis).policies.map(({ probabilityBest }) => probabilityBest)).toEqual([0, 1])
    const byStock = compared(20, kpis, 'stockOutRate').policies.map(({ probabilityBest }) => probabilityBest)
    expect(byStock[0]).toBeCloseTo(1, 6)
    expect(compared(20, kpis, 'cvar5Profit').policies[1].probabilityBest).toBe(1)
  })

  it('has no probability for an objective that is undefined', () => {
    const comparison = compared(5, () => ({ profit: 1 }), 'recoveryHours')
    expect(comparison.policies.map(({ probabilityBest }) => probabilityBest)).toEqual([null, null])
    expect(comparison.notes.at(-1)).toBe(
      'probabilityBest is null: too few replications define recoveryHours in every policy',
    )
  })

  it('stands on the replications that every policy has finished', () => {
    const records = table(
      4,
      () => ({ profit: 1 }),
      ({ policy, replication }) => policy === 'plain' || replication !== 1,
    )
    const comparison = summarise(planOf(4), records, FRAME, 0)
    expect(comparison).toMatchObject({ replications: 3, interrupted: true })
    expect(comparison.notes[0]).toContain('the 3 of 4 replications')
  })

  it('survives that nothing was finished', () => {
    const comparison = summarise(planOf(4), new RecordTable(POLICIES, 4), FRAME, 0)
    expect(comparison).toMatchObject({ replications: 0, ordersPerReplication: 0, interrupted: true })
    expect(comparison.policies[0].kpis.profit).toBeNull()
    expect(comparison.notes).toContain('profit is null: no replication was finished by every policy')
  })
})

function planOf(replications: number, objective: string = 'profit'): ReturnType<typeof planExperiment> {
  const options = { scenario: fakeScenario(), policies: POLICIES, replications, objective }
  return planExperiment(options, FAKE_ENGINE.resolveLotSize)
}

function table(
  replications: number,
  kpisOf: (policy: string, replication: number) => Kpis,
  isThere: (at: { policy: string; replication: number }) => boolean = () => true,
): RecordTable {
  const records = new RecordTable(POLICIES, replications)
  for (const policy of POLICIES) {
    for (let replication = 0; replication < replications; replication++) {
      if (isThere({ policy, replication }))
        records.add(fakeRecord(policy, replication, kpisOf(policy, replication)))
    }
  }
  return records
}

function compared(
  replications: number,
  kpisOf: (policy: string, replication: number) => Kpis,
  objective?: string,
): Comparison {
  return summarise(planOf(replications, objective), table(replications, kpisOf), FRAME, 0)
}
