import type { CompiledScenario } from '../../world/index.ts'

/**
 * Coefficient of variation of a product's volume in a show against plan: of the product of its outcome, the error of the show
 * and its own, which are independent.
 *
 * @param compiled - scenario.
 * @param sku - the product.
 */
export function showVariation({ scenario, skus }: CompiledScenario, sku: number): number {
  const { mixture, showVariation: ofShow, skuVariation } = scenario.demand.volume
  const ownOf = Object.values(scenario.catalogue.merchants ?? {}).map((merchant) => merchant.skuVariation)
  const own = ownOf[skus.merchant[sku]] ?? skuVariation
  const mean = mixture.reduce((sum, part) => sum + part.share * part.mean, 0)
  const square = mixture.reduce((sum, part) => sum + part.share * part.mean ** 2, 0)
  const ofOutcome = mean > 0 ? square / mean ** 2 : 1
  return Math.sqrt(ofOutcome * (1 + ofShow ** 2) * (1 + own ** 2) - 1)
}
