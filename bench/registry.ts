import type { Bench } from './bench.ts'
import { fiveStation } from './five-station.ts'
import { holdModel } from './hold-model.ts'
import { singlesNight } from './singles-night.ts'
import { startupFirstResult, startupHelp } from './startup.ts'

/** Every bench, in the order of the report. */
export const benches: readonly Bench[] = [
  holdModel(1000),
  holdModel(100_000),
  fiveStation,
  singlesNight,
  startupHelp,
  startupFirstResult,
]
