import { describe, expect, it } from 'vitest'
import { compile, type RunRecord, simulate } from '../../../engine/index.ts'
import { PRESETS, type Scenario } from '../../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { SHOCK_MODELS } from '../../support/shock-models.ts'
import { runInput } from '../../support/small-run.ts'

const REPLICATION = 3
type Shocks = NonNullable<ScenarioInput['shocks']>

/** All presets at once. */
function presets(change: (shock: Shocks[string]) => Shocks[string]): Shocks {
  return Object.fromEntries(PRESETS.map(({ kind }) => [kind, change(SHOCK_MODELS[kind].shock)]))
}

function record(scenario: Scenario): RunRecord {
  return simulate(compile(scenario), runInput({ replication: REPLICATION }))
}

/** A scenario that can have any shock. */
function loadReady(change: (input: ScenarioInput) => void = () => {}): Scenario {
  return loadMinimal((input) => {
    input.pricing = { elasticity: 2 }
    change(input)
  })
}

describe('a scenario in which no shock happens', () => {
  const quiet = record(loadReady())

  it.each<[string, (input: ScenarioInput) => void]>([
    [
      'all have strength 0',
      (input) => {
        input.shocks = presets((shock) => ({ ...shock, peak: 0 }))
      },
    ],
    [
      'all have probability 0',
      (input) => {
        input.shocks = presets((shock) => ({
          ...shock,
          trigger: { ...shock.trigger, probability: 0 } as Shocks[string]['trigger'],
        }))
      },
    ],
    [
      'the ensemble has mean 0, and what would follow has nothing to follow',
      (input) => {
        input.shocks = {
          ...presets((shock) => ({ ...shock, trigger: { kind: 'drawn' } })),
          echo: { kind: 'weather', trigger: { kind: 'after', shock: 'weather' } },
        }
        input.shockEnsemble = { mean: 0 }
      },
    ],
    [
      'drawn shocks have size 0',
      (input) => {
        const trigger = { kind: 'drawn', size: { kind: 'fixed', value: 0 } } as const
        input.shocks = presets((shock) => ({ ...shock, trigger }))
        input.shockEnsemble = { mean: 5 }
      },
    ],
  ])('runs event by event like one without shocks: %s', (_, change) => {
    const shaken = record(loadReady(change))
    expect(shaken.eventHash).toBe(quiet.eventHash)
    expect(shaken).toEqual(quiet)
  })

  it('runs otherwise as soon as one of them happens', () => {
    const shaken = record(
      loadReady((input) => {
        input.shocks = presets((shock) => shock)
      }),
    )
    expect(shaken.eventHash).not.toBe(quiet.eventHash)
  })
})
