import { z } from 'zod'
import {
  clockTime,
  coordinates,
  duration,
  identifier,
  nonNegative,
  positive,
  positiveDuration,
} from './primitives.ts'

/** Where buyers live: the core city or the counties around it. One row of the zone table. */
export const zone = z.strictObject({
  id: identifier,
  macroRegion: identifier,
  kind: z.enum(['core', 'county']),
  weight: nonNegative.describe('relative share of demand'),
  ...coordinates,
  courierParcelsPerRound: positive.describe('parcels the own couriers carry on one delivery round'),
})

/** A parsed {@link zone}. */
export interface Zone extends z.infer<typeof zone> {}

/** A regional warehouse (serves every zone) or a front warehouse (serves the zones it names). One row of the table. */
export const warehouse = z.strictObject({
  id: identifier,
  kind: z.enum(['regional', 'front']),
  macroRegion: identifier,
  source: identifier.describe('`factories`, or the warehouse it is replenished from'),
  serves: z.array(identifier).describe('zones a front warehouse serves; a regional warehouse serves all'),
  ...coordinates,
  receiveUnitsPerHour: positive,
  pickUnitsPerHour: positive,
  packParcelsPerHour: positive,
  truckKilograms: positive.describe('own line-haul capacity of one departure, kg'),
  shiftStarts: clockTime,
  shiftEnds: clockTime.describe('equal to shiftStarts: works round the clock'),
  stockWeight: nonNegative
    .optional()
    .describe('regional: relative share of the lots from factories; empty in all: by the demand around it'),
})

/** A parsed {@link warehouse}. */
export interface Warehouse extends z.infer<typeof warehouse> {}

/**
 * A factory. Quick ones form the pool that a second lot during a show is ordered from; custom ones make goods to order
 * and are reported apart. One row of the table.
 */
export const factory = z.strictObject({
  id: identifier,
  kind: z.enum(['standard', 'custom', 'quick']),
  ...coordinates,
  unitsPerHour: positive.describe('output of one production line once set up'),
  lines: z.number().int().min(1),
  setUp: duration.describe('time to set a line up for one production order'),
  preparation: duration.describe('time from order to the earliest start: material, planning'),
  minimumOrder: z.number().int().min(1).describe('smallest production order, units'),
  unitCostFactor: positive.describe('cost of a unit made here / the SKU unit cost'),
})

/** A parsed {@link factory}. */
export interface Factory extends z.infer<typeof factory> {}

/** Where returned goods are inspected. One for each macro-region at most. One row of the table. */
export const returnsCentre = z.strictObject({
  id: identifier,
  macroRegion: identifier,
  restockTo: identifier.describe('warehouse that intact goods go back to'),
  ...coordinates,
  inspectUnitsPerHour: positive,
  shiftStarts: clockTime,
  shiftEnds: clockTime,
})

/** A parsed {@link returnsCentre}. */
export interface ReturnsCentre extends z.infer<typeof returnsCentre> {}

/** Capacity bought from another carrier once the own one is full. */
export const thirdParty = z.strictObject({
  capacityShare: nonNegative.describe('capacity on call / own capacity'),
  priceFactor: positive.describe('price / own price'),
})

/** A parsed {@link thirdParty}. */
export interface ThirdParty extends z.infer<typeof thirdParty> {}

/** Trucks between warehouses, zones and factories. */
export const lineHaul = z.strictObject({
  departures: z.array(clockTime).min(1).describe('times of day at which trucks leave every warehouse'),
  speed: positive.describe('km/h, door to door'),
  detour: positive.describe('road distance / great-circle distance'),
  handling: duration.describe('loading, sorting and unloading, per trip'),
  countyTransfer: duration
    .optional()
    .describe('further sorting and transfer of parcels for county zones; none where it is left out'),
  delayVariation: nonNegative.describe('coefficient of variation of the driving time'),
  pricePerTonneKilometre: nonNegative.describe('CNY'),
  pricePerKilogram: nonNegative.describe('CNY, handling part of the price'),
  thirdParty,
})

/** A parsed {@link lineHaul}. */
export interface LineHaul extends z.infer<typeof lineHaul> {}

/** Delivery rounds in a zone. */
export const lastMile = z.strictObject({
  rounds: z.array(clockTime).min(1).describe('times of day at which couriers leave'),
  roundLasts: positiveDuration,
  pricePerParcel: z.strictObject({ core: nonNegative, county: nonNegative }).describe('CNY'),
  thirdParty,
})

/** A parsed {@link lastMile}. */
export interface LastMile extends z.infer<typeof lastMile> {}

/** Work inside warehouses, alike in all of them. */
export const warehousing = z.strictObject({
  waveEvery: positiveDuration
    .refine((ms) => ms <= 86_400_000, 'there is at least one wave a day: write 24 h or less')
    .describe('time between two picking waves in a shift'),
  walk: duration.describe('fixed time of a wave, besides picking'),
  replenishFrontsAt: z
    .array(clockTime)
    .min(1)
    .describe('times at which front warehouses are restocked from their source'),
})

/** A parsed {@link warehousing}. */
export interface Warehousing extends z.infer<typeof warehousing> {}

/** Places and the ways between them. */
export const network = z.strictObject({
  zones: z.array(zone).min(1),
  warehouses: z.array(warehouse).min(1),
  factories: z.array(factory).min(1),
  returnsCentres: z.array(returnsCentre).min(1),
  inlandRegions: z
    .array(identifier)
    .optional()
    .describe('macro-regions away from the coast: lead times to their core cities are reported apart'),
  warehousing,
  lineHaul,
  lastMile,
})

/** A parsed {@link network}. */
export interface Network extends z.infer<typeof network> {}
