import type { Scenario } from '../schema/index.ts'
import type { Finding } from './finding.ts'

/**
 * Preferences are about features that some variants of a good have and others have not.
 *
 * @param scenario - the scenario.
 * @yields a finding at each feature that sets no variant apart.
 */
export function* checkPreferences({ preferences, catalogue }: Scenario): Generator<Finding> {
  for (const feature of Object.keys(preferences ?? {})) {
    const groupsOf = (has: boolean) =>
      catalogue.skus.filter((sku) => (sku.feature === feature) === has).map(({ variantOf }) => variantOf)
    const others = new Set(groupsOf(false))
    if (groupsOf(true).some((group) => group !== undefined && others.has(group))) continue
    yield {
      path: ['preferences', feature],
      rule: 'must be a feature that sets a variant of a good apart from another',
      fix: `Write feature: ${feature} at an SKU, and the same variantOf at one without it; or take ${feature} out.`,
    }
  }
}
