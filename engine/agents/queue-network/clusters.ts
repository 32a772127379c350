import { poissonQuantile, type RandomStream, Tally } from '../../kernel/index.ts'

/** How arrivals provoke others. */
interface Provoking {
  /** What an arrival adds to the rate at once. */
  readonly jump: number
  /** How fast that fades. */
  readonly decay: number
}

/**
 * The clusters of a self-exciting source: each arrival provokes a Poisson number of others (mean jump / decay), each
 * after an exponential delay, which is the same process as a rate that jumps and fades.
 *
 * @see Hawkes & Oakes (1974), A cluster process representation of a self-exciting process, J. Appl. Probability 11(3).
 */
export class Clusters {
  /** Sizes of the clusters that began in the window and are over. */
  readonly sizes: Tally = new Tally()
  private readonly provoking: Provoking
  private readonly stream: RandomStream
  private readonly toCome: number[] = []
  private readonly size: number[] = []
  private readonly isMeasured: boolean[] = []
  private readonly free: number[] = []

  /** @param provoking - jump and decay. @param stream - source of luck, of these clusters alone. */
  constructor(provoking: Provoking, stream: RandomStream) {
    this.provoking = Object.freeze({ ...provoking })
    this.stream = stream
  }

  /** Number of a new cluster. @param isMeasured - whether its size counts. */
  begin(isMeasured: boolean): number {
    const cluster = this.free.pop() ?? this.toCome.length
    this.toCome[cluster] = 1
    this.size[cluster] = 0
    this.isMeasured[cluster] = isMeasured
    return cluster
  }

  /**
   * How many an arrival provokes. When it provokes nobody and nobody is to come any more the cluster is over, and its
   * number is used again.
   *
   * @param cluster - whose arrival it is.
   */
  provoke(cluster: number): number {
    const { jump, decay } = this.provoking
    const count = poissonQuantile(this.stream.uniform(), jump / decay)
    this.size[cluster]++
    this.toCome[cluster] += count - 1
    if (this.toCome[cluster] === 0) {
      if (this.isMeasured[cluster]) this.sizes.add(this.size[cluster])
      this.free.push(cluster)
    }
    return count
  }

  /** Time until one that was provoked comes, units of time. */
  delay(): number {
    return -Math.log1p(-this.stream.uniform()) / this.provoking.decay
  }
}
