import { createRequire } from 'node:module'

/** A distribution of jstat: functions of the value and the parameters. */
interface JstatDistribution {
  cdf(value: number, ...parameters: number[]): number
  inv(probability: number, ...parameters: number[]): number
}

interface Jstat {
  beta: JstatDistribution
  binomial: JstatDistribution
  chisquare: JstatDistribution
  exponential: JstatDistribution
  gamma: JstatDistribution
  lognormal: JstatDistribution
  negbin: JstatDistribution
  normal: JstatDistribution
  poisson: JstatDistribution
  studentt: JstatDistribution
  triangular: JstatDistribution
  uniform: JstatDistribution
  weibull: JstatDistribution
}

/** The package jstat, which has no types, as an independent reference. */
export const jstat: Jstat = (createRequire(import.meta.url)('jstat') as { jStat: Jstat }).jStat
