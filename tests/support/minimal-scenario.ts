import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { z } from 'zod'
import { loadScenario, type Scenario, type scenario } from '../../scenarios/index.ts'

/** A scenario as it is written in a file: lengths of time as text. */
export type ScenarioInput = z.input<typeof scenario>

/** The tables of a scenario, with the names of their CSV files. */
const TABLES = [
  ['catalogue', 'skus', 'skus.csv'],
  ['network', 'zones', 'zones.csv'],
  ['network', 'warehouses', 'warehouses.csv'],
  ['network', 'factories', 'factories.csv'],
  ['network', 'returnsCentres', 'returns-centres.csv'],
  ['demand', 'shows', 'shows.csv'],
  ['demand', 'slots', 'slots.csv'],
] as const

const shift = { shiftStarts: '08:00', shiftEnds: '22:00' }

/**
 * The smallest scenario in which everything occurs: a city and its county, a regional and a front warehouse, a
 * standard and a quick factory, three goods, one of them fresh, and one show with two slots. About 200 orders on a
 * day without a show, and capacities well above the load.
 *
 * @returns a new object that may be changed.
 */
export function minimalScenario(): ScenarioInput {
  return {
    kingtide: 1,
    name: 'minimal',
    title: 'A city, its county and one show',
    description: 'The smallest scenario in which everything occurs.',
    horizon: { warmUp: '2 d', window: '3 d', drain: '20 d' },
    catalogue: catalogue(),
    network: network(),
    demand: demand(),
    promises: { shipWithin: '48 h', deliverWithin: { core: '48 h', county: '72 h' } },
    waiting: {
      allowed: true,
      share: 0.5,
      longest: '10 d',
      patience: { kind: 'gamma', mean: '7 d', shape: 2 },
    },
    buyers: {
      regretShare: 0.05,
      regretDelay: { kind: 'exponential', mean: '10 h' },
      refusedShare: 0.01,
      refusedLateShare: 0.05,
    },
    returns: {
      requestDelay: { kind: 'triangular', low: '1 d', mode: '2 d', high: '5 d' },
      collectAt: '10:00',
      transit: { kind: 'lognormal', mean: '3 d', coefficientOfVariation: 0.4 },
      restockAfter: '12 h',
    },
    money: money(),
    planning: { transport: '2 d', showStockAhead: '1 d' },
    opening: { coverDays: 5, frontCoverDays: 2, pipelineDays: 4, showCover: 1.1, showsBefore: '6 d' },
  }
}

/**
 * Writes a scenario into a folder.
 *
 * @param folder - an existing folder.
 * @param input - the scenario.
 * @param tables - `inline`: all in one file; `csv`: the tables as CSV files beside it.
 * @returns path of the YAML file, `scenario.yaml`.
 */
export function writeScenario(
  folder: string,
  input: ScenarioInput = minimalScenario(),
  tables: 'inline' | 'csv' = 'inline',
): string {
  const content = structuredClone(input) as unknown as Record<string, Record<string, unknown>>
  for (const [part, table, file] of tables === 'csv' ? TABLES : []) {
    writeFileSync(join(folder, file), toCsv(content[part]?.[table] as Record<string, unknown>[]))
    Object.assign(content[part] as object, { [table]: file })
  }
  const file = join(folder, 'scenario.yaml')
  writeFileSync(file, stringify(content))
  return file
}

/**
 * The minimal scenario as a run is told it: written to a file, loaded and checked.
 *
 * @param change - changes the input before.
 * @returns the frozen scenario.
 * @throws {ScenarioError} if the change makes it invalid.
 */
