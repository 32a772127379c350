/**
 * Share of all volume that goods selling better than one of them hold together.
 *
 * @param dailyMean - forecast volume by SKU; of equals the first is the better seller.
 * @param sku - the one.
 * @returns 0..1; 0 for the best seller, and where nothing sells.
 */
export function volumeAbove(dailyMean: Float64Array, sku: number): number {
  let total = 0
  let above = 0
  // Without an iterator: it is asked slot by slot while shows run.
  for (let other = 0; other < dailyMean.length; other++) {
    const mean = dailyMean[other]
    total += mean
    if (mean > dailyMean[sku] || (mean === dailyMean[sku] && other < sku)) above += mean
  }
  return total > 0 ? above / total : 0
}
