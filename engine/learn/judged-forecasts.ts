import { type ForecastPolicy, POLICY_SETS, type PolicySet } from '../../scenarios/index.ts'
import { normalQuantile, RandomStream } from '../kernel/index.ts'
import {
  type Forecaster,
  type LearnedModels,
  learnedForecast,
  makePolicies,
  networkLearner,
  ridgeLearner,
  showFeatures,
  type VolumeLearner,
} from '../policies/index.ts'
import type { SimulatedShow } from './simulated-shows.ts'

/** What is foretold of a slot. */
export interface SlotForecast {
  /** Units expected / planned. */
  readonly ratio: number
  /** Quantile of units / planned. */
  quantile(probability: number): number
}

/** A forecast that is judged. */
export interface JudgedForecaster {
  /** Kind of forecast policy. */
  readonly kind: ForecastPolicy['kind']
  /**
   * What it foretells of the shows of a world, each with what was known of it and of those before.
   *
   * @param shows - in the order of time.
   * @returns by show and slot.
   */
  foretell(shows: readonly SimulatedShow[]): SlotForecast[][]
}

const MOVING_AVERAGE = { kind: 'moving-average', days: 7 } as const
const SMOOTHING = { kind: 'exponential-smoothing', smoothing: 0.3, showSmoothing: 0.05 } as const

/**
 * The forecasts that are compared, from the simplest to the most learned: all are the policies that runs use.
 *
 * @param models - weights of the learned ones.
 */
export function judgedForecasters(models: LearnedModels): JudgedForecaster[] {
  const [ridge, network] = [ridgeLearner(models.ridge), networkLearner(models.network)]
  const average = forecasterOf(MOVING_AVERAGE)
  return [
    judged('moving-average', average),
    judged('exponential-smoothing', forecasterOf(SMOOTHING)),
    judged(
      'fused-signals',
      forecasterOf({ kind: 'fused-signals', base: MOVING_AVERAGE, weight: 1, live: true }),
    ),
    judged('ridge', learnedForecast(average, ridge, { live: true }), ridge),
    judged('quantile-network', learnedForecast(average, network, { live: true }), network),
  ]
}

function forecasterOf(forecast: ForecastPolicy): Forecaster<unknown> {
  return makePolicies({ ...(POLICY_SETS['as-is'] as PolicySet), forecast }).forecaster
}

function judged(
  kind: ForecastPolicy['kind'],
  forecaster: Forecaster<unknown>,
  learner?: VolumeLearner,
): JudgedForecaster {
  return {
    kind,
    foretell: (shows) => {
      let memory = forecaster.start(new Float64Array(1))
      const random = new RandomStream('no forecast here draws any')
      return shows.map((show, index) => {
        const { decision, memory: next } = forecaster.decide(
          {
            unitsOrdered: new Float64Array(1),
            days: 1,
            endedShows: index === 0 ? [] : [outcomeOf(shows[index - 1])],
            signals: show.observation,
          },
          memory,
          random,
        )
        memory = next
        return showFeatures(show.seen, show.observation).map((features, slot) => {
          const ratio = decision.slotRatio?.[slot] ?? decision.showRatio
          if (learner !== undefined) return { ratio, quantile: quantilesOf(learner(features).at) }
          const spread = decision.slotSpread?.[slot] ?? Math.sqrt(features.past.variance)
          const middle = Math.log(ratio) - spread ** 2 / 2
          return { ratio, quantile: quantilesOf((score) => middle + spread * score) }
        })
      })
    },
  }
}

/** Quantiles of a quantity whose logarithm has given ones. */
function quantilesOf(at: (score: number) => number): SlotForecast['quantile'] {
  return (probability) => Math.exp(at(normalQuantile(probability)))
}

function outcomeOf({ seen, volumes }: SimulatedShow): { planned: number; wanted: number } {
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
  return { planned: sum(seen.planned), wanted: sum(volumes) }
}
