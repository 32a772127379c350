import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../engine/experiment/digest.ts'
import { compare, resultsIdOf } from '../../../engine/experiment/index.ts'
import { compile, simulate } from '../../../engine/index.ts'
import { POLICY_SETS } from '../../../scenarios/index.ts'
import { loadMinimal } from '../../support/minimal-scenario.ts'

const scenario = loadMinimal()
const policies = ['as-is', 'live-reorder']

describe('compare with the real engine', () => {
  it('gives the same digest with one worker, with two, and without any', async () => {
    const options = { scenario, policies, replications: 2, lotSize: 3, seed: 5, clock: () => 0 }
    const [one, two] = await Promise.all([
      compare({ ...options, workers: 1 }),
      compare({ ...options, workers: 2 }),
    ])
    const compiled = compile(scenario)
    const records = policies.flatMap((policyName) =>
      [0, 1].map((replication) =>
        simulate(compiled, {
          policyName,
          policySet: POLICY_SETS[policyName],
          seed: 5,
          replication,
          lotSize: 3,
        }),
      ),
    )
    expect(one.digest).toBe(digestOf(records))
    expect(two.digest).toBe(one.digest)
    expect(two.policies).toEqual(one.policies)
  })

  it('names results after the scenario and all inputs', () => {
    const id = resultsIdOf({ scenario, policies })
    expect(id).toMatch(/^minimal-[0-9a-f]{8}$/)
    expect(resultsIdOf({ scenario, policies, seed: 2 })).not.toBe(id)
    expect(resultsIdOf({ scenario, policies, workers: 1, objective: 'onTimeRate' })).toBe(id)
  })
})
