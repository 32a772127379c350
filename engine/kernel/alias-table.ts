import { weightsOf } from './weights.ts'

/**
 * Picks among n outcomes by weight in constant time and by one uniform number. It never changes after it is
 * built.
 *
 * @see M. D. Vose (1991), A linear algorithm for generating random numbers with a given distribution, IEEE
 * Transactions on Software Engineering 17(9):972-975.
 */
export class AliasTable {
  private readonly thresholds: Float64Array
  private readonly aliases: Int32Array

  /**
   * @param weights - one per outcome, at least one, each finite and >= 0, not all 0.
   * @throws {KernelError} if the weights break one of these rules.
   */
  constructor(weights: ArrayLike<number>) {
    const shares = weightsOf(weights)
    const count = shares.length
    this.thresholds = shares.map((share) => share * count)
    this.aliases = Int32Array.from(shares, (_, outcome) => outcome)
    this.pairUp()
    Object.freeze(this)
  }

  /**
   * The outcome that belongs to a uniform number, 0..n-1; an outcome of weight 0 is never picked.
   *
   * @param u - strictly inside (0, 1).
   */
  pick(u: number): number {
    const scaled = u * this.thresholds.length
    const column = Math.floor(scaled)
    return scaled - column < this.thresholds[column] ? column : this.aliases[column]
  }

  // Fills each column that holds less than its share of 1 from one that holds more.
  private pairUp(): void {
    const { thresholds, aliases } = this
    const small: number[] = []
    const large: number[] = []
    for (let column = 0; column < thresholds.length; column++) {
      if (thresholds[column] < 1) small.push(column)
      else large.push(column)
    }
    while (small.length > 0 && large.length > 0) {
      const poor = small.pop() as number
      const rich = large[large.length - 1]
      aliases[poor] = rich
      thresholds[rich] -= 1 - thresholds[poor]
      if (thresholds[rich] < 1) small.push(large.pop() as number)
    }
    // Rounding leaves columns over that should be full; one of weight 0 is always paired before.
    for (const column of large) thresholds[column] = 1
    for (const column of small) thresholds[column] = 1
  }
}