export function loadMinimal(change: (input: ScenarioInput) => void = () => {}): Scenario {
  const folder = mkdtempSync(join(tmpdir(), 'kingtide-'))
  try {
    const input = minimalScenario()
    change(input)
    return loadScenario(writeScenario(folder, input))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function toCsv(rows: readonly Record<string, unknown>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = rows.map((row) => columns.map((column) => toCell(row[column])).join(','))
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

function toCell(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '')
}

function catalogue(): ScenarioInput['catalogue'] {
  const durable = {
    returnShare: 0.3,
    grades: { intact: 0.8, flawed: 0.15, worthless: 0.05 },
    downgradeValueShare: 0.5,
  }
  const perishable = {
    returnShare: 0.03,
    grades: { intact: 0, flawed: 0, worthless: 1 },
    downgradeValueShare: 0,
    shelfLife: '7 d',
  }
  const factory = 'mill'
  return {
    categories: { apparel: durable, fresh: perishable },
    skus: [
      {
        id: 'shirt',
        category: 'apparel',
        price: 99,
        unitCost: 35,
        weight: 0.4,
        meanDailyUnits: 100,
        factory,
        companion: 'socks',
      },
      { id: 'socks', category: 'apparel', price: 29, unitCost: 8, weight: 0.1, meanDailyUnits: 80, factory },
      { id: 'berries', category: 'fresh', price: 49, unitCost: 20, weight: 1, meanDailyUnits: 60, factory },
    ],
  }
}

function network(): ScenarioInput['network'] {
  return {
    zones: [
      {
        id: 'city',
        macroRegion: 'east',
        kind: 'core',
        weight: 2,
        longitude: 121.5,
        latitude: 31.2,
        courierParcelsPerRound: 800,
      },
      {
        id: 'county',
        macroRegion: 'east',
        kind: 'county',
        weight: 1,
        longitude: 120.6,
        latitude: 31.5,
        courierParcelsPerRound: 400,
      },
    ],
    warehouses: [
      {
        id: 'hub',
        kind: 'regional',
        macroRegion: 'east',
        source: 'factories',
        serves: [],
        longitude: 121,
        latitude: 31.4,
        receiveUnitsPerHour: 500,
        pickUnitsPerHour: 200,
        packParcelsPerHour: 150,
        truckKilograms: 3000,
        ...shift,
      },
      {
        id: 'corner',
        kind: 'front',
        macroRegion: 'east',
        source: 'hub',
        serves: ['city'],
        longitude: 121.5,
        latitude: 31.2,
        receiveUnitsPerHour: 300,
        pickUnitsPerHour: 120,
        packParcelsPerHour: 90,
        truckKilograms: 1000,
        ...shift,
      },
    ],
    factories: [
      {
        id: 'mill',
        kind: 'standard',
        longitude: 119.6,
        latitude: 30.4,
        unitsPerHour: 60,
        lines: 3,
        setUp: '2 h',
        preparation: '2 d',
        minimumOrder: 50,
        unitCostFactor: 1,
      },
      {
        id: 'sprint',
        kind: 'quick',
        longitude: 120.9,
        latitude: 31,
        unitsPerHour: 80,
        lines: 2,
        setUp: '30 min',
        preparation: '4 h',
        minimumOrder: 20,
        unitCostFactor: 1.3,
      },
    ],
    returnsCentres: [
      {
        id: 'returns',
        macroRegion: 'east',
        restockTo: 'hub',
        longitude: 121,
        latitude: 31.4,
        inspectUnitsPerHour: 60,
        ...shift,
      },
    ],
    warehousing: { waveEvery: '1 h', walk: '20 min', replenishFrontsAt: ['05:00', '15:00'] },
    lineHaul: {
      departures: ['11:00', '15:00', '19:00', '23:30'],
      speed: 55,
      detour: 1.3,
      handling: '8 h',
      delayVariation: 0.2,
      pricePerTonneKilometre: 0.9,
      pricePerKilogram: 0.7,
      thirdParty: { capacityShare: 0.4, priceFactor: 1.4 },
    },
    lastMile: {
      rounds: ['08:30', '13:30', '18:30'],
      roundLasts: '4 h',
      pricePerParcel: { core: 4, county: 6 },
      thirdParty: { capacityShare: 0.4, priceFactor: 1.6 },
    },
  }
}

function demand(): ScenarioInput['demand'] {
  const show = {
    id: 'friday',
    host: 'anna',
    day: 2,
    starts: '20:00',
    lasts: '2 h',
    commission: 0.15,
    slotFee: 2000,
  }
  return {
    hourOfDay: [1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 5, 6, 5, 4, 4, 4, 5, 5, 6, 8, 8, 7, 4],
    dayVariation: 0.1,
    quantities: [0.84, 0.13, 0.03],
    companionShare: 0.1,
    shows: [show],
    slots: [
      { show: 'friday', sku: 'shirt', starts: '0 min', lasts: '60 min', surge: 3, priceShare: 0.8 },
      {
        show: 'friday',
        sku: 'berries',
        starts: '60 min',
        lasts: '60 min',
        surge: 2,
        priceShare: 0.9,
        with: 'socks',
        withRole: 'gift',
      },
    ],
    volume: {
      mixture: [
        { share: 0.3, mean: 0.5 },
        { share: 0.7, mean: 1.2 },
      ],
      showVariation: 0.2,
      skuVariation: 0.3,
    },
    viewers: { rampUp: '8 min', halfLife: '75 min', lingering: 0.15 },
  }
}

function money(): ScenarioInput['money'] {
  return {
    platformFee: 0.05,
    packagingPerParcel: 1.2,
    insurancePerParcel: 0.3,
    handlingPerUnit: 1.5,
    receivingPerUnit: 0.3,
    unpackPerParcel: 2,
    collectionPerParcel: 8,
    inspectionPerUnit: 2,
    latePenaltyPerOrder: 5,
    setUp: 300,
    capitalRate: 0.08,
    leftover: { coverDays: 30, valueShare: 0.4 },
  }
}
