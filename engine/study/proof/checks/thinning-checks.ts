import { type QueueNetwork, readAnyScenarioText } from '../../../../scenarios/index.ts'
import { simulate } from '../../../simulate.ts'
import { sineArrivals } from '../../../theory/index.ts'
import { compileQueueNetwork } from '../../../world/index.ts'
import type { SampleCheck, SampleFinding } from '../check.ts'
import { kolmogorovTail, rescaledGapDistance } from './rescaled-gaps.ts'

const BIAS = 1.03
/** Mean and standard deviation of Kolmogorov's statistic. */
const MEAN = Math.sqrt(Math.PI / 2) * Math.LN2
const SPREAD = Math.sqrt(Math.PI ** 2 / 12 - MEAN ** 2)

/** The rate of arrivals is the one that was asked for, at each moment. */
export const THINNING_CHECKS: readonly SampleCheck[] = [
  {
    kind: 'sample',
    id: 'time-varying/thinning',
    family: 'time-varying',
    source: 'Lewis & Shedler (1979); Brown et al. (2002), the time-rescaling theorem; Kolmogorov (1933)',
    statement: 'Gaps between arrivals at changing rates, in expected arrivals, are exponential (Kolmogorov).',
    falseAlarm: 0.0005,
    fault: 'the rate is held to be 3 % higher',
    samples: [
      sample('a deep wave', { kind: 'sinusoidal', base: 100, swing: 100, period: 24 }, (time) =>
        sineArrivals({ base: 100, swing: 100, period: 24 }, time),
      ),
      sample(
        'steps',
        { kind: 'piecewise', rates: [20, 0, 180], stepWidth: 8, repeats: true },
        expectedInSteps,
      ),
    ],
  },
]

function expectedInSteps(time: number): number {
  const days = Math.floor(time / 24)
  const hours = time - 24 * days
  return days * 8 * 200 + 20 * Math.min(hours, 8) + 180 * Math.max(0, hours - 16)
}

function sample(
  name: string,
  arrivals: object,
  expectedUntil: (time: number) => number,
): SampleCheck['samples'][number] {
  const changes = {
    extends: 'classic/live-session',
    horizon: { warmUp: 0, window: 1_200 },
    sources: { viewers: { arrivals } },
    stations: { session: { service: { kind: 'deterministic', value: 0.1 } } },
    observe: { numberInSystemAt: [] },
  }
  let times: number[] | undefined
  return {
    name,
    judge: (isSpoiled) => {
      times ??= arrivalTimes(JSON.stringify(changes))
      return finding(rescaledGapDistance(times, (time) => (isSpoiled ? BIAS : 1) * expectedUntil(time)))
    },
  }
}

function arrivalTimes(text: string): number[] {
  const compiled = compileQueueNetwork(readAnyScenarioText(text, 'thinning') as QueueNetwork)
  const times: number[] = []
  const recorder = { arrival: (_source: number, time: number) => times.push(time) }
  simulate(compiled, { seed: 1, replication: 0, recorder })
  return times
}

function finding(distance: number): SampleFinding {
  return {
    estimate: distance,
    expected: MEAN,
    standardError: SPREAD,
    probability: kolmogorovTail(distance),
  }
}
