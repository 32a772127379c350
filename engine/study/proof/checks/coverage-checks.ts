import { type QueueNetwork, readAnyScenarioText } from '../../../../scenarios/index.ts'
import {
  batchMeans,
  type Estimate,
  meanInterval,
  mser5,
  pairedDifference,
  welchAverages,
  welchTruncation,
} from '../../../experiment/statistics/index.ts'
import { simulate } from '../../../simulate.ts'
import { finiteQueue, multiServerQueue } from '../../../theory/index.ts'
import { type CompiledQueueNetwork, compileQueueNetwork } from '../../../world/index.ts'
import type { SampleCheck, SampleFinding } from '../check.ts'

const EXPERIMENTS = 1_000
const REPLICATIONS = 10
const LOAD = 0.5
const LAW = 'Law (2015), Simulation Modeling and Analysis, 5th ed.'
const WHITE = 'White, Cobb & Spratt (2000), A comparison of five steady-state truncation heuristics, WSC'

/** How a station is run. */
interface Runs {
  /** Time before measurement. */
  readonly warmUp: number
  /** Time measured. */
  readonly window: number
  /** Mean service. */
  readonly service?: number
  /** Places in the system, server included; no limit if not given. */
  readonly places?: number
  /** Customers in line at the start. */
  readonly crowd?: number
}

const MOST_BIAS = 0.05
const NORMAL_QUANTILE = 1.96
const PLACES = 5
const FASTER = 0.8
const LONG_ENOUGH: Runs = { warmUp: 30, window: 250, places: PLACES }
const TOO_EARLY: Runs = { warmUp: 0, window: 10, places: PLACES }

/** The intervals of simulated means hold theory as often as they say, in 1,000 whole experiments on M/M/1. */
export const COVERAGE_CHECKS: readonly SampleCheck[] = [
  coverage('t-of-replications', {
    source: `${LAW}, eq. (4.12)`,
    statement: 'The 95 % t interval of ten replications holds the mean in 93 to 97 % of 1,000 experiments.',
    fault: 'replications that start empty and are measured at once, for a short time',
    least: 0.93,
    truth: finiteQueue(LOAD, 1, 1, PLACES).inSystem,
    interval: (isSpoiled) => {
      const means = replicationsOf(isSpoiled ? TOO_EARLY : LONG_ENOUGH)
      return (experiment) => meanInterval(means(experiment))
    },
  }),
  coverage('paired-replications', {
    source: `${LAW}, section 10.2.1`,
    statement:
      'The 95 % paired interval of ten replications holds the difference of two systems in 93 to 97 %.',
    fault: 'replications that start empty and are measured at once, for a short time',
    least: 0.93,
    truth: finiteQueue(LOAD, 1 / FASTER, 1, PLACES).inSystem - finiteQueue(LOAD, 1, 1, PLACES).inSystem,
    interval: (isSpoiled) => {
      const runs = isSpoiled ? TOO_EARLY : LONG_ENOUGH
      const [faster, slower] = [replicationsOf({ ...runs, service: FASTER }), replicationsOf(runs)]
      return (experiment) => pairedDifference(faster(experiment), slower(experiment)) as Estimate
    },
  }),
  coverage('batch-means', {
    source:
      'Schmeiser (1982), Batch size effects in the analysis of simulation output, Operations Research 30(3)',
    statement:
      'The 95 % interval of 20 batch means of one run holds the mean in 90 to 97 % of 1,000 experiments.',
    fault: 'batches shorter than the memory of the station',
    least: 0.9,
    truth: multiServerQueue(LOAD, 1, 1).inSystem,
    interval: (isSpoiled) => {
      const series = seriesOf({ warmUp: 0, window: isSpoiled ? 90 : 3_050 })
      return (experiment) => batchMeans(series(experiment).slice(isSpoiled ? 0 : 10))
    },
  }),
  coverage('welch', {
    source: 'Welch (1983), in Lavenberg (ed.), Computer Performance Modeling Handbook',
    statement: 'Ten replications that start with 40 in line, cut by Welch, hold the mean in 90 to 97 %.',
    fault: 'nothing is cut',
    least: 0.9,
    truth: multiServerQueue(LOAD, 1, 1).inSystem,
    interval: (isSpoiled) => {
      const series = seriesOf({ warmUp: 0, window: 600, crowd: 40 })
      return (experiment) => {
        const all = Array.from({ length: REPLICATIONS }, (_, each) =>
          series(experiment * REPLICATIONS + each),
        )
        const cut = isSpoiled ? 0 : welchTruncation(welchAverages(all, 3))
        return meanInterval(all.map((values) => meanOf(values.slice(cut))))
      }
    },
  }),
  {
    kind: 'sample',
    id: 'intervals/mser-5',
    family: 'intervals',
    source: WHITE,
    statement: 'Runs that start with 40 in line, cut by MSER-5, have means less than 5 % off on average.',
    falseAlarm: 0.001,
    fault: 'nothing is cut',
    isQuick: false,
    samples: [{ name: 'M/M/1 at a load of 0.5', judge: meanAfterCut }],
  },
]

