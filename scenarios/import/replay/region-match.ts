import type { Zone } from '../../schema/index.ts'
import { unitOf } from '../keyed-hash.ts'

/**
 * Indices of the zones that a region of an order file stands for; empty: none, its orders are spread over
 * all.
 */
export type RegionMatch = readonly number[]

const SPREAD = -1

/**
 * Finds the zones of each region: the zone of that name, or all zones of the macro-region of that name. Case,
 * width and spaces around a name do not count.
 *
 * @param regions - names in the order file.
 * @param zones - zones of the scenario.
 * @returns one match a region.
 */
export function matchRegions(regions: readonly string[], zones: readonly Zone[]): RegionMatch[] {
  const byName = new Map<string, number[]>()
  for (const [index, { macroRegion }] of zones.entries()) {
    const name = normalise(macroRegion)
    byName.set(name, [...(byName.get(name) ?? []), index])
  }
  for (const [index, { id }] of zones.entries()) byName.set(normalise(id), [index])
  return regions.map((region) => byName.get(normalise(region)) ?? [])
}

/**
 * Zone of one order.
 *
 * @param match - zones of its region; `undefined`: the order has no region.
 * @param zones - zones of the scenario.
 * @param key - hash of its order number, which draws one of several zones by their weight.
 * @returns index of the zone; -1: to be spread over all zones.
 */
export function zoneOf(match: RegionMatch | undefined, zones: readonly Zone[], key: number): number {
  if (match === undefined || match.length === 0) return SPREAD
  if (match.length === 1) return match[0] as number
  const weights = match.map((zone) => (zones[zone] as Zone).weight)
  let left = unitOf(key, 'zone') * weights.reduce((total, weight) => total + weight, 0)
  const found = weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return match[Math.max(found, 0)] as number
}

function normalise(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
