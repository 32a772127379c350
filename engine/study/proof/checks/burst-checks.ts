import { batchArrivalsInSystem, clusterSize, hawkesMean, hawkesVariance } from '../../../theory/index.ts'
import type { EstimateCheck } from '../check.ts'
import { scenarioExperiment } from '../scenario-experiment.ts'
import { deterministic, exponential, poisson } from './laws-of-time.ts'

const HAWKES =
  'Hawkes (1971), Spectra of some self-exciting and mutually exciting point processes, Biometrika 58(1)'
const GROSS = 'Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed., eq. (3.6)'

const excited = { rate: 1, jump: 0.4, decay: 1 }
const hawkes = scenarioExperiment({
  scenario: 'classic/live-session',
  changes: {
    horizon: { warmUp: 50, window: 60_000 },
    sources: { viewers: { arrivals: { kind: 'hawkes', ...excited } } },
    stations: { session: { service: exponential(0.1) } },
    observe: { numberInSystemAt: [], countArrivalsEvery: 5 },
  },
  replications: 30,
})

/** Arrivals that come in bursts: they provoke others, or come in batches. */
export const BURST_CHECKS: readonly EstimateCheck[] = [
  burst('hawkes-mean', 'Self-exciting arrivals: mean number in 5 units of time.', {
    source: `${HAWKES}, eq. (9)`,
    experiment: hawkes,
    measure: 'arrivalCount',
    expected: () => hawkesMean(excited, 5),
  }),
  burst('hawkes-variance', 'Self-exciting arrivals: variance of the number in 5 units of time.', {
    source: `${HAWKES}, eq. (13)`,
    experiment: hawkes,
    measure: 'arrivalCountVariance',
    expected: () => hawkesVariance(excited, 5),
  }),
  burst('cluster-mean', 'Self-exciting arrivals: mean size of a cluster (Borel).', {
    source: 'Consul & Famoye (2006), Lagrangian Probability Distributions, section 8.2',
    experiment: hawkes,
    measure: 'viewers.clusterSize',
    expected: () => clusterSize(0.4)[0],
  }),
  burst('cluster-variance', 'Self-exciting arrivals: variance of the size of a cluster (Borel).', {
    source: 'Consul & Famoye (2006), section 8.2',
    experiment: hawkes,
    measure: 'viewers.clusterSizeVariance',
    expected: () => clusterSize(0.4)[1],
  }),
  burst('batches-of-three', 'M[3]/M/1 at a load of 0.3: mean number in the system.', {
    source: GROSS,
    experiment: batches(0.1, deterministic(3), 90_000),
    measure: 'numberInSystem',
    expected: () => batchArrivalsInSystem(0.1, 1, 3, 9),
  }),
  burst(
    'geometric-batches',
    'M[X]/M/1 with geometric batches of mean 2.5, load 0.3: mean number in the system.',
    {
      source: GROSS,
      experiment: batches(0.12, geometricFromOne(0.4), 210_000),
      measure: 'numberInSystem',
      expected: () => batchArrivalsInSystem(0.12, 1, 1 / 0.4, (2 - 0.4) / 0.4 ** 2),
    },
  ),
]

function burst(
  name: string,
  statement: string,
  rest: Pick<EstimateCheck, 'source' | 'experiment' | 'measure' | 'expected'>,
): EstimateCheck {
  return { kind: 'estimate', id: `bursts/${name}`, family: 'bursts', statement, ...rest }
}

function batches(rate: number, batch: object, window: number) {
  return scenarioExperiment({
    scenario: 'classic/station',
    changes: {
      horizon: { warmUp: 300, window },
      sources: { door: { arrivals: poisson(rate), batch } },
      stations: { counter: { servers: 1, service: exponential(1) } },
    },
    replications: 30,
  })
}

/** Geometric on 1, 2, 3 … as a scenario can write it: a table that ends where less than 1e-12 is left. */
function geometricFromOne(probability: number) {
  const values = Array.from({ length: 55 }, (_, index) => index + 1)
  const probabilities = values.map((value) => probability * (1 - probability) ** (value - 1))
  return { kind: 'empirical', values, probabilities }
}
