import type { ClassicScenario, QueueNetwork } from '../../scenarios/index.ts'
import { simulate } from '../simulate.ts'
import { compileQueueNetwork } from '../world/index.ts'
import { InvalidExperimentError } from './errors.ts'
import { mser5, welchAverages } from './statistics/index.ts'

const PILOTS = 10
const INTERVALS = 1_000

/**
 * A textbook system whose warm-up is a number: `auto` becomes what MSER-5 cuts off the mean number in the system, over
 * ten pilot runs that start as the system does and have random numbers of their own.
 *
 * @param scenario - the system.
 * @param seed - of the experiment.
 * @returns the same scenario if it states its warm-up.
 * @throws {InvalidExperimentError} if the system does not settle within the first half of its window.
 */
export function withWarmUp<Model extends ClassicScenario>(scenario: Model, seed: number): Model {
  if (scenario.model !== 'queue-network' || scenario.horizon.warmUp !== 'auto') return scenario
  const warmUp = findWarmUp(scenario, seed)
  return { ...scenario, horizon: { ...scenario.horizon, warmUp } }
}

function findWarmUp(scenario: QueueNetwork, seed: number): number {
  const { window } = scenario.horizon
  const every = window / INTERVALS
  const observe = { waitsLongerThan: [], numberInSystemAt: [] }
  const compiled = compileQueueNetwork({ ...scenario, observe, horizon: { warmUp: 0, window } })
  const pilots = Array.from({ length: PILOTS }, (_, pilot) => {
    const means: number[] = []
    const recorder = { every, numberInSystem: (mean: number) => means.push(mean) }
    // Replications count from 0, so these are no pilot's: what is estimated later does not know of the pilots.
    simulate(compiled, { seed, replication: Number.MAX_SAFE_INTEGER - pilot, recorder })
    return means
  })
  const { observations, isReliable } = mser5(welchAverages(pilots, 0))
  if (isReliable) return observations * every
  throw new InvalidExperimentError(
    'horizon.warmUp',
    'auto',
    'cannot be found: the number in the system does not settle within half of the window',
    'lengthen the window, or write the warm-up as a number',
  )
}
