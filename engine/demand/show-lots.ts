import type { Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { Cells } from './cells.ts'
import { LotBatch } from './lot-batch.ts'
import { LotDraws } from './lot-draws.ts'
import { LotSource } from './lot-source.ts'
import { RateCourse } from './rate-course.ts'
import type { RegionalShares } from './regional-shares.ts'
import { showMood, swayed } from './show-mood.ts'
import { showVolumes } from './show-volume.ts'

/**
 * Orders of one live show, drawn as lots: a cell is a slot's offer in a zone and a quantity.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 * @param shares - where each SKU is wanted.
 * @param lotSize - most orders in a lot.
 * @param show - show index.
 * @param crowd - who they come from: comes before the name of the show in the names of its streams.
 */
export function showLots(
  compiled: CompiledScenario,
  streams: Streams,
  shares: RegionalShares,
  lotSize: number,
  show: number,
  crowd: string = 'show',
): LotSource {
  const { shows, meanQuantity } = compiled
  const id = `${crowd} ${shows.ids[show]}`
  const first = shows.slotStart[show]
  const batch = new LotBatch(shows.startsAt[show])
  const draws = new LotDraws(batch, streams, id)
  const cells = new Cells(compiled, shares)
  const mood = showMood(compiled, streams, show)
  for (const [index, units] of showVolumes(compiled, streams, show).entries()) {
    const shape = swayed(shows.slotShape[first + index], mood)
    const course = new RateCourse(shows.startsAt[show], shows.binWidth, shape)
    const sku = shows.slotSku[first + index]
    const orders = (units / meanQuantity) * (mood === undefined ? 1 : course.total)
    cells.forEach(index, sku, orders, (cell, mean) => draws.draw(cell, mean, course, lotSize))
  }
  batch.sort()
  const content = {
    basketOf: (cell: number): number => shows.slotBasket[first + cells.offerOf(cell)],
    zoneOf: (cell: number): number => cells.zoneOf(cell),
    quantityOf: (cell: number): number => cells.quantityOf(cell),
  }
  return new LotSource(batch, content, streams.key(id, 'lot'))
}
