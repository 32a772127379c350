import type { Scenario } from '../schema/index.ts'
import { fullShockOf } from '../shocks/index.ts'
import type { Finding } from './finding.ts'

/**
 * Whoever changes prices says what that does to demand.
 *
 * @param scenario - the scenario.
 * @yields a finding at each shock that changes prices of which nothing is known.
 */
export function* checkPricing({ pricing, shocks = {} }: Scenario): Generator<Finding> {
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
