import { KernelError } from './errors.ts'
import type { RandomStream } from './random-stream.ts'
import { requireFinite, requireInteger } from './requirements.ts'

/**
 * A Poisson process whose rate changes from bin to bin: exact, by inverting the cumulative rate. Unit-rate
 * exponential gaps are laid along the expected number of arrivals; where they fall in time follows from the
 * rates. One uniform number per arrival.
 *
 * @see E. Çinlar (1975), Introduction to Stochastic Processes, section 4.7.
 */
export class ArrivalProcess {
  /** Instant of the next arrival, integer milliseconds (rounded down); Infinity when the process is over. */
  nextAt = 0
  /** Bin of the next arrival, 0 to bins - 1; the number of bins when the process is over. */
  bin = 0
  private readonly startsAt: number
  private readonly binWidth: number
  private readonly ratesPerBin: Float64Array
  private readonly stream: RandomStream
  // Expected arrivals from the start of the current bin to the last arrival, in it.
  private used = 0

  /**
   * @param startsAt - start of the first bin, integer milliseconds.
   * @param binWidth - width of a bin, integer milliseconds >= 1.
   * @param ratesPerBin - expected arrivals in each bin, >= 0; copied.
   * @param stream - source of luck, of this process alone.
   * @throws {KernelError} if a width or rate is outside its range.
   */
  constructor(startsAt: number, binWidth: number, ratesPerBin: Float64Array, stream: RandomStream) {
    this.startsAt = requireFinite('startsAt', startsAt)
    this.binWidth = requireInteger('binWidth', binWidth, 1)
    this.ratesPerBin = Float64Array.from(ratesPerBin, requireRate)
    this.stream = stream
    this.advance()
  }

  /** Moves on to the next arrival; nothing changes, and nothing is drawn, once the process is over. */
  advance(): void {
    if (this.nextAt === Number.POSITIVE_INFINITY) return
    const rates = this.ratesPerBin
    let bin = this.bin
    let used = this.used - Math.log1p(-this.stream.uniform())
    while (bin < rates.length && used >= rates[bin]) used -= rates[bin++]
    this.bin = bin
    this.used = used
    if (bin === rates.length) {
      this.nextAt = Number.POSITIVE_INFINITY
      return
    }
    const into = Math.min(Math.floor((used / rates[bin]) * this.binWidth), this.binWidth - 1)
    this.nextAt = this.startsAt + bin * this.binWidth + into
  }
}

function requireRate(rate: number, bin: number): number {
  if (rate >= 0 && rate < Number.POSITIVE_INFINITY) return rate
  throw new KernelError(`ratesPerBin[${bin}]`, rate, 'must be a finite number >= 0')
}
