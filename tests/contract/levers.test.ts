import { describe, expect, it } from 'vitest'
import { compare, resultsIdOf } from '../../engine/experiment/index.ts'
import { compile, Run, type RunRecord, simulate } from '../../engine/index.ts'
import {
  applyLevers,
  LEVERS,
  type Lever,
  type LeverTarget,
  POLICY_SETS,
  type PolicySet,
} from '../../scenarios/index.ts'
import { leverModel } from '../support/lever-models.ts'
import { runInput } from '../support/small-run.ts'

/** A replication of a target, with the mechanism of a lever left off or not. */
function runOf({ scenario, policySet }: LeverTarget, lever: Lever, isOff = false): RunRecord {
  const without = isOff ? [lever.mechanism] : []
  return simulate(compile(scenario), runInput({ policySet, replication: 3, without }))
}

function targetOf(lever: Lever): LeverTarget {
  return { scenario: leverModel(lever), policySet: POLICY_SETS['as-is'] as PolicySet }
}

describe.each(LEVERS.map((lever) => [`${lever.id} ${lever.name}`, lever] as const))(
  'lever %s',
  (_, lever) => {
    const target = targetOf(lever)
    const baseline = runOf(target, lever)
    const full = applyLevers(target, [{ lever, dose: lever.dose.to }])

    it('reproduces the event log of the baseline at strength 0', () => {
      const applied = applyLevers(target, [{ lever, dose: lever.dose.from }])
      const record = runOf(applied, lever)
      expect(record.eventHash).toBe(baseline.eventHash)
      expect(record).toEqual(baseline)
    })

    it('reproduces it with the mechanism left off, although it wrote something', () => {
      expect(full.patches).not.toEqual([])
      const record = runOf(full, lever, true)
      expect(record.eventHash).toBe(baseline.eventHash)
      expect(record.events).toBe(baseline.events)
    })

    it('changes the event log at full strength', () => {
      expect(runOf(full, lever).eventHash).not.toBe(baseline.eventHash)
    })

    it.each(lever.dose.tested.slice(1))('balances the books at every event at strength %d', (dose) => {
      const { scenario, policySet } = applyLevers(target, [{ lever, dose }])
      const run = new Run(compile(scenario), runInput({ policySet, replication: 4 }))
      while (run.step()) run.audit()
      expect(run.finish().orders.accepted).toBeGreaterThan(0)
    })

    it('charges its cost to profit, and to nothing else', () => {
      const free = { ...full, scenario: { ...full.scenario, leverCosts: undefined } }
      const [charged, uncharged] = [runOf(full, lever), runOf(free, lever)]
      const [{ capital, runningPerDay }] = full.levers
      const days = full.scenario.horizon.window / 86_400_000
      const cost = days * (runningPerDay + capital / (3 * 365))
      expect(uncharged.kpis.profit as number).toBeCloseTo((charged.kpis.profit as number) + cost, 1)
      expect({ ...charged.kpis, profit: 0 }).toEqual({ ...uncharged.kpis, profit: 0 })
    })

    it('costs nothing before it is applied, and says what its strength means', () => {
      expect(target.scenario.leverCosts).toBeUndefined()
      expect(lever.dose.meaning.length).toBeGreaterThan(10)
      expect(lever.cost.source).not.toBe('')
    })

    it('can be saved and restored in the middle of a run', () => {
      const compiled = compile(full.scenario)
      const input = runInput({ policySet: full.policySet, replication: 3 })
      const first = new Run(compiled, input)
      for (let step = 0; step < 3000; step++) first.step()
      const second = new Run(compiled, input)
      second.load(structuredClone(first.save()))
      expect(second.finish()).toEqual(first.finish())
    })
  },
)

describe('levers in a comparison', () => {
  const everything = leverModel(...LEVERS)
  const levers = LEVERS.map((lever) => [{ lever, dose: lever.dose.default }])
  const options = {
    scenario: everything,
    policies: ['as-is'],
    levers,
    replications: 2,
    lotSize: 2,
    clock: () => 0,
  }

  it('give the same digest with one worker and with two', async () => {
    const [one, two] = await Promise.all([
      compare({ ...options, workers: 1 }),
      compare({ ...options, workers: 2 }),
    ])
    expect(one.policies.map(({ name }) => name)).toEqual(['as-is', ...LEVERS.map(({ id }) => `as-is+${id}`)])
    expect(two.digest).toBe(one.digest)
    expect(two.policies).toEqual(one.policies)
  })

  it('name results after what they write', () => {
    const half = LEVERS.map((lever) => [{ lever, dose: lever.dose.to / 2 }])
    expect(resultsIdOf({ ...options, levers: half })).not.toBe(resultsIdOf(options))
  })
})
