import type { Bench } from './bench.ts'
import { fiveStation } from './five-station.ts'
import { headPlatform } from './head-platform.ts'
import { holdModel } from './hold-model.ts'
import { monteCarlo } from './montecarlo.ts'
import { singlesNight } from './singles-night.ts'
import { startupFirstResult, startupHelp } from './startup.ts'
import { tenMillion } from './ten-million.ts'
import { twoWorkers } from './two-workers.ts'

/** Every bench, in the order of the report. */
export const benches: readonly Bench[] = [
  holdModel(1000, { must: 10e6, aim: 12e6 }),
  holdModel(100_000, { must: 7e6, aim: 9e6 }),
  fiveStation,
  singlesNight,
  tenMillion,
  monteCarlo,
  twoWorkers,
  headPlatform,
  startupHelp,
  startupFirstResult,
]
