import { jstat } from './jstat.ts'

/** Mean and half-width of its confidence interval. */
export interface Interval {
  mean: number
  halfWidth: number
}

/** 99.9 % Student interval of the mean of independent values. */
export function meanInterval(values: ArrayLike<number>): Interval {
  const { mean, variance } = momentsOf(values)
  const quantile = jstat.studentt.inv(0.9995, values.length - 1)
  return { mean, halfWidth: quantile * Math.sqrt(variance / values.length) }
}

/** Sample mean and unbiased variance (two passes). */
export function momentsOf(values: ArrayLike<number>): { mean: number; variance: number } {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]
  const mean = sum / values.length
  let squares = 0
  for (let index = 0; index < values.length; index++) squares += (values[index] - mean) ** 2
  return { mean, variance: squares / (values.length - 1) }
}

/** Pearson's chi-square of counts against equal expectation, as a probability: tiny or near 1 is suspicious. */
export function uniformityProbability(counts: ArrayLike<number>): number {
  let total = 0
  for (let cell = 0; cell < counts.length; cell++) total += counts[cell]
  const expected = total / counts.length
  let statistic = 0
  for (let cell = 0; cell < counts.length; cell++) statistic += (counts[cell] - expected) ** 2 / expected
  return jstat.chisquare.cdf(statistic, counts.length - 1)
}

/** Pearson's correlation of two equally long columns. */
export function correlationOf(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const first = momentsOf(one)
  const second = momentsOf(other)
  let products = 0
  for (let index = 0; index < one.length; index++) {
    products += (one[index] - first.mean) * (other[index] - second.mean)
  }
  return products / (one.length - 1) / Math.sqrt(first.variance * second.variance)
}
