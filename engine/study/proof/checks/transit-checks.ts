import { normalProbability } from '../../../kernel/index.ts'
import type { EstimateCheck } from '../check.ts'
import { scenarioExperiment } from '../scenario-experiment.ts'

const PALM =
  'Palm (1943); Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed., section 5.2.2, M/G/infinity'
const THINNING = 'thinning of a binomial number: n p F(t)'

const leadTime = { kind: 'lognormal', mean: 5, coefficientOfVariation: 1 }
const road = scenarioExperiment({
  scenario: 'classic/live-session',
  changes: {
    horizon: { warmUp: 200, window: 20_000 },
    sources: { viewers: { arrivals: { kind: 'poisson', rate: 2 } } },
    stations: { session: { service: leadTime } },
    observe: { numberInSystemAt: [] },
  },
  replications: 30,
})

const SOLD = 1_000
const RETURN_SHARE = 0.3
const DELAY = { mean: 7, coefficientOfVariation: 0.6 }

const returns = scenarioExperiment({
  scenario: 'classic/closed-network',
  changes: {
    horizon: { warmUp: 0, window: 8 },
    populations: { carts: { customers: SOLD, at: 'rest' } },
    stations: {
      // The night of the sale: who keeps the goods leaves, the others send them back.
      rest: { service: { kind: 'deterministic', value: 0.00001 }, next: { first: RETURN_SHARE } },
      first: { servers: 'infinite', service: { kind: 'lognormal', ...DELAY }, next: {} },
    },
    observe: { numberInSystemAt: [3, 7] },
  },
  replications: 450,
})

/** Goods on their way: out, and back. */
export const TRANSIT_CHECKS: readonly EstimateCheck[] = [
  transit(
    'in-transit-mean',
    'Shipments with lognormal lead times that may overtake: mean number on the way.',
    {
      source: PALM,
      experiment: road,
      measure: 'numberInSystem',
      expected: () => 10,
    },
  ),
  transit(
    'in-transit-variance',
    'Shipments with lognormal lead times: the number on the way is Poisson, variance.',
    {
      source: PALM,
      experiment: road,
      measure: 'numberInSystemVariance',
      expected: () => 10,
    },
  ),
  ...[3, 7].map((day) =>
    transit(`returns-after-${day}-days`, `Returns of a sale of ${SOLD}: still to come after ${day} days.`, {
      source: THINNING,
      experiment: returns,
      measure: `numberInSystemAt.${day}`,
      expected: () => SOLD * RETURN_SHARE * (1 - returnedBy(day)),
    }),
  ),
]

function transit(
  name: string,
  statement: string,
  rest: Pick<EstimateCheck, 'source' | 'experiment' | 'measure' | 'expected'>,
): EstimateCheck {
  return { kind: 'estimate', id: `transit/${name}`, family: 'transit', statement, ...rest }
}

/** Lognormal distribution function by its definition, not by the way of drawing from it. */
function returnedBy(day: number): number {
  const logVariance = Math.log(1 + DELAY.coefficientOfVariation ** 2)
  const logMean = Math.log(DELAY.mean) - logVariance / 2
  return normalProbability((Math.log(day) - logMean) / Math.sqrt(logVariance))
}
