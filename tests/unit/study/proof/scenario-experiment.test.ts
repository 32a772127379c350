import { expect, it } from 'vitest'
import { scenarioExperiment } from '../../../../engine/study/proof/scenario-experiment.ts'

const changes = {
  horizon: { warmUp: '0 d', window: '1 d', drain: '1 d' },
  demand: { shows: [], slots: [] },
}

it('runs a changed scenario of the library', () => {
  const runs = { scenario: 'quiet-week', changes, replications: 30 }
  const experiment = scenarioExperiment(runs)
  const measures = experiment.observe(1, 0)
  expect(measures['demanded']).toBeGreaterThan(1000)
  expect(measures).toEqual(scenarioExperiment(runs).observe(1, 0))
  expect(measures).not.toEqual(experiment.observe(1, 1))
  expect(measures).not.toEqual(experiment.observe(2, 0))
})

it('has the same name for the same runs, so that checks can share them', () => {
  const runs = { scenario: 'quiet-week', changes, replications: 30 }
  expect(scenarioExperiment(runs).id).toBe(scenarioExperiment({ ...runs }).id)
  expect(scenarioExperiment({ ...runs, replications: 31 }).id).not.toBe(scenarioExperiment(runs).id)
})

it('refuses a change that the scenario does not know, as in a file', () => {
  const experiment = scenarioExperiment({ scenario: 'quiet-week', changes: { horizn: 1 }, replications: 30 })
  expect(() => experiment.observe(1, 0)).toThrow(/horizn/)
})

it('runs a textbook system and gives its measures', () => {
  const experiment = scenarioExperiment({ scenario: 'classic/serial', replications: 30 })
  const { cost } = experiment.observe(1, 0)
  expect(cost).toBeGreaterThan(0)
  expect(experiment.observe(1, 1)['cost']).not.toBe(cost)
})
