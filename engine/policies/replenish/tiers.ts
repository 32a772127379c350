/** Tier of a SKU by its rank in volume. */
export type Tier = 'hot' | 'potential' | 'longTail'

/**
 * Tier of every SKU: the best sellers that together hold `hotShare` of volume are hot, the slowest that together hold
 * `longTailShare` are long-tail, the others potential.
 *
 * @param dailyMean - volume by SKU.
 * @param hotShare - 0..1.
 * @param longTailShare - 0..1, with `hotShare` at most 1.
 */
export function tiersOf(dailyMean: Float64Array, hotShare: number, longTailShare: number): Tier[] {
  const total = dailyMean.reduce((sum, mean) => sum + mean, 0)
  const ranked = [...dailyMean.keys()].sort((a, b) => dailyMean[b] - dailyMean[a] || a - b)
  const tiers = new Array<Tier>(dailyMean.length)
  let above = 0
  for (const sku of ranked) {
    if (above < hotShare * total) tiers[sku] = 'hot'
    else tiers[sku] = above < (1 - longTailShare) * total ? 'potential' : 'longTail'
    above += dailyMean[sku]
  }
  return tiers
}
