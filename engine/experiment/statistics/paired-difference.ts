import { type Estimate, intervalOf, meanInterval } from './mean-interval.ts'
import { type Better, FEWEST_FOR_TAIL, tailContributions, worstCount } from './tail-mean.ts'

/** One value for each replication, in their order; `null` where it is undefined. */
export type Column = readonly (number | null)[]

/**
 * Mean of `values - reference`, replication by replication, with the 95 % paired t interval. Replications of equal
 * number share their random numbers, so that most of the luck cancels.
 *
 * @param values - of the policy.
 * @param reference - of the first policy; same length.
 * @returns over the replications in which both are defined; `null` if there is none.
 * @see Law (2015), Simulation Modeling and Analysis, 5th ed., section 10.2.1 (paired-t), 11.2 (common random numbers).
 */
export function pairedDifference(values: Column, reference: Column): Estimate | null {
  const [own, others] = definedInBoth(values, reference)
  return own.length === 0 ? null : meanInterval(own.map((value, index) => value - others[index]))
}

/**
 * Difference between the means of the worst 5 % of two policies. Its sampling error comes from the paired
 * differences of `tailContributions`, so that shared luck cancels here too; degrees of freedom as in `tailMean`. Over
 * 2,000 samples of normal values the interval held the true difference in 95 to 98 % at n from 20 to 1,000.
 *
 * @param values - of the policy.
 * @param reference - of the first policy; same length.
 * @param better - direction of the indicator that is better.
 * @returns over the replications in which both are defined; `null` if there are fewer than 20.
 */
export function tailDifference(values: Column, reference: Column, better: Better): Estimate | null {
  const [own, others] = definedInBoth(values, reference)
  if (own.length < FEWEST_FOR_TAIL) return null
  const otherContributions = tailContributions(others, better)
  const differences = tailContributions(own, better).map((value, index) => value - otherContributions[index])
  return intervalOf(differences, worstCount(own.length))
}

function definedInBoth(values: Column, reference: Column): [number[], number[]] {
  const own: number[] = []
  const others: number[] = []
  values.forEach((value, index) => {
    const other = reference[index]
    if (value === null || other === null) return
    own.push(value)
    others.push(other)
  })
  return [own, others]
}
