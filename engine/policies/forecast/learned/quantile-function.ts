import { normalQuantile } from '../../../kernel/index.ts'

const POINTS = 60
/** Normal scores of equally likely points. */
const SCORES = Float64Array.from({ length: POINTS }, (_, point) => normalQuantile((point + 0.5) / POINTS))

/** A law given by some of its quantiles: between them, and beyond the outermost, straight over normal scores. */
export class QuantileFunction {
  private readonly scores: Float64Array
  private readonly quantiles: Float64Array

  /** @param levels - probabilities, ascending, at least two. @param quantiles - at these levels, ascending. */
  constructor(levels: readonly number[], quantiles: Float64Array) {
    this.scores = Float64Array.from(levels, normalQuantile)
    this.quantiles = quantiles
  }

  /**
   * The quantile at a normal score, 0 for the median, 1 for 84 %.
   *
   * @param score - any number.
   */
  at(score: number): number {
    const { scores, quantiles } = this
    let right = 1
    while (right < scores.length - 1 && scores[right] < score) right++
    const slope = (quantiles[right] - quantiles[right - 1]) / (scores[right] - scores[right - 1])
    return quantiles[right] + slope * (score - scores[right])
  }

  /** Mean of e to the power of the quantity. */
  meanOfExponential(): number {
    return SCORES.reduce((sum, score) => sum + Math.exp(this.at(score)), 0) / POINTS
  }

  /** Half of what lies between 16 % and 84 %: the standard deviation, were it normal. */
  spread(): number {
    return (this.at(1) - this.at(-1)) / 2
  }
}
