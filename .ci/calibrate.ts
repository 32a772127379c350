/**
 * Calibrates the baseline: moves its stated inputs until every row of its table of bands is met, writes them to
 * `inputs.json` in its folder, and makes its tables anew.
 *
 *     npm run calibrate                       # b0 is frozen: says what its inputs give and would be moved to
 *     npm run calibrate -- b0-2 10 8          # a version beside it: ten rounds of eight replications, then frozen
 */

import { existsSync, writeFileSync } from 'node:fs'
import { loadScenario } from '../scenarios/index.ts'
import {
  type BaselineInputs,
  type BaselineVersion,
  FIRST_BASELINE,
  readInputs,
  writeInputs,
} from '../scenarios/library/make-tables/b0/inputs.ts'
import { writeBaseline } from '../scenarios/library/make-tables/b0/make-baseline.ts'
import { adjust, type Step } from './baseline/adjust.ts'
import { fingerprintOf, frozenFile } from './baseline/fingerprint.ts'
import { runBaseline } from './baseline/measure-baseline.ts'

/** Seed of the calibration; what was found is judged on another. */
const SEED = 20_260

function calibrate(name: string, rounds: number, replications: number): void {
  if (existsSync(frozenFile(name))) {
    process.stdout.write(
      `${name} is frozen; nothing is written. A new calibration takes a new name, such as b0-2.\n`,
    )
    look(name, replications)
    return
  }
  begin(name)
  for (let round = 1; round <= rounds; round++) {
    process.stdout.write(`round ${round} of ${rounds}\n`)
    const { version } = readInputs(name)
    writeInputs(name, { version, inputs: look(name, replications) })
    writeBaseline(name)
  }
  const { version } = readInputs(name)
  const frozen = { version, sha256: fingerprintOf(name) }
  writeFileSync(frozenFile(name), `${JSON.stringify(frozen, null, 2)}\n`)
}

/** A later version starts from the first. */
function begin(name: string): void {
  if (name !== FIRST_BASELINE) {
    const version = Number(/\d+$/.exec(name.slice(FIRST_BASELINE.length))?.[0] ?? 2)
    const first: BaselineVersion = readInputs(FIRST_BASELINE)
    writeInputs(name, { ...first, version })
  }
  writeBaseline(name)
}

/** Measures, and says where the inputs would go. */
function look(name: string, replications: number): BaselineInputs {
  const { inputs } = readInputs(name)
  const steps = adjust(inputs, runBaseline(loadScenario(name), replications, { seed: SEED }))
  process.stdout.write(`${steps.map(line).join('\n')}\n`)
  const next = Object.fromEntries(steps.map(({ adjustment, after }) => [adjustment.input, after]))
  return { ...inputs, ...next }
}

function line({ adjustment, measured, before, after }: Step): string {
  const { input, target } = adjustment
  const way = `${String(before).padStart(8)} -> ${String(after).padEnd(8)}`
  return `  ${input.padEnd(20)} ${way} measured ${measured.toFixed(4)}, target ${target}`
}

const [name = FIRST_BASELINE, rounds = '8', replications = '4'] = process.argv.slice(2)
calibrate(name, Number(rounds), Number(replications))
