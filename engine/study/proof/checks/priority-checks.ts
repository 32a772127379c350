import { multiServerPriorityWaits, preemptiveSojourns, priorityWaits } from '../../../theory/index.ts'
import type { EstimateCheck } from '../check.ts'
import { scenarioExperiment } from '../scenario-experiment.ts'
import { deterministic, exponential, poisson } from './laws-of-time.ts'

const CLASSES = ['express', 'standard', 'economy']
const RATES = [0.15, 0.15, 0.2]
const COBHAM = 'Cobham (1954), Priority assignment in waiting line problems, Operations Research 2(1)'
const CONWAY = 'Conway, Maxwell & Miller (1967), Theory of Scheduling, section 8-7'

function runs(packing: object, window: number, rates: readonly number[] = RATES) {
  return scenarioExperiment({
    scenario: 'classic/priority',
    changes: {
      horizon: { warmUp: 200, window },
      sources: {
        'express-orders': { arrivals: poisson(rates[0]) },
        'standard-orders': { arrivals: poisson(rates[1]) },
        'economy-orders': { arrivals: poisson(rates[2]) },
      },
      stations: { packing },
    },
    replications: 30,
  })
}

const exponentialService = runs({ discipline: 'priority', service: exponential(1) }, 170_000)
const deterministicService = runs({ discipline: 'priority', service: deterministic(1) }, 125_000)
const preemptive = runs({ discipline: 'preemptive-priority', service: exponential(1) }, 60_000)
const preemptiveDeterministic = runs({ discipline: 'preemptive-priority', service: deterministic(1) }, 20_000)
const twoServers = runs(
  { servers: 2, discipline: 'priority', service: exponential(1) },
  40_000,
  [0.4, 0.4, 0.4],
)

/** Stations that serve some classes first. */
export const PRIORITY_CHECKS: readonly EstimateCheck[] = [
  wait('cobham-exponential-first', exponentialService, 0, COBHAM, () => priorityWaits(RATES, 1, 2)),
  wait('cobham-exponential-last', exponentialService, 2, COBHAM, () => priorityWaits(RATES, 1, 2)),
  wait('cobham-deterministic-first', deterministicService, 0, COBHAM, () => priorityWaits(RATES, 1, 1)),
  wait('cobham-deterministic-last', deterministicService, 2, COBHAM, () => priorityWaits(RATES, 1, 1)),
  sojourn('preemptive-exponential-middle', preemptive, 1, () => preemptiveSojourns(RATES, 1, 2)),
  sojourn('preemptive-exponential-last', preemptive, 2, () => preemptiveSojourns(RATES, 1, 2)),
  sojourn('preemptive-deterministic-first', preemptiveDeterministic, 0, () =>
    preemptiveSojourns(RATES, 1, 1),
  ),
  sojourn('preemptive-deterministic-last', preemptiveDeterministic, 2, () => preemptiveSojourns(RATES, 1, 1)),
  wait('two-servers-first', twoServers, 0, COBHAM, () => multiServerPriorityWaits([0.4, 0.4, 0.4], 1, 2)),
]

function wait(
  name: string,
  experiment: EstimateCheck['experiment'],
  place: number,
  source: string,
  waits: () => readonly number[],
): EstimateCheck {
  return {
    kind: 'estimate',
    id: `priorities/${name}`,
    family: 'priorities',
    source,
    statement: `Priorities without pre-emption: mean wait of class ${place + 1} of 3.`,
    experiment,
    measure: `${CLASSES[place]}.waitInQueue`,
    expected: () => waits()[place],
  }
}

function sojourn(
  name: string,
  experiment: EstimateCheck['experiment'],
  place: number,
  sojourns: () => readonly number[],
): EstimateCheck {
  return {
    kind: 'estimate',
    id: `priorities/${name}`,
    family: 'priorities',
    source: CONWAY,
    statement: `Pre-emption with resumption: mean time in the system of class ${place + 1} of 3.`,
    experiment,
    measure: `${CLASSES[place]}.timeInSystem`,
    expected: () => sojourns()[place],
  }
}
