import { pulseExponentialStay, sineConstantStay, sineExponentialStay } from '../../../theory/index.ts'
import type { EstimateCheck, Experiment } from '../check.ts'
import { scenarioExperiment } from '../scenario-experiment.ts'
import { deterministic, exponential } from './laws-of-time.ts'

const EICK = 'Eick, Massey & Whitt (1993)'
const SINE = { base: 100, swing: 50, period: 24 }
const LOOKS = [24, 30, 36]

function waves(stay: object, window: number): Experiment {
  return scenarioExperiment({
    scenario: 'classic/live-session',
    changes: {
      horizon: { warmUp: 0, window },
      sources: { viewers: { arrivals: { kind: 'sinusoidal', ...SINE } } },
      stations: { session: { service: stay } },
      observe: { numberInSystemAt: LOOKS.filter((look) => look <= window) },
    },
    replications: 300,
  })
}

const exponentialStay = waves(exponential(2), 36.1)
const constantStay = waves(deterministic(2), 30.1)
const flash = scenarioExperiment({
  scenario: 'classic/live-session',
  changes: {
    horizon: { warmUp: 0, window: 25.1 },
    sources: { viewers: { arrivals: { kind: 'pulse', base: 10, pulse: 200, from: 20, until: 21 } } },
    observe: { numberInSystemAt: [20.5, 21, 23, 25] },
  },
  replications: 1_000,
})

/** Rates of arrivals that change with time, as in a live session. */
export const LIVE_SESSION_CHECKS: readonly EstimateCheck[] = [
  ...[0, 6, 12].map((hour, look) =>
    session(`waves-exponential-at-${hour}`, `A daily wave, exponential stays: viewers at hour ${hour}.`, {
      source: `${EICK}, M_t/G/infinity queues with sinusoidal arrival rates, Management Science 39(2), eq. (15)`,
      experiment: exponentialStay,
      measure: `numberInSystemAt.${LOOKS[look]}`,
      expected: () => sineExponentialStay(SINE, 0.5, hour),
    }),
  ),
  session('waves-constant-at-6', 'A daily wave, constant stays: viewers at hour 6.', {
    source: `${EICK}, The physics of the M_t/G/infinity queue, Operations Research 41(4), theorem 1`,
    experiment: constantStay,
    measure: 'numberInSystemAt.30',
    expected: () => sineConstantStay(SINE, 2, 6),
  }),
  ...[0.5, 1, 3, 5].map((hours) =>
    session(
      `flash-after-${hours}-hours`,
      `A flash sale of an hour: viewers ${hours} hours after its begin.`,
      {
        source: `${EICK}, Operations Research 41(4), theorem 1`,
        experiment: flash,
        measure: `numberInSystemAt.${20 + hours}`,
        expected: () => pulseExponentialStay(10, 200, 0.5, hours),
      },
    ),
  ),
]

function session(
  name: string,
  statement: string,
  rest: Pick<EstimateCheck, 'source' | 'experiment' | 'measure' | 'expected'>,
): EstimateCheck {
  return { kind: 'estimate', id: `time-varying/${name}`, family: 'time-varying', statement, ...rest }
}
