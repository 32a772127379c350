/** A normal belief about a logarithm. */
export interface Belief {
  /** Mean. */
  readonly mean: number
  /** Variance, > 0. */
  readonly variance: number
}

/** Readings of one quantity whose errors go together, as in one group of signals. */
export interface Readings {
  /** What was read. */
  readonly values: readonly number[]
  /** Standard deviations of the errors, > 0. */
  readonly noises: readonly number[]
  /** Correlation of any two errors, 0 to below 1. */
  readonly correlation: number
}

/** What readings tell of their quantity, apart from any belief: precision, and precision times value. */
export interface Evidence {
  /** 1 / variance, >= 0. */
  readonly precision: number
  /** Precision x value. */
  readonly weighted: number
}

/**
 * What readings with equally correlated errors tell of their quantity: the generalised least squares estimate.
 *
 * @param readings - values, noises and their correlation.
 * @see Winkler (1981), Combining probability distributions from dependent information sources, Management Science 27(4),
 *   eq. (2.4): precision 1' Σ⁻¹ 1; the inverse of an equicorrelation matrix is (I − c J) / (1 − ρ), c = ρ / (1 + (n − 1) ρ).
 */
export function evidenceOf({ values, noises, correlation }: Readings): Evidence {
  const common = correlation / (1 + (values.length - 1) * correlation)
  let [weights, squares, sum, products] = [0, 0, 0, 0]
  for (const [index, noise] of noises.entries()) {
    const weight = 1 / noise
    weights += weight
    squares += weight * weight
    sum += weight * values[index]
    products += weight * weight * values[index]
  }
  return {
    precision: (squares - common * weights * weights) / (1 - correlation),
    weighted: (products - common * weights * sum) / (1 - correlation),
  }
}

/**
 * A belief after evidence: precisions add up.
 *
 * @param belief - before.
 * @param evidence - independent pieces.
 * @see Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., eq. (2.12).
 */
export function updated(belief: Belief, evidence: readonly Evidence[]): Belief {
  let precision = 1 / belief.variance
  let weighted = belief.mean / belief.variance
  for (const piece of evidence) {
    precision += piece.precision
    weighted += piece.weighted
  }
  return { mean: weighted / precision, variance: 1 / precision }
}

/**
 * What evidence on a product and its show together tells of the show alone.
 *
 * @param own - belief about the product apart from the show.
 * @param sum - evidence on both parts.
 */
export function evidenceOnShow(own: Belief, sum: Evidence): Evidence {
  if (sum.precision === 0) return { precision: 0, weighted: 0 }
  const precision = 1 / (own.variance + 1 / sum.precision)
  return { precision, weighted: precision * (sum.weighted / sum.precision - own.mean) }
}

/** Belief about the volume of a product: the sum of its show's part and its own, and how the sum goes with its own part. */
export interface VolumeBelief extends Belief {
  /** Belief about the product apart from the show. */
  readonly own: Belief
  /** Covariance of the product's own part and the sum. */
  readonly covariance: number
}

/** What is believed of one product of a show: its own part, and what was read of show and product together. */
export interface ProductView {
  /** Belief about the product apart from the show. */
  readonly own: Belief
  /** Evidence on the sum of both parts. */
  readonly sum: Evidence
}

/**
 * Beliefs about the volume of each product of a show, which is the show's part plus the product's own: evidence on the sum
 * of one product tells something of the show, and so of all the others.
 *
 * @param show - belief about the show's part.
 * @param products - what is known of each product.
 * @returns belief about the sum and the product's own part, jointly normal, by product.
 * @see Gelman et al. (2013), section 5.4: a hierarchical normal model with known variances.
 */
export function fuseShow(show: Belief, products: readonly ProductView[]): VolumeBelief[] {
  const common = updated(
    show,
    products.map(({ own, sum }) => evidenceOnShow(own, sum)),
  )
  return products.map(({ own, sum }) => {
    const precision = 1 / own.variance + sum.precision
    // How much a shift of the show's part is taken back by what the product's own part must then be.
    const takenBack = sum.precision / precision
    const mean = (own.mean / own.variance + sum.weighted - sum.precision * common.mean) / precision
    return {
      mean: common.mean + mean,
      variance: 1 / precision + (1 - takenBack) ** 2 * common.variance,
      own: { mean, variance: 1 / precision + takenBack ** 2 * common.variance },
      covariance: 1 / precision - takenBack * (1 - takenBack) * common.variance,
    }
  })
}
