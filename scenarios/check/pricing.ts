import type { Scenario } from '../schema/index.ts'
import { fullShockOf } from '../shocks/index.ts'
import type { Finding } from './finding.ts'

/** Most buyers that a price may bring / usual buyers. */
const MOST_BUYERS = 100

/**
 * Whoever changes prices says what that does to demand, and no price brings buyers beyond all measure.
 *
 * @param scenario - the scenario.
 * @yields a finding at each shock that changes prices of which nothing is known, and at a floor that is too low.
 */
export function* checkPricing({ pricing, shocks = {} }: Scenario): Generator<Finding> {
  const floor = pricing?.controller?.floor ?? 1
  const most = floor ** -(pricing?.elasticity ?? 0)
  if (most > MOST_BUYERS)
    yield {
      path: ['pricing', 'controller', 'floor'],
      rule: `at this elasticity it would bring ${Math.round(most)} times the usual buyers, more than ${MOST_BUYERS}`,
      fix: 'Write a higher floor, such as 0.7, or a lower elasticity.',
    }
  if (pricing !== undefined) return
  for (const [id, shock] of Object.entries(shocks)) {
    if (fullShockOf(shock).changes.showPrice === undefined) continue
    yield {
      path: ['shocks', id, ...(shock.kind === 'custom' ? ['changes', 'showPrice'] : ['kind'])],
      rule: 'it changes prices in shows, and nothing says what that does to demand',
      fix: 'Write pricing: { elasticity: 2.6 } into the scenario.',
    }
  }
}
