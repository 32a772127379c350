import { type Estimate, mean, meanInterval, pairedDifference } from '../experiment/statistics/index.ts'
import type { LearnedModels } from '../policies/index.ts'
import { scoresOf, type WorldScores } from './forecast-scores.ts'
import { type JudgedForecaster, judgedForecasters } from './judged-forecasts.ts'
import { ShowWorlds } from './show-worlds.ts'
import { simulateShows } from './simulated-shows.ts'

/** What forecasts are judged by; less is better. */
export type ForecastMeasure = 'wape' | 'pinball' | 'cost'

/** A forecast and how good it is; each with its 95 % interval. */
export interface ForecasterScore {
  /** Kind of forecast policy. */
  readonly kind: JudgedForecaster['kind']
  /** Sum of errors without sign / units wanted. */
  readonly wape: Estimate
  /** Mean pinball loss over the levels / units wanted. */
  readonly pinball: Estimate
  /** Cost of buying the quantile at the critical ratio, in price less salvage value of a unit wanted. */
  readonly cost: Estimate
  /** Share of slots between the outermost quantiles, of which it should be 0.9. */
  readonly coverage: Estimate
  /** Each measure less that of the winner, over the same shows; `null` for the winner. */
  readonly aboveWinner: Readonly<Record<ForecastMeasure, Estimate>> | null
}

/** Forecasts compared over the same simulated shows. */
export interface ForecasterComparison {
  /** Worlds of shows, each with settings of its own. */
  readonly worlds: number
  /** Slots foretold. */
  readonly slots: number
  /** Seed. */
  readonly seed: number
  /** What a unit short costs / (that + what a unit too many costs). */
  readonly criticalRatio: number
  /** Probabilities of the quantiles that are judged. */
  readonly levels: readonly number[]
  /** How the learned ones were trained. */
  readonly training: LearnedModels['training']
  /** By forecast. */
  readonly scores: readonly ForecasterScore[]
  /** The forecast that costs least. */
  readonly winner: JudgedForecaster['kind']
  /** Forecasts that cannot be told apart from it by cost: the interval of the difference holds 0. */
  readonly level: readonly JudgedForecaster['kind'][]
  /** The simplest of the winner and those: what is not surely better is not worth being harder to explain. */
  readonly recommended: JudgedForecaster['kind']
}

/** What a comparison is told. */
export interface ForecasterComparisonOptions {
  /** Weights of the learned forecasts. */
  readonly models: LearnedModels
  /** Worlds of shows, >= 2. */
  readonly worlds: number
  /** Seed of the worlds. */
  readonly seed: number
  /** What a unit short costs / (that + what a unit too many costs), inside (0, 1). */
  readonly criticalRatio: number
  /** Told after each world. */
  readonly onWorld?: (done: number) => void
  /** Stops the comparison. */
  readonly signal?: AbortSignal
}

/**
 * Compares forecasts over held-out simulated shows, whose settings lie outside of those of the training.
 *
 * @param options - how many shows, and what a shortage costs.
 * @returns `undefined` if it was stopped.
 */
export async function compareForecasters(
  options: ForecasterComparisonOptions,
): Promise<ForecasterComparison | undefined> {
  const { models, worlds, seed, criticalRatio } = options
  const { levels } = models.network
  const forecasters = judgedForecasters(models)
  const source = new ShowWorlds()
  const scores: WorldScores[][] = forecasters.map(() => [])
  for (let index = 0; index < worlds; index++) {
    if (options.signal?.aborted === true) return undefined
    const shows = simulateShows(source, 'judging', seed, index)
    for (const [row, forecaster] of forecasters.entries()) {
      scores[row].push(scoresOf(forecaster, shows, levels, criticalRatio))
    }
    options.onWorld?.(index + 1)
    // Whoever waits, or wants to stop this, is let in between.
    if (index % WORLDS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  const rows = forecasters.map(({ kind }, row) => ({ kind, ...measuresOf(scores[row]) }))
  const slots = scores[0].reduce((sum, world) => sum + world.slots, 0)
  const { training } = models
  return { worlds, slots, seed, criticalRatio, levels, training, ...verdictOf(rows) }
}

const WORLDS_AT_ONCE = 10

interface Row extends Readonly<Record<ForecastMeasure | 'coverage', number[]>> {
  readonly kind: JudgedForecaster['kind']
}

/** Measures as one value for each world, whose mean is the ratio of sums. */
function measuresOf(scores: readonly WorldScores[]): Omit<Row, 'kind'> {
  const over = (part: 'wanted' | 'slots', count: (world: WorldScores) => number) =>
    linearised(
      scores.map(count),
      scores.map((world) => world[part]),
    )
  return {
    wape: over('wanted', ({ errors }) => errors),
    pinball: over('wanted', ({ pinball }) => pinball),
    cost: over('wanted', ({ cost }) => cost),
    coverage: over('slots', ({ inside }) => inside),
  }
}

/**
 * A ratio of sums as a mean: its value, plus what each pair departs from it.
 *
 * @see Law (2015), Simulation Modeling and Analysis, 5th ed., section 9.5.3, for the variance of a ratio of means.
 */
function linearised(above: readonly number[], below: readonly number[]): number[] {
  const centre = mean(below)
  const ratio = mean(above) / centre
  return above.map((value, index) => ratio + (value - ratio * below[index]) / centre)
}

/**
 * Names the best, and the simplest of those as good.
 *
 * @see Hastie, Tibshirani & Friedman (2009), The Elements of Statistical Learning, 2nd ed., section 7.10: the most
 *   parsimonious model within the error of the best.
 */
function verdictOf(
  rows: readonly Row[],
): Pick<ForecasterComparison, 'scores' | 'winner' | 'level' | 'recommended'> {
  const best = rows.reduce((least, row) => (mean(row.cost) < mean(least.cost) ? row : least))
  const scores = rows.map((row): ForecasterScore => {
    const above = (measure: ForecastMeasure) => pairedDifference(row[measure], best[measure]) as Estimate
    return {
      kind: row.kind,
      wape: meanInterval(row.wape),
      pinball: meanInterval(row.pinball),
      cost: meanInterval(row.cost),
      coverage: meanInterval(row.coverage),
      aboveWinner:
        row === best ? null : { wape: above('wape'), pinball: above('pinball'), cost: above('cost') },
    }
  })
  const level = scores.filter(({ aboveWinner }) => aboveWinner !== null && holdsZero(aboveWinner.cost))
  // Rows are in the order of what is learned.
  const [{ kind: recommended }] = scores.filter(
    (score) => score.aboveWinner === null || level.includes(score),
  )
  return { scores, winner: best.kind, level: level.map(({ kind }) => kind), recommended }
}

function holdsZero({ mean: difference, halfWidth }: Estimate): boolean {
  return halfWidth === null || Math.abs(difference) <= halfWidth
}
