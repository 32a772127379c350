import type { CompiledScenario } from '../world/index.ts'
import type { Occurrence } from './occurrence.ts'

/**
 * Whether a shock aims at an order, by its show, its region and its first good.
 *
 * @param occurrence - the shock. @param compiled - scenario. @param basket - what is ordered, index. @param zone - where to, index.
 */
export function hits(
  { shock, shows, regions }: Occurrence,
  { baskets, network }: CompiledScenario,
  basket: number,
  zone: number,
): boolean {
  return (
    shows.includes(baskets.show[basket]) &&
    regions.includes(network.zoneRegion[zone]) &&
    shock.targets.skus.includes(baskets.lineSku[baskets.lineStart[basket]])
  )
}
