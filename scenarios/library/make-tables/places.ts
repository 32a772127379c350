import { readFileSync } from 'node:fs'
import { between, round, roundUp, sum } from './numbers.ts'
import type { Row } from './table.ts'
import {
  CARRY_PARCELS,
  DEPARTURES,
  FRONT_SHARE,
  INSPECT_UNITS,
  PACK_ORDERS,
  ROUNDS,
  SHIFT_HOURS,
  UNIT_KILOGRAMS,
  UNITS_PER_ORDER,
} from './tuning.ts'

/** A place on the map, decimal degrees. */
interface Place {
  /** Degrees east. */
  readonly longitude: number
  /** Degrees north. */
  readonly latitude: number
}

/** A row of `cities.csv`. */
export interface City extends Place {
  /** Name in lower case: first part of the ids of its zones and warehouses. */
  readonly city: string
  /** One of six parts of the country; each has a returns centre. */
  readonly macroRegion: string
  /** Share of all demand, core and county together; all cities add up to 1. */
  readonly weight: number
}

const COASTAL = ['north-coast', 'yangtze-delta', 'south-coast']
const KILOMETRES_PER_DEGREE = 111

/** The 30 cities of `cities.csv`, weights scaled to 1. */
export function readCities(): City[] {
  const text = readFileSync(new URL('../singles-night/cities.csv', import.meta.url), 'utf8')
  const [, ...lines] = text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#')) // without the header
  const rows = lines.map((line) => line.split(','))
  const total = sum(rows.map((cells) => Number(cells[4])))
  return rows.map(([city, macroRegion, longitude, latitude, weight]) => ({
    city,
    macroRegion,
    longitude: Number(longitude),
    latitude: Number(latitude),
    weight: Number(weight) / total,
  }))
}

/** The city of that name, which must be in `cities.csv`. */
export const cityNamed = (cities: readonly City[], name: string): City =>
  cities.find((c) => c.city === name) as City

/** A place some way from another, roughly towards the middle of the country, so that it is not in the sea. */
export function nearby(name: string, from: Place, lowKilometres: number, highKilometres: number): Place {
  const inland = Math.atan2(33 - from.latitude, 109 - from.longitude)
  const angle = inland + between(`${name} angle`, -1, 1)
  const kilometres = between(`${name} distance`, lowKilometres, highKilometres)
  const perDegreeEast = KILOMETRES_PER_DEGREE * Math.cos((from.latitude * Math.PI) / 180)
  return {
    longitude: round(from.longitude + (kilometres * Math.cos(angle)) / perDegreeEast, 2),
    latitude: round(from.latitude + (kilometres * Math.sin(angle)) / KILOMETRES_PER_DEGREE, 2),
  }
}

/** Counties hold 35 % of all demand, more of it inland (42 %) than on the coast (30 %). */
function countyShares(cities: readonly City[]): number[] {
  const raw = cities.map((c) => (COASTAL.includes(c.macroRegion) ? 0.3 : 0.42))
  const mean = sum(raw.map((share, i) => share * cities[i].weight))
  return raw.map((share) => (share * 0.35) / mean)
}

/** For every city its core and the counties 60-90 km around it. */
export function makeZones(cities: readonly City[]): Row[] {
  const shares = countyShares(cities)
  return cities.flatMap((c, i) => {
    const county = shares[i]
    return [
      zone(c, 'core', c.weight * (1 - county), { longitude: c.longitude, latitude: c.latitude }),
      zone(c, 'county', c.weight * county, nearby(`${c.city}-county`, c, 60, 90)),
    ]
  })
}

/** One zone; its couriers can carry its share of all parcels. */
function zone(c: City, kind: 'core' | 'county', weight: number, place: Place): Row {
  return {
    id: `${c.city}-${kind}`,
    macroRegion: c.macroRegion,
    kind,
    weight: round(weight * 100, 3),
    ...place,
    courierParcelsPerRound: roundUp((CARRY_PARCELS * weight) / ROUNDS),
  }
}

/** One regional warehouse for each city, one front warehouse in its core, two in the ten largest; none of these if they do no work. */
export function makeWarehouses(cities: readonly City[], frontShare = FRONT_SHARE): Row[] {
  const largest = new Set([...cities].sort((a, b) => b.weight - a.weight).slice(0, 10))
  const regional = cities.map((c) => {
    const head = { id: c.city, kind: 'regional', source: 'factories', serves: '' }
    return warehouse(c, head, 1 - frontShare, nearby(c.city, c, 15, 30))
  })
  if (frontShare === 0) return regional
  const front = cities.flatMap((c) => {
    const count = largest.has(c) ? 2 : 1
    return Array.from({ length: count }, (_, i) => {
      const id = `${c.city}-front${i === 0 ? '' : `-${i + 1}`}`
      const head = { id, kind: 'front', source: c.city, serves: `${c.city}-core` }
      return warehouse(c, head, frontShare / count, nearby(id, c, 3, 10))
    })
  })
  return [...regional, ...front]
}

/**
 * A warehouse that does `share` of its city's work. It receives faster than it picks, since hero lots come at
 * once; its trucks carry a fifth more than its parcels weigh, as these come in bursts and fronts need stock.
 */
function warehouse(c: City, head: Row, share: number, place: Place): Row {
  const ordersPerDay = PACK_ORDERS * c.weight * share
  const ordersPerHour = ordersPerDay / SHIFT_HOURS.warehouse
  const kilogramsPerDay = ordersPerDay * (CARRY_PARCELS / PACK_ORDERS) * UNITS_PER_ORDER * UNIT_KILOGRAMS
  return {
    ...head,
    macroRegion: c.macroRegion,
    ...place,
    receiveUnitsPerHour: roundUp(ordersPerHour * UNITS_PER_ORDER * 1.5),
    pickUnitsPerHour: roundUp(ordersPerHour * UNITS_PER_ORDER * 1.05),
    packParcelsPerHour: roundUp(ordersPerHour),
    truckKilograms: roundUp((kilogramsPerDay / DEPARTURES) * 1.2),
    shiftStarts: '07:00',
    shiftEnds: '23:00',
  }
}

/** One returns centre for each macro-region, beside its largest city, sized by the demand of the region. */
export function makeReturnsCentres(cities: readonly City[]): Row[] {
  return [...new Set(cities.map((c) => c.macroRegion))].map((macroRegion) => {
    const region = cities.filter((c) => c.macroRegion === macroRegion)
    const seat = region.reduce((a, b) => (b.weight > a.weight ? b : a))
    const share = sum(region.map((c) => c.weight))
    return {
      id: `${macroRegion}-returns`,
      macroRegion,
      restockTo: seat.city,
      ...nearby(`${macroRegion}-returns`, seat, 15, 30),
      inspectUnitsPerHour: roundUp((INSPECT_UNITS * share) / SHIFT_HOURS.inspection),
      shiftStarts: '08:00',
      shiftEnds: '20:00',
    }
  })
}
