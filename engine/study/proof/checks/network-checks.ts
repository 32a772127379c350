import {
  closedNetwork,
  forkJoinResponse,
  machinesDown,
  openNetworkLengths,
  saturatedTandem,
  THREE_STATIONS_WITHOUT_BUFFER,
} from '../../../theory/index.ts'
import type { EstimateCheck, Experiment } from '../check.ts'
import { scenarioExperiment } from '../scenario-experiment.ts'
import { exponential, poisson } from './laws-of-time.ts'

const HUNT = 'Hunt (1956), Sequential arrays of waiting lines, Operations Research 4(6)'
const JACKSON = 'Jackson (1957), Networks of waiting lines, Operations Research 5(4)'
const MVA =
  'Reiser & Lavenberg (1980), Mean-value analysis of closed multichain queuing networks, J. ACM 27(2)'

const ROUTING = [
  [0, 0.6, 0.3],
  [0.1, 0, 0.5],
  [0, 0.2, 0],
]

const open = scenarioExperiment({
  scenario: 'classic/jackson',
  changes: { horizon: { warmUp: 100, window: 8_000 } },
  replications: 30,
})

const openWithTwoServers = scenarioExperiment({
  scenario: 'classic/jackson',
  changes: {
    horizon: { warmUp: 100, window: 8_000 },
    stations: { second: { servers: 2, service: exponential(0.5) } },
  },
  replications: 30,
})

const closed = scenarioExperiment({
  scenario: 'classic/closed-network',
  changes: { horizon: { warmUp: 100, window: 3_000 } },
  replications: 30,
  isQuick: true,
})

const repair = scenarioExperiment({
  scenario: 'classic/closed-network',
  changes: {
    horizon: { warmUp: 200, window: 10_000 },
    stations: {
      rest: { service: exponential(10) },
      first: { service: exponential(1), next: 'rest' },
    },
  },
  replications: 30,
})

/** Stations that send customers on to one another. */
export const NETWORK_CHECKS: readonly EstimateCheck[] = [
  network('jackson-single-servers', 'Jackson network: mean number at the third of three stations.', {
    source: JACKSON,
    experiment: open,
    measure: 'third.numberAtStation',
    expected: () => openNetworkLengths(jacksonStations(1, 4), ROUTING)[2],
  }),
  network('jackson-two-servers', 'Jackson network: mean number at a station of two servers.', {
    source: JACKSON,
    experiment: openWithTwoServers,
    measure: 'second.numberAtStation',
    expected: () => openNetworkLengths(jacksonStations(2, 2), ROUTING)[1],
  }),
  network('closed-throughput', 'Ten customers in a closed network with a rest of 5: rounds a unit of time.', {
    source: MVA,
    experiment: closed,
    measure: 'first.throughput',
    expected: () => closedNetwork([0.5, 0.3, 0.2], 10, 5).throughput,
  }),
  network('machine-repair', 'Ten machines and one repairer: mean number of machines that are down.', {
    source: 'Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed., section 2.7',
    experiment: repair,
    measure: 'first.numberAtStation',
    expected: () => machinesDown(10, 0.1, 1, 1),
  }),
  tandem('tandem-no-room', 1, 0),
  tandem('tandem-room-for-5', 1, 5),
  tandem('tandem-unequal', 1.5, 2),
  network('line-of-three', 'Three stations in line without room, the first never starves: throughput.', {
    source: `${HUNT}, eq. (25)`,
    experiment: scenarioExperiment({
      scenario: 'classic/tandem',
      changes: {
        horizon: { warmUp: 100, window: 4_000 },
        stations: {
          second: { waitingRoom: 0, next: 'third' },
          third: { service: exponential(1), waitingRoom: 0, whenFull: 'blocks' },
        },
      },
      replications: 30,
      isQuick: true,
    }),
    measure: 'throughput',
    expected: () => THREE_STATIONS_WITHOUT_BUFFER,
  }),
  network('fork-join', 'Orders that split into two parts, load 0.5: mean time until both are done.', {
    source: 'Nelson & Tantawi (1988), IEEE Trans. Computers 37(6), eq. (6); Flatto & Hahn (1984)',
    experiment: scenarioExperiment({
      scenario: 'classic/fork-join',
      changes: { horizon: { warmUp: 100, window: 20_000 }, sources: { shop: { arrivals: poisson(0.5) } } },
      replications: 30,
    }),
    measure: 'timeInSystem',
    expected: () => forkJoinResponse(0.5, 1),
  }),
]

function network(
  name: string,
  statement: string,
  rest: Pick<EstimateCheck, 'source' | 'experiment' | 'measure' | 'expected'>,
): EstimateCheck {
  return { kind: 'estimate', id: `queue-networks/${name}`, family: 'queue-networks', statement, ...rest }
}

function tandem(name: string, secondRate: number, room: number): EstimateCheck {
  const experiment: Experiment = scenarioExperiment({
    scenario: 'classic/tandem',
    changes: {
      horizon: { warmUp: 100, window: 4_000 },
      stations: { second: { service: exponential(1 / secondRate), waitingRoom: room } },
    },
    replications: 30,
    isQuick: true,
  })
  const statement = `Two stations in line with ${room} places between, the first never starves: throughput.`
  const expected = () => saturatedTandem(1, secondRate, room)
  return network(name, statement, { source: HUNT, experiment, measure: 'throughput', expected })
}

function jacksonStations(servers: number, serviceRate: number) {
  return [
    { arrivalRate: 2, serviceRate: 4, servers: 1 },
    { arrivalRate: 0.5, serviceRate, servers },
    { arrivalRate: 0, serviceRate: 5, servers: 1 },
  ]
}
