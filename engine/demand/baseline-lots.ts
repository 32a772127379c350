import type { Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { baselineCourses } from './baseline-rates.ts'
import { Cells } from './cells.ts'
import { LotBatch } from './lot-batch.ts'
import { LotDraws } from './lot-draws.ts'
import { LotSource } from './lot-source.ts'
import type { RegionalShares } from './regional-shares.ts'

/** Most orders for fresh goods in a lot: what is kept for days only spoils more where demand comes in lumps. */
const MOST_FRESH = 2

/**
 * Orders outside shows, drawn as lots: a cell is a SKU, with or without its companion, in a zone and a quantity.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 * @param shares - where each SKU is wanted.
 * @param lotSize - most orders in a lot.
 */
export function baselineLots(
  compiled: CompiledScenario,
  streams: Streams,
  shares: RegionalShares,
  lotSize: number,
): LotSource {
  const { skus, baskets, scenario } = compiled
  const { companionShare } = scenario.demand
  const courseOf = baselineCourses(compiled, streams)
  const units = skus.meanDailyUnits.reduce((sum, daily) => sum + daily, 0)
  const batch = new LotBatch(compiled.start)
  const draws = new LotDraws(batch, streams, 'baseline')
  const cells = new Cells(compiled, shares)
  for (let sku = 0; sku < skus.count; sku++) {
    const course = courseOf(sku)
    const orders = course.total * (skus.meanDailyUnits[sku] / units)
    const most = skus.freshRow[sku] < 0 ? lotSize : Math.min(lotSize, MOST_FRESH)
    const draw = (cell: number, mean: number): void => draws.draw(cell, mean, course, most)
    cells.forEach(sku * 2, sku, orders * (1 - companionShare), draw)
    cells.forEach(sku * 2 + 1, sku, orders * companionShare, draw)
  }
  batch.sort()
  const content = {
    basketOf: (cell: number, at: number): number => {
      const offer = cells.offerOf(cell)
      const sku = offer >> 1
      if (at < skus.saleStarts[sku] || at >= skus.saleEnds[sku]) return -1
      return (offer & 1) === 1 ? baskets.companionOf[sku] : baskets.plainOf[sku]
    },
    zoneOf: (cell: number): number => cells.zoneOf(cell),
    quantityOf: (cell: number): number => cells.quantityOf(cell),
  }
  return new LotSource(batch, content, streams.key('baseline', 'lot'))
}
