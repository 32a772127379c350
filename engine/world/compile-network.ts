import type { Scenario } from '../../scenarios/index.ts'
import type { CompiledNetwork } from './compiled-scenario.ts'

interface Place {
  readonly longitude: number
  readonly latitude: number
}

const EARTH_RADIUS_KILOMETRES = 6371

/**
 * Great-circle distance by the haversine formula.
 *
 * @returns kilometres on a sphere of radius 6371 km.
 */
function greatCircleKilometres(from: Place, to: Place): number {
  const radians = Math.PI / 180
  const latitudes = Math.sin(((to.latitude - from.latitude) * radians) / 2)
  const longitudes = Math.sin(((to.longitude - from.longitude) * radians) / 2)
  const chord =
    latitudes ** 2 + Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * longitudes ** 2
  return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/**
 * Dense network of a scenario: regional warehouses first, candidates of every zone by distance.
 *
 * @param scenario - checked scenario.
 */
export function compileNetwork(scenario: Scenario): CompiledNetwork {
  const { zones, warehouses: rows, factories, returnsCentres } = scenario.network
  const order = [...rows.keys()].sort((a, b) => rank(rows[a].kind) - rank(rows[b].kind) || a - b)
  const warehouses = order.map((row) => rows[row])
  const regionals = warehouses.filter((warehouse) => warehouse.kind === 'regional').length
  const indexOf = new Map(warehouses.map((warehouse, index) => [warehouse.id, index]))
  const road = (from: Place, to: Place) => greatCircleKilometres(from, to) * scenario.network.lineHaul.detour
  const total = zones.reduce((sum, zone) => sum + zone.weight, 0)
  const zoneShare = Float64Array.from(zones, (zone) => zone.weight / total)
  const zoneRegionals = zones.map((zone) => byDistance(zone, warehouses.slice(0, regionals)))
  const zoneRegional = Int32Array.from(zoneRegionals, (candidates) => candidates[0])
  const zoneFronts = zones.map((zone) =>
    Int32Array.from([...warehouses.keys()].filter((index) => warehouses[index].serves.includes(zone.id))),
  )
  const source = Int32Array.from(warehouses, (warehouse) => indexOf.get(warehouse.source) ?? -1)
  const warehouseShare = naturalShares(zoneShare, zoneRegional, zoneFronts, warehouses.length)
  const inland = scenario.network.inlandRegions ?? []
  const regions = [...new Set(zones.map((zone) => zone.macroRegion))]
  return Object.freeze({
    zones: zones.length,
    warehouses: warehouses.length,
    regionals,
    centres: returnsCentres.length,
    zoneShare,
    zoneIsCounty: Uint8Array.from(zones, (zone) => (zone.kind === 'county' ? 1 : 0)),
    regions: Object.freeze(regions),
    zoneRegion: Int32Array.from(zones, (zone) => regions.indexOf(zone.macroRegion)),
    zoneCentre: Int32Array.from(zones, (zone) =>
      returnsCentres.findIndex((centre) => centre.macroRegion === zone.macroRegion),
    ),
    zoneRegional,
    zoneFronts: Object.freeze(zoneFronts),
    zoneRegionals: Object.freeze(zoneRegionals),
    warehouseRegion: Int32Array.from(warehouses, ({ macroRegion }) => regions.indexOf(macroRegion)),
    warehouseIds: warehouses.map((warehouse) => warehouse.id),
    warehouseRow: Int32Array.from(order),
    source,
    warehouseShare,
    stockShare: stockShares(warehouses.slice(0, regionals), warehouseShare.subarray(0, regionals)),
    regionIsInland: Uint8Array.from(regions, (region) => (inland.includes(region) ? 1 : 0)),
    restockTo: Int32Array.from(returnsCentres, (centre) => indexOf.get(centre.restockTo) as number),
    kilometresToZone: matrix(warehouses, zones, road),
    kilometresBetween: matrix(warehouses.slice(0, regionals), warehouses.slice(0, regionals), road),
    kilometresFromFactory: matrix(factories, warehouses, road),
    kilometresFromSource: Float64Array.from(warehouses, (warehouse, index) =>
      source[index] < 0 ? 0 : road(warehouses[source[index]], warehouse),
    ),
    quickFactories: Int32Array.from(
      [...factories.keys()].filter((index) => factories[index].kind === 'quick'),
    ),
  })
}

function rank(kind: 'regional' | 'front'): number {
  return kind === 'regional' ? 0 : 1
}

function byDistance(zone: Place, regionals: readonly Place[]): Int32Array {
  const kilometres = regionals.map((regional) => greatCircleKilometres(regional, zone))
  return Int32Array.from([...regionals.keys()].sort((a, b) => kilometres[a] - kilometres[b] || a - b))
}

function matrix(
  from: readonly Place[],
  to: readonly Place[],
  road: (a: Place, b: Place) => number,
): Float64Array {
  const result = new Float64Array(from.length * to.length)
  for (const [row, origin] of from.entries()) {
    for (const [column, destination] of to.entries())
      result[row * to.length + column] = road(origin, destination)
  }
  return result
}

/** Shares of the lots from factories: as the table weighs the warehouses, or by the demand around each. */
function stockShares(
  regionals: readonly { readonly stockWeight?: number | undefined }[],
  natural: Float64Array,
): Float64Array {
  const total = regionals.reduce((sum, { stockWeight }) => sum + (stockWeight ?? 0), 0)
  return total > 0 ? Float64Array.from(regionals, ({ stockWeight }) => (stockWeight ?? 0) / total) : natural
}

/** A regional warehouse is the natural source of its zones; a front warehouse of its part of the zones it serves. */
function naturalShares(
  zoneShare: Float64Array,
  zoneRegional: Int32Array,
  zoneFronts: readonly Int32Array[],
  warehouses: number,
): Float64Array {
  const result = new Float64Array(warehouses)
  for (const [zone, share] of zoneShare.entries()) {
    result[zoneRegional[zone]] += share
    for (const front of zoneFronts[zone]) result[front] += share / zoneFronts[zone].length
  }
  return result
}
