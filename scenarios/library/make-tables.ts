/**
 * Writes the tables of the library scenarios `singles-night`, `quiet-week`, `ten-million` and `b0`.
 *
 *     npx tsx scenarios/library/make-tables.ts
 *
 * The tables are committed: after changing a number in `make-tables/`, run this and commit both. Nothing is
 * drawn from a random source, so the same tables come out on every machine.
 */

import { FIRST_BASELINE } from './make-tables/b0/inputs.ts'
import { writeBaseline } from './make-tables/b0/make-baseline.ts'
import { makeFactories } from './make-tables/factories.ts'
import { HEROES, makeSkus, type Sku } from './make-tables/goods.ts'
import { type City, makeReturnsCentres, makeWarehouses, makeZones, readCities } from './make-tables/places.ts'
import {
  HEAD,
  HEAD_DAY,
  headSlots,
  REGULAR_HOURS,
  regularShows,
  regularSlots,
  type Show,
  showRow,
  slotRow,
} from './make-tables/shows.ts'
import { type Row, writeTable } from './make-tables/table.ts'
import { HEAD_TIMES, SHOW_UNITS } from './make-tables/tuning.ts'

/** Eight days of warm-up and fourteen measured ones, the head show in the evening of the eighth. */
function writeSinglesNight(cities: readonly City[], skus: readonly Sku[]): void {
  const regular = singlesNightShows()
  const always = skus.filter((s) => !(s.id in HEROES))
  const slots = [...regularSlots(regular, always, SHOW_UNITS), ...headSlots(skus)]
  const after = regular.findIndex((s) => s.day > HEAD_DAY)
  const rows = skus.map((s) => ({ ...s }))
  writeTable('singles-night', 'skus', rows)
  writeTable('singles-night', 'zones', makeZones(cities))
  writeTable('singles-night', 'warehouses', makeWarehouses(cities))
  writeTable('singles-night', 'factories', makeFactories(cities, skus))
  writeTable('singles-night', 'returns-centres', makeReturnsCentres(cities))
  writeTable('singles-night', 'shows', regular.toSpliced(after, 0, HEAD).map(showRow))
  writeTable('singles-night', 'slots', slots.map(slotRow))
}

/** The ordinary shows of singles' night: in the evening of the head show there is no other. */
function singlesNightShows(): Show[] {
  return regularShows(-7, 14, REGULAR_HOURS).filter((s) => s.day !== HEAD_DAY || s.starts !== '21:00')
}

/** A week of warm-up and a measured one, two shows a day, no head show; heroes are goods like any other. */
function writeQuietWeek(skus: readonly Sku[]): void {
  const times = REGULAR_HOURS.filter((h) => h.starts === '14:00' || h.starts === '21:00')
  const shows = regularShows(-6, 7, times)
  const rows = skus.map((s) => ({ ...s, saleEndsWithShow: undefined }))
  writeTable('quiet-week', 'skus', rows)
  writeTable('quiet-week', 'shows', shows.map(showRow))
  writeTable('quiet-week', 'slots', regularSlots(shows, skus, SHOW_UNITS / 2).map(slotRow))
}

/** Head show sixteen times as large, and every capacity with it; all else as in `singles-night`. */
function writeTenMillion(cities: readonly City[], skus: readonly Sku[]): void {
  const always = skus.filter((s) => !(s.id in HEROES))
  const slots = [...regularSlots(singlesNightShows(), always, SHOW_UNITS), ...headSlots(skus, HEAD_TIMES)]
  const larger = (row: Row, columns: readonly string[]): Row => ({
    ...row,
    ...Object.fromEntries(columns.map((column) => [column, Number(row[column]) * HEAD_TIMES])),
  })
  const warehouse = ['receiveUnitsPerHour', 'pickUnitsPerHour', 'packParcelsPerHour', 'truckKilograms']
  const write = (
    table: 'zones' | 'warehouses' | 'factories' | 'returns-centres',
    rows: readonly Row[],
    columns: readonly string[],
  ): void =>
    writeTable(
      'ten-million',
      table,
      rows.map((row) => larger(row, columns)),
    )
  write('zones', makeZones(cities), ['courierParcelsPerRound'])
  write('warehouses', makeWarehouses(cities), warehouse)
  write('factories', makeFactories(cities, skus), ['unitsPerHour'])
  write('returns-centres', makeReturnsCentres(cities), ['inspectUnitsPerHour'])
  writeTable('ten-million', 'slots', slots.map(slotRow))
}

const skus = makeSkus()
writeSinglesNight(readCities(), skus)
writeTenMillion(readCities(), skus)
writeQuietWeek(skus)
writeBaseline(FIRST_BASELINE)
