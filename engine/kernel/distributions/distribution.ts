/** Where a distribution takes its luck from: a random stream, or anything that gives uniform numbers. */
export interface UniformSource {
  /** The next uniform number, strictly inside (0, 1). */
  uniform(): number
}

/**
 * A probability distribution that is sampled by one uniform number per variate, so that draws are stateless and
 * common random numbers stay in step. Distributions never change: they are frozen.
 */
export interface Distribution {
  /** Expected value, in the unit of the parameters. */
  readonly mean: number
  /** Variance, in the unit of the parameters squared. */
  readonly variance: number
  /**
   * The variate that belongs to a uniform number: the least x with P(X <= x) >= u.
   *
   * @param u - strictly inside (0, 1).
   */
  quantile(u: number): number
  /**
   * A variate, made of exactly one uniform number: `quantile(stream.uniform())`.
   *
   * @param stream - source of luck.
   */
  sample(stream: UniformSource): number
}

/** A distribution that only has to say its moments and its quantile. */
export abstract class InvertibleDistribution implements Distribution {
  /** Expected value, in the unit of the parameters. */
  abstract readonly mean: number
  /** Variance, in the unit of the parameters squared. */
  abstract readonly variance: number

  /**
   * The variate that belongs to a uniform number.
   *
   * @param u - strictly inside (0, 1).
   */
  abstract quantile(u: number): number

  /**
   * A variate, made of exactly one uniform number.
   *
   * @param stream - source of luck.
   */
  sample(stream: UniformSource): number {
    return this.quantile(stream.uniform())
  }
}
