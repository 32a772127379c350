/** What a look at the variants of a good has shown: what was wanted of each where all were offered, sold out or not. */
export interface InterestLook {
  /** Feature of each variant, by number. */
  readonly features: readonly number[]
  /** Units wanted of each variant. */
  readonly wanted: readonly number[]
  /** Units that the plan had expected of each; 0: it was not offered. */
  readonly expected: readonly number[]
  /** Variance of the error that each variant has in such a look besides that of counting, relative to what is expected. */
  readonly variances: readonly number[]
}

/**
 * How much more or less variants with each feature are wanted than the plan has it, against all variants of their goods
 * together. What is seen is weighed by how little it scatters: a Poisson count of mean m by m, with an error of its own on
 * top by 1 / (1 / m + variance). Half a unit as planned is added, so that hardly anything seen changes hardly anything.
 *
 * @param looks - what has been seen; looks that show fewer than two variants, or nothing wanted, tell nothing.
 * @param features - number of features.
 * @returns wanted / expected of each feature, > 0, 1: as planned; 1 for those that were not seen.
 * @see Hartung, Knapp and Sinha (2008), Statistical Meta-Analysis with Applications, section 4.1: weights of least variance.
 */
export function observedInterest(looks: readonly InterestLook[], features: number): Float64Array {
  const weighted = new Float64Array(features)
  const weights = new Float64Array(features)
  for (const { features: of, wanted, expected, variances } of looks) {
    const level = total(wanted) / total(expected)
    if (!(level > 0) || expected.filter((units) => units > 0).length < 2) continue
    for (const [variant, feature] of of.entries()) {
      const mean = expected[variant] * level
      if (mean === 0) continue
      const weight = 1 / (1 / mean + variances[variant])
      weighted[feature] += (weight * wanted[variant]) / mean
      weights[feature] += weight
    }
  }
  return weighted.map((sum, feature) => (sum + 0.5) / (weights[feature] + 0.5))
}

function total(units: readonly number[]): number {
  return units.reduce((sum, part) => sum + part, 0)
}
