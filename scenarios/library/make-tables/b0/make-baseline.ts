import { writeFileSync } from 'node:fs'
import { between, round } from '../numbers.ts'
import { readCities } from '../places.ts'
import { showRow } from '../shows.ts'
import { type Row, writeTable } from '../table.ts'
import { makeBaselineSkus, SURGE } from './goods.ts'
import { FIRST_BASELINE, readInputs } from './inputs.ts'
import { inputsText, laterVersionText } from './inputs-text.ts'
import { makeBaselineFactories, makeBaselineWarehouses } from './places.ts'
import { baselineShows, type SaleSlot, sellingWindows } from './shows.ts'

/** Units planned for a slot, mean, full scale: with 140 shows some 2.1 million orders, 52,500 at the scale of 0.025. */
const UNITS_PER_SLOT = 1_160

/** Writes the tables of a baseline and the part of the scenario that holds its calibrated values, from `inputs.json` in its folder. @param name - `b0`, or a later version beside it. */
export function writeBaseline(name: string): void {
  const version = readInputs(name)
  const { inputs } = version
  const cities = readCities()
  const shows = baselineShows(-6, 28)
  const skus = makeBaselineSkus(sellingWindows(shows), UNITS_PER_SLOT, inputs.unitCost)
  const slots = skus.flatMap(({ id, sales }) => sales.map((slot) => ({ id, slot })))
  const rank = new Map(shows.map((show, i) => [show.id, i]))
  const rankOf = ({ slot }: (typeof slots)[number]) => (rank.get(slot.show.id) ?? 0) * 100 + slot.place
  slots.sort((a, b) => rankOf(a) - rankOf(b))
  writeTable(
    name,
    'window-skus',
    skus.map(({ row }) => row),
  )
  writeTable(name, 'stocked-warehouses', makeBaselineWarehouses(cities, inputs.inlandStock))
  writeTable(name, 'factories', makeBaselineFactories(cities, skus, inputs.preparation))
  writeTable(name, 'shows', shows.map(showRow))
  writeTable(
    name,
    'slots',
    slots.map(({ id, slot }) => slotRow(id, slot)),
  )
  const file = (path: string): URL => new URL(`../../${path}`, import.meta.url)
  writeFileSync(file(`${name}/inputs.yaml`), inputsText(name, version))
  if (name !== FIRST_BASELINE) writeFileSync(file(`${name}.yaml`), laterVersionText(name, version))
}

function slotRow(sku: string, { show, place }: SaleSlot): Row {
  const minutes = Math.floor(show.minutes / show.slots)
  return {
    show: show.id,
    sku,
    starts: `${place * minutes} min`,
    lasts: `${minutes} min`,
    surge: SURGE,
    priceShare: round(between(`b0 price ${show.id} ${sku}`, 0.85, 0.95), 2),
  }
}
