import { mean } from './mean.ts'

/** Observations of which MSER-5 takes the mean before it looks at them. */
const MSER_BATCH = 5

/** What {@link mser5} found. */
export interface Truncation {
  /** Observations to leave out at the beginning. */
  readonly observations: number
  /** Whether the run is long enough: what is left out lies in its first half, before the search ends. */
  readonly isReliable: boolean
}

/**
 * Length of the warm-up of one run by MSER-5: of all beginnings, up to half of the run, that one is left out which makes
 * the standard error of the mean of the rest least; observations are taken in fives first.
 *
 * @param values - observations in the order of time from the start of the run.
 * @returns how many to leave out; not reliable where the least value lies at the end of the search: then the run is too
 *   short to tell.
 * @see White (1997), An effective truncation heuristic for bias reduction in simulation output, Simulation 69(6); White,
 *   Cobb & Spratt (2000), A comparison of five steady-state truncation heuristics for simulation, WSC.
 */
export function mser5(values: readonly number[]): Truncation {
  const count = Math.floor(values.length / MSER_BATCH)
  const means = Array.from({ length: count }, (_, batch) =>
    mean(values.slice(batch * MSER_BATCH, (batch + 1) * MSER_BATCH)),
  )
  const last = Math.floor(count / 2)
  const statistics = mserStatistics(means)
  let best = 0
  for (let left = 1; left <= last; left++) if (statistics[left] < statistics[best]) best = left
  return { observations: best * MSER_BATCH, isReliable: count > 1 && best < last }
}

/** Squared standard error of the mean of what is left, by the number of values left out; from the end backwards. */
function mserStatistics(values: readonly number[]): Float64Array {
  const statistics = new Float64Array(values.length)
  let average = 0
  let squares = 0
  for (let index = values.length - 1, count = 1; index >= 0; index--, count++) {
    const before = values[index] - average
    average += before / count
    squares += before * (values[index] - average)
    statistics[index] = squares / count ** 2
  }
  return statistics
}

/**
 * Welch's moving averages: the mean over replications at each observation, smoothed over a window that is narrower at
 * the beginning, so that every average is centred. Where the curve becomes level the warm-up is over.
 *
 * @param replications - observations in the order of time, one series a replication, all of the same length.
 * @param window - w, observations on each side, integer >= 0; at most a quarter of the length is wise.
 * @returns averages of observations 0 to length - 1 - window.
 * @see Welch (1983), The statistical analysis of simulation results, in Lavenberg (ed.), Computer Performance Modeling
 *   Handbook; Law (2015), Simulation Modeling and Analysis, 5th ed., section 9.5.1.
 */
export function welchAverages(replications: readonly (readonly number[])[], window: number): number[] {
  const length = Math.min(...replications.map((series) => series.length))
  const across = Array.from({ length }, (_, at) => mean(replications.map((series) => series[at])))
  return Array.from({ length: Math.max(0, length - window) }, (_, at) => {
    const side = Math.min(at, window)
    return mean(across.slice(at - side, at + side + 1))
  })
}

/**
 * Where Welch's curve becomes level: the first observation from which on it has come as near to the mean of its second
 * half as it stays there. People look at the curve; this rule stands in where nobody does.
 *
 * @param averages - from {@link welchAverages}.
 * @returns observations to leave out; the whole length of the curve where it never becomes level.
 */
export function welchTruncation(averages: readonly number[]): number {
  const half = averages.slice(Math.floor(averages.length / 2))
  const level = mean(half)
  const swing = Math.max(...half.map((value) => Math.abs(value - level)))
  const found = averages.findIndex((value) => Math.abs(value - level) <= swing)
  return found < 0 ? averages.length : found
}
