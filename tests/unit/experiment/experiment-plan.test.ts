import { describe, expect, it } from 'vitest'
import { type ExperimentOptions, planExperiment } from '../../../engine/experiment/experiment-plan.ts'
import { InvalidExperimentError } from '../../../engine/experiment/index.ts'
import { POLICY_SETS } from '../../../scenarios/index.ts'
import { FAKE_ENGINE, fakeScenario } from '../../support/fake-experiment.ts'

const scenario = fakeScenario()
const plan = (options: Partial<ExperimentOptions> = {}): ReturnType<typeof planExperiment> =>
  planExperiment({ scenario, ...options }, FAKE_ENGINE.resolveLotSize)

describe('planExperiment', () => {
  it('fills in the defaults of the scenario', () => {
    const { policies, seed, replications, lotSize, objective } = plan()
    expect(policies).toEqual(['plain', 'better', 'noisy', 'as-is', 'tiered', 'live-reorder'])
    expect({ seed, replications, lotSize, objective }).toEqual({
      seed: 1,
      replications: 6,
      lotSize: 4,
      objective: 'profit',
    })
  })

  it('keeps the order that was asked for', () => {
    expect(plan({ policies: ['noisy', 'as-is', 'better'] }).policies).toEqual(['noisy', 'as-is', 'better'])
  })

  it('prefers the policy set of the scenario over a built-in one of the same name', () => {
    const own = { ...POLICY_SETS['as-is'], description: 'ours' }
    const { policySets } = plan({
      scenario: fakeScenario({}, { policies: { 'as-is': own } }),
      policies: ['as-is'],
    })
    expect(policySets['as-is'].description).toBe('ours')
  })

  it('uses no more workers than there are replications', () => {
    expect(plan({ policies: ['plain'], replications: 2, workers: 8 }).workers).toBe(2)
  })

  it.each([
    [
      'policies',
      { policies: ['plane'] },
      "policies (= 'plane') is not a known policy: choose from plain, better, noisy",
    ],
    ['policies', { policies: ['constructor'] }, 'is not a known policy'],
    ['policies', { policies: [] }, 'must name at least one policy'],
    ['policies', { policies: ['plain', 'plain'] }, 'is named twice'],
    ['objective', { objective: 'profits' }, 'choose from profit, cvar5Profit'],
    ['replications', { replications: 1 }, 'replications (= 1) must be a whole number from 2 to 1000000'],
    ['replications', { replications: 2.5 }, 'must be a whole number'],
    ['workers', { workers: 0 }, 'must be a whole number from 1 to 1024'],
    ['lotSize', { lotSize: 0 }, 'must be a whole number of 1 or more'],
    ['lotTolerance', { lotTolerance: 0 }, 'must be a share from 0.0001 to 1'],
    ['lotTolerance', { lotTolerance: Number.NaN }, 'must be a share from 0.0001 to 1'],
    ['seed', { seed: Number.NaN }, 'must be a whole number'],
  ] as const)('refuses a wrong %s: %j', (option, options, message) => {
    const error = errorOf(() => plan(options as Partial<ExperimentOptions>))
    expect(error).toBeInstanceOf(InvalidExperimentError)
    expect((error as InvalidExperimentError).option).toBe(option)
    expect((error as InvalidExperimentError).message).toContain(message)
  })
})

function errorOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}
