import type { DurationDistribution, Scenario } from '../schema/index.ts'
import type { Finding } from './finding.ts'

/**
 * The bounds of uniform and triangular distributions are in order.
 *
 * @param scenario - the scenario.
 * @yields a finding at each bound that is out of order.
 */
export function* checkDistributions({ waiting, buyers, returns }: Scenario): Generator<Finding> {
  yield* checkOrder(['waiting', 'patience'], waiting.patience)
  yield* checkOrder(['buyers', 'regretDelay'], buyers.regretDelay)
  yield* checkOrder(['returns', 'requestDelay'], returns.requestDelay)
  yield* checkOrder(['returns', 'transit'], returns.transit)
}

function* checkOrder(path: Finding['path'], distribution: DurationDistribution): Generator<Finding> {
  if (distribution.kind !== 'uniform' && distribution.kind !== 'triangular') return
  const { low, high } = distribution
  if (low > high) yield outOfOrder([...path, 'low'], 'low must not be above high')
  if (
    distribution.kind === 'triangular' &&
    low <= high &&
    (distribution.mode < low || distribution.mode > high)
  ) {
    yield outOfOrder([...path, 'mode'], 'mode must lie between low and high')
  }
}

function outOfOrder(path: Finding['path'], rule: string): Finding {
  return { path, rule, fix: 'Put the times in order, the shortest first.' }
}
