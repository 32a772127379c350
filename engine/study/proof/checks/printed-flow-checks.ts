import {
  batchArrivalsInSystem,
  closedNetwork,
  clusterSize,
  forkJoinResponse,
  hawkesVariance,
  machinesDown,
  movingAverageBullwhip,
  multiServerPriorityWaits,
  openNetworkLengths,
  preemptiveSojourns,
  priorityWaits,
  pulseExponentialStay,
  saturatedTandem,
  sineConstantStay,
  sineExponentialStay,
  smoothingBullwhip,
  THREE_STATIONS_WITHOUT_BUFFER,
} from '../../../theory/index.ts'
import type { NumbersCheck } from '../check.ts'
import { known, printed } from './printed.ts'

const COMPUTED = 'computed independently from the exact formula'
const DAILY = { base: 100, swing: 50, period: 24 }

/** Formulas of flows, networks and orders against printed numbers. */
export const PRINTED_FLOW_CHECKS: readonly NumbersCheck[] = [
  printed('priorities', `${COMPUTED}: Cobham (1954)`, () => {
    const rates = [0.2, 0.3, 0.3]
    const five = multiServerPriorityWaits([1, 1.5, 1.5], 1, 5)
    return [
      known('third class', '8.000000', priorityWaits(rates, 1, 2)[2]),
      known('third class, exact service', '4.000000', priorityWaits(rates, 1, 1)[2]),
      known('third class, pre-emption', '10.000000', preemptiveSojourns(rates, 1, 2)[2]),
      known('five servers, first class', '0.138528', five[0]),
      known('five servers, third class', '1.108225', five[2]),
    ]
  }),
  printed('queue-networks', `${COMPUTED}: Jackson (1957), mean value analysis, Flatto & Hahn (1984)`, () => {
    const routing = [
      [0, 0.6, 0.3],
      [0.1, 0, 0.5],
      [0, 0.2, 0],
    ]
    const stations = [2, 0.5, 0].map((arrivalRate, place) => ({
      arrivalRate,
      serviceRate: [4, 4, 5][place],
      servers: 1,
    }))
    const lengths = openNetworkLengths(stations, routing)
    return [
      known('open: first station', '1.244953', lengths[0]),
      known('open: third station', '0.541590', lengths[2]),
      known('closed: throughput of 10', '1.991337', closedNetwork([0.5, 0.3, 0.2], 10).throughput),
      known('closed, with time to think', '1.965416', closedNetwork([0.5, 0.3, 0.2], 10, 5).response),
      known('machines down', '2.145823', machinesDown(10, 0.1, 1, 1)),
      known('tandem, two places between', '0.924171', saturatedTandem(1, 1.5, 2)),
      known('three stations in line', '0.564103', THREE_STATIONS_WITHOUT_BUFFER),
      known('fork and join', '7.000000', forkJoinResponse(0.8, 1)),
      known('batches of three', '6.000000', batchArrivalsInSystem(0.25, 1, 3, 9)),
    ]
  }),
  printed('arrivals', `${COMPUTED}: Eick, Massey & Whitt (1993); Hawkes (1971)`, () => [
    known('sine, exponential stay', '278.483345', sineExponentialStay(DAILY, 0.5, 6)),
    known('sine, constant stay', '298.861593', sineConstantStay(DAILY, 2, 7)),
    known('pulse', '177.387736', pulseExponentialStay(10, 200, 0.5, 1)),
    known('Hawkes: variance', '68.080855', hawkesVariance({ rate: 1, jump: 0.5, decay: 1 }, 10)),
    known('Hawkes: variance of a cluster', '100.000', clusterSize(0.8)[1]),
  ]),
  printed('bullwhip', 'Chen, Drezner, Ryan & Simchi-Levi (2000); Chen, Ryan & Simchi-Levi (2000)', () => [
    known('average of 5, independent demand', '1.480000', movingAverageBullwhip(1, 5, 0)),
    known('average of 10, correlation 0.9', '1.729480', movingAverageBullwhip(4, 10, 0.9)),
    known('average of 10, correlation -0.5', '1.479531', movingAverageBullwhip(2, 10, -0.5)),
    known('smoothing by 0.3', '2.623529', smoothingBullwhip(2, 0.3, 0)),
    known('smoothing by 0.2, correlation -0.4', '2.696970', smoothingBullwhip(3, 0.2, -0.4)),
  ]),
]
