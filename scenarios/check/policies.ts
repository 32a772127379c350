import type { PolicySet, Scenario } from '../schema/index.ts'
import type { Finding } from './finding.ts'

/**
 * The policy sets of the scenario fit together and find what they need in it.
 *
 * @param scenario - the scenario.
 * @yields a finding at each value that breaks this.
 */
export function* checkPolicies({ policies = {}, network }: Scenario): Generator<Finding> {
  const hasQuick = network.factories.some((factory) => factory.kind === 'quick')
  for (const [name, set] of Object.entries(policies)) yield* checkSet(['policies', name], set, hasQuick)
}

function* checkSet(path: Finding['path'], set: PolicySet, hasQuick: boolean): Generator<Finding> {
  const { replenish, liveReorder } = set
  if (replenish.kind === 'tiered' && replenish.hotShare + replenish.longTailShare > 1) {
    const rule = `hotShare and longTailShare must not make more than 1 together`
    yield {
      path: [...path, 'replenish', 'longTailShare'],
      rule,
      fix: `Write at most ${left(replenish.hotShare)}.`,
    }
  }
  if (liveReorder.kind === 'second-lot' && !hasQuick) {
    const rule = 'a second lot comes from quick factories, of which there are none'
    const fix = 'Add a factory of kind quick, or write none.'
    yield { path: [...path, 'liveReorder', 'kind'], rule, fix }
  }
}

function left(share: number): number {
  return Number((1 - share).toFixed(9))
}
