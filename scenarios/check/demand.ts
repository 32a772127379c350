import type { Scenario } from '../schema/index.ts'
import { type Finding, sum } from './finding.ts'

const ROUNDING = 1e-9

/**
 * Weights that are shared out have a positive sum; the mixture of show sizes is a distribution with a positive mean.
 *
 * @param scenario - the scenario.
 * @yields a finding at each list that breaks this.
 */
export function* checkDemand({ demand }: Scenario): Generator<Finding> {
  yield* checkWeights(['demand', 'hourOfDay'], demand.hourOfDay)
  yield* checkWeights(['demand', 'quantities'], demand.quantities)
  const path = ['demand', 'volume', 'mixture']
  const total = sum(demand.volume.mixture.map((part) => part.share))
  if (Math.abs(total - 1) > ROUNDING) {
    yield {
      path,
      rule: `the shares must add up to 1, not ${Number(total.toFixed(6))}`,
      fix: 'Change the shares.',
    }
  }
  const mean = sum(demand.volume.mixture.map((part) => part.share * part.mean))
  if (!(mean > 0 && Number.isFinite(mean))) {
    yield {
      path,
      rule: 'the mean of the mixture must be > 0',
      fix: 'Give a part with a share > 0 a mean > 0, such as 1.',
    }
  }
}

function* checkWeights(path: Finding['path'], weights: readonly number[]): Generator<Finding> {
  const total = sum(weights)
  if (total > 0 && Number.isFinite(total)) return
  const rule = total === 0 ? 'these weights add up to 0' : 'these weights are too large to add up'
  yield { path, rule, fix: 'Give at least one of them a value > 0, such as 1.' }
}
