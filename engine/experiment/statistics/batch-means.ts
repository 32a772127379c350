import { mean } from './mean.ts'
import { type Estimate, meanInterval } from './mean-interval.ts'

/**
 * Mean of one long run in steady state with its 95 % interval: the run is cut into batches of equal length, whose
 * means are treated as independent. Batches must be much longer than the memory of the process: with 10 to 30 of
 * them the interval is nearly as narrow as it can be, and more of them only make it less honest.
 *
 * @param values - observations in the order of time, warm-up removed; at least 2 x batches. What does not fill a whole
 *   batch is left out at the beginning.
 * @param batches - number of batches, integer >= 2. @defaultValue 20
 * @returns t interval over the means of the batches; `halfWidth` is `null` if there are too few values.
 * @see Schmeiser (1982), Batch size effects in the analysis of simulation output, Operations Research 30(3); Law (2015),
 *   Simulation Modeling and Analysis, 5th ed., section 9.5.3.
 */
export function batchMeans(values: readonly number[], batches = 20): Estimate {
  const size = Math.floor(values.length / batches)
  if (size < 1 || batches < 2) return { mean: mean(values), halfWidth: null }
  const first = values.length - size * batches
  return meanInterval(
    Array.from({ length: batches }, (_, batch) => {
      const begin = first + batch * size
      return mean(values.slice(begin, begin + size))
    }),
  )
}
