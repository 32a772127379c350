import {
  constantServiceWaitsAtMost,
  erlangArrivalsWait,
  erlangB,
  erlangC,
  finiteQueue,
  generalServiceWait,
  impatientQueue,
  multiServerQueue,
  waitsLongerThan,
} from '../../../theory/index.ts'
import type { EstimateCheck } from '../check.ts'
import { scenarioExperiment } from '../scenario-experiment.ts'
import { deterministic, exponential, poisson } from './laws-of-time.ts'

const BOOK = 'Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed.'

/** A station as a change of `classic/station`. */
interface StationRuns {
  readonly arrivals: object
  readonly station: object
  readonly window: number
  readonly observe?: object
  readonly isQuick?: boolean
}

function runs({ arrivals, station, window, observe = {}, isQuick = false }: StationRuns) {
  return scenarioExperiment({
    scenario: 'classic/station',
    changes: {
      horizon: { warmUp: 100, window },
      sources: { door: { arrivals } },
      stations: { counter: station },
      observe,
    },
    replications: 30,
    isQuick,
  })
}

const fourServers = runs({
  arrivals: poisson(3),
  station: { servers: 4, service: exponential(1) },
  window: 16_000,
  observe: { waitsLongerThan: [0.1] },
})

const impatient = runs({
  arrivals: poisson(5),
  station: { servers: 5, service: exponential(1), patience: exponential(2) },
  window: 9_500,
})

const crowded = runs({
  arrivals: poisson(12),
  station: { servers: 10, service: exponential(1), waitingRoom: 5 },
  window: 2_600,
})

/** Stations with exponential times, and loss systems. */
export const STATION_CHECKS: readonly EstimateCheck[] = [
  {
    kind: 'estimate',
    id: 'queues/mm1-wait',
    family: 'queues',
    source: `${BOOK}, section 2.2`,
    statement: 'M/M/1 at a load of 0.5: mean wait.',
    experiment: runs({
      arrivals: poisson(0.5),
      station: { servers: 1, service: exponential(1) },
      window: 60_000,
    }),
    measure: 'waitInQueue',
    expected: () => multiServerQueue(0.5, 1, 1).wait,
  },
  {
    kind: 'estimate',
    id: 'queues/mmc-probability-of-wait',
    family: 'queues',
    source: `${BOOK}, eq. (2.32), Erlang C`,
    statement: 'M/M/4 at an offered load of 3: probability of waiting.',
    experiment: fourServers,
    measure: 'probabilityOfWait',
    expected: () => erlangC(4, 3),
  },
  {
    kind: 'estimate',
    id: 'queues/mmc-long-waits',
    family: 'queues',
    source: `${BOOK}, eq. (2.36)`,
    statement: 'M/M/4 at an offered load of 3: share that waits longer than a tenth of a mean service.',
    experiment: fourServers,
    measure: 'counter.waitsLongerThan.0.1',
    expected: () => waitsLongerThan(3, 1, 4, 0.1),
  },
  {
    kind: 'estimate',
    id: 'queues/mmck-loss',
    family: 'queues',
    source: `${BOOK}, section 2.5`,
    statement: 'M/M/10/15 at an offered load of 12: share that finds no place.',
    experiment: crowded,
    measure: 'lossFraction',
    expected: () => finiteQueue(12, 1, 10, 15).lossShare,
  },
  {
    kind: 'estimate',
    id: 'queues/mmck-wait',
    family: 'queues',
    source: `${BOOK}, section 2.5`,
    statement: 'M/M/10/15 at an offered load of 12: mean wait of those who are served.',
    experiment: crowded,
    measure: 'waitInQueue',
    expected: () => finiteQueue(12, 1, 10, 15).wait,
  },
  {
    kind: 'estimate',
    id: 'queues/erlang-b',
    family: 'queues',
    source: `${BOOK}, eq. (2.45): the law of service does not matter`,
    statement: 'M/G/5/5 at an offered load of 5, hyperexponential service: share that is lost (Erlang B).',
    experiment: runs({
      arrivals: poisson(5),
      station: { servers: 5, service: hyperexponential(4), waitingRoom: 0 },
      window: 5_500,
    }),
    measure: 'lossFraction',
    expected: () => erlangB(5, 5),
  },
  {
    kind: 'estimate',
    id: 'queues/erlang-a-abandonment',
    family: 'queues',
    source: 'Gans, Koole & Mandelbaum (2003), Telephone call centers, M&SOM 5(2), section 4.2, Erlang A',
    statement: 'M/M/5 + M at an offered load of 5: share that gives up.',
    experiment: impatient,
    measure: 'lossFraction',
    expected: () => impatientQueue(5, 1, 5, 0.5).lossShare,
  },
  {
    kind: 'estimate',
    id: 'queues/erlang-a-queue-length',
    family: 'queues',
    source: 'Gans, Koole & Mandelbaum (2003), section 4.2, Erlang A',
    statement: 'M/M/5 + M at an offered load of 5: mean number waiting.',
    experiment: impatient,
    measure: 'queueLength',
    expected: () => impatientQueue(5, 1, 5, 0.5).waiting,
  },
]

/** One server with other laws of service or of arrivals. */
export const GENERAL_SERVICE_CHECKS: readonly EstimateCheck[] = [
  pollaczekKhinchine('deterministic', deterministic(1), 0, 42_000),
  pollaczekKhinchine('erlang', { kind: 'erlang', mean: 1, phases: 4 }, 0.25, 45_000),
  pollaczekKhinchine('hyperexponential', hyperexponential(2), 2, 170_000),
  {
    kind: 'estimate',
    id: 'general-service/md1-long-waits',
    family: 'general-service',
    source: 'Tijms (2003), A First Course in Stochastic Models, eq. (9.2.14)',
    statement: 'M/D/1 at a load of 0.5: share that waits longer than half a service.',
    experiment: runs({
      arrivals: poisson(0.5),
      station: { servers: 1, service: deterministic(1) },
      window: 20_000,
      observe: { waitsLongerThan: [0.5] },
    }),
    measure: 'counter.waitsLongerThan.0.5',
    expected: () => 1 - constantServiceWaitsAtMost(0.5, 1, 0.5),
  },
  {
    kind: 'estimate',
    id: 'general-service/erlang-arrivals',
    family: 'general-service',
    source: `${BOOK}, section 5.3.1`,
    statement: 'E2/M/1 at a load of 0.5: mean wait.',
    experiment: runs({
      arrivals: { kind: 'renewal', gap: { kind: 'erlang', mean: 2, phases: 2 } },
      station: { servers: 1, service: exponential(1) },
      window: 60_000,
    }),
    measure: 'waitInQueue',
    expected: () => erlangArrivalsWait(0.5, 1, 2),
  },
]

function pollaczekKhinchine(
  name: string,
  service: object,
  squaredVariation: number,
  window: number,
): EstimateCheck {
  return {
    kind: 'estimate',
    id: `general-service/mg1-${name}`,
    family: 'general-service',
    source: `${BOOK}, eq. (5.11), Pollaczek and Khinchine`,
    statement: `M/G/1 at a load of 0.5, squared coefficient of variation of service ${squaredVariation}: mean wait.`,
    experiment: runs({ arrivals: poisson(0.5), station: { servers: 1, service }, window }),
    measure: 'waitInQueue',
    expected: () => generalServiceWait(0.5, 1, squaredVariation),
  }
}

function hyperexponential(squaredCoefficientOfVariation: number) {
  return { kind: 'hyperexponential', mean: 1, squaredCoefficientOfVariation } as const
}
