/**
 * Prints the table of the baseline for `docs/background/baseline.md`: what each row was to be, what it is, and what the
 * full-scale run makes of it.
 *
 *     npx tsx .ci/baseline-page.ts 20 3       # replications at the scale of the scenario, and at full scale
 */

import { meanInterval } from '../engine/index.ts'
import { loadScenario } from '../scenarios/index.ts'
import { BANDS, type Band } from './baseline/bands.ts'
import { runBaseline } from './baseline/measure-baseline.ts'

/** Not the seed of the calibration. */
const SEED = 6

/** Lot size at full scale, where the model's single orders would take minutes. */
const FULL_LOT_SIZE = 16

const FACTOR: Readonly<Record<Band['unit'], number>> = { '%': 100, h: 1, d: 1 }

const [replications = 20, full = 3] = process.argv.slice(2).map(Number)
const scenario = loadScenario('b0')
const model = runBaseline(scenario, replications, { seed: SEED })
const large = runBaseline({ ...scenario, scale: 1 }, full, { seed: SEED, lotSize: FULL_LOT_SIZE })
process.stdout.write(`${BANDS.map(row).join('\n')}\n`)
process.stdout.write(`orders ${mostOrders(model)} at most in the model, ${mostOrders(large)} at full scale\n`)
const hours = meanInterval(model.map(({ kpis }) => kpis.leadTimeHours ?? Number.NaN))
process.stdout.write(`lead time overall ${hours.mean.toFixed(1)} ± ${hours.halfWidth?.toFixed(1)} h\n`)

function row({ name, figureOf, low, high, source, unit }: Band): string {
  const factor = FACTOR[unit]
  const write = (value: number): string => (value * factor).toFixed(1)
  const { mean, halfWidth } = meanInterval(model.map(figureOf))
  const atFull = meanInterval(large.map(figureOf))
  const isInside = mean >= low && mean <= high ? 'yes' : '**no**'
  const fullInside = atFull.mean >= low && atFull.mean <= high ? '' : ', outside'
  const cells = [
    name,
    `${write(low)}-${write(high)} ${unit}`,
    source,
    `${write(mean)} ± ${write(halfWidth ?? 0)}`,
    isInside,
    `${write(atFull.mean)} ± ${write(atFull.halfWidth ?? 0)}${fullInside}`,
  ]
  return `| ${cells.join(' | ')} |`
}

function mostOrders(records: readonly { readonly ordersInRun: number }[]): number {
  return Math.max(...records.map(({ ordersInRun }) => ordersInRun))
}