/** What differs between checks of coverage. */
interface Coverage {
  readonly source: string
  readonly statement: string
  readonly fault: string
  /** Least share of experiments whose interval must hold the truth; at most 0.97 may. */
  readonly least: number
  readonly truth: number
  /** Interval of an experiment by its number. */
  readonly interval: (isSpoiled: boolean) => (experiment: number) => Estimate
}

function coverage(name: string, { source, statement, fault, least, truth, interval }: Coverage): SampleCheck {
  const standardError = Math.sqrt((0.95 * 0.05) / EXPERIMENTS)
  return {
    kind: 'sample',
    id: `intervals/${name}`,
    family: 'intervals',
    source,
    statement,
    // Of the band 93 to 97 %, if the interval holds the truth in 95 %.
    falseAlarm: 0.004,
    fault,
    isQuick: false,
    samples: [
      {
        name: 'M/M/1 at a load of 0.5',
        judge: (isSpoiled) => {
          const intervalOf = interval(isSpoiled)
          let held = 0
          for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
            const { mean, halfWidth } = intervalOf(experiment)
            if (Math.abs(mean - truth) <= (halfWidth as number)) held++
          }
          const estimate = held / EXPERIMENTS
          const probability = estimate >= least && estimate <= 0.97 ? 1 : 0
          return { estimate, expected: 0.95, standardError, probability }
        },
      },
    ],
  }
}

function meanAfterCut(isSpoiled: boolean): SampleFinding {
  const expected = multiServerQueue(LOAD, 1, 1).inSystem
  const series = seriesOf({ warmUp: 0, window: 3_000, crowd: 40 })
  const means = Array.from({ length: EXPERIMENTS }, (_, experiment) => {
    const values = series(experiment)
    return meanOf(values.slice(isSpoiled ? 0 : mser5(values).observations))
  })
  const { mean, halfWidth } = meanInterval(means)
  const isNear = Math.abs(mean - expected) < MOST_BIAS * expected
  return {
    estimate: mean,
    expected,
    standardError: (halfWidth as number) / NORMAL_QUANTILE,
    probability: isNear ? 1 : 0,
  }
}

function compiledStation({ warmUp, window, service = 1, places, crowd = 0 }: Runs): CompiledQueueNetwork {
  const changes = {
    extends: 'classic/station',
    horizon: { warmUp, window },
    sources: { door: { arrivals: { kind: 'poisson', rate: LOAD } } },
    stations: {
      counter: {
        servers: 1,
        service: { kind: 'exponential', mean: service },
        ...(places !== undefined && { waitingRoom: places - 1 }),
      },
    },
    observe: { waitsLongerThan: [] },
    ...(crowd > 0 && { populations: { crowd: { customers: crowd, at: 'counter' } } }),
  }
  return compileQueueNetwork(readAnyScenarioText(JSON.stringify(changes), 'coverage') as QueueNetwork)
}

/** Means of number in system of the replications of an experiment. */
function replicationsOf(runs: Runs): (experiment: number) => number[] {
  const compiled = compiledStation(runs)
  return (experiment) =>
    Array.from({ length: REPLICATIONS }, (_, each) => {
      const replication = experiment * REPLICATIONS + each
      return simulate(compiled, { seed: 1, replication }).measures['numberInSystem'] as number
    })
}

/** Means of number in system of consecutive intervals of a run. */
function seriesOf(runs: Runs): (replication: number) => number[] {
  const compiled = compiledStation(runs)
  return (replication) => {
    const means: number[] = []
    const recorder = { every: 3, numberInSystem: (mean: number) => means.push(mean) }
    simulate(compiled, { seed: 1, replication, recorder })
    return means
  }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
