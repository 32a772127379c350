import type { Signal } from '../../scenarios/index.ts'
import { DAY, normalQuantile, type Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { type ShowTurnout, showTurnout } from './show-volume.ts'

/** Mean and variance of a logarithm. */
export interface LogLaw {
  /** Mean. */
  readonly mean: number
  /** Variance, > 0. */
  readonly variance: number
}

/** What never scatters is taken to do so by this much, so that a belief about it can be weighed at all. */
const LEAST_VARIANCE = 1e-9
/** A show or product that nobody wants at all reads like this share of plan: a logarithm needs one. */
const LEAST_TURNOUT = 1e-6

/**
 * What signals tell of the shows of one replication. A signal reads the logarithm of how a show, or a product in it, turns
 * out, off by an error of its own and one that it has in common with its group. What it means drifts: since the last
 * training of the forecast it reads a little more or less of what there is.
 */
export class SignalReadings {
  /** Signals in the order of their columns. */
  readonly signals: readonly Signal[]
  private readonly compiled: CompiledScenario
  private readonly streams: Streams
  private readonly names: readonly string[]
  private readonly correlation: number
  private readonly drift: number
  private readonly turnouts: readonly ShowTurnout[]
  /** Error of each reading, signal x slot, drawn when it is first read; infinite until then, `NaN`: there is no reading. */
  private readonly errors: Float64Array

  /** @param compiled - scenario with signals. @param streams - streams of the run; luck hangs on names of signal, show and SKU. */
  constructor(compiled: CompiledScenario, streams: Streams) {
    const { signals } = compiled.scenario
    this.compiled = compiled
    this.streams = streams
    this.names = Object.freeze(Object.keys(signals?.sources ?? {}))
    this.signals = Object.freeze(Object.values(signals?.sources ?? {}))
    this.correlation = signals?.groupCorrelation ?? 0
    this.drift = signals?.drift ?? 0
    this.turnouts = Object.freeze(
      Array.from(compiled.shows.startsAt, (_, show) => showTurnout(compiled, streams, show)),
    )
    this.errors = new Float64Array(this.signals.length * compiled.shows.slots).fill(Number.POSITIVE_INFINITY)
  }

  /**
   * Reads a signal for a slot.
   *
   * @param signal - column.
   * @param show - show of the slot.
   * @param slot - slot.
   * @param meaning - how much of what there is the signal reads now, from {@link meaning}.
   * @returns logarithm of volume / plan as the signal has it; `NaN`: there is no such signal for it.
   */
  read(signal: number, show: number, slot: number, meaning: number): number {
    const cell = signal * this.compiled.shows.slots + slot
    if (this.errors[cell] === Number.POSITIVE_INFINITY) this.errors[cell] = this.drawError(signal, show, slot)
    const truth = this.truth(this.signals[signal].observes, show, slot)
    return meaning * truth + this.errors[cell]
  }

  private drawError(signal: number, show: number, slot: number): number {
    const { group, observes, noise, coverage } = this.signals[signal]
    const what = this.whatOf(observes, show, slot)
    if (this.uniform(`signal ${this.names[signal]} of ${what}`, 'coverage') >= coverage) return Number.NaN
    const shared = this.normal(`signals of group ${group} of ${what}`, 'error')
    const own = this.normal(`signal ${this.names[signal]} of ${what}`, 'error')
    return noise * (Math.sqrt(this.correlation) * shared + Math.sqrt(1 - this.correlation) * own)
  }

  /**
   * How much of what there is a signal reads, of which 1 is what it did when the forecast was trained.
   *
   * @param signal - column.
   * @param trainedAt - time of the last training, ms; it errs more the longer ago that is.
   * @param now - ms.
   */
  meaning(signal: number, trainedAt: number, now: number): number {
    if (this.drift === 0 || now <= trainedAt) return 1
    const step = this.normal(`signal ${this.names[signal]}`, `drift since ${trainedAt / DAY}`)
    return 1 + this.drift * Math.sqrt((now - trainedAt) / DAY) * step
  }

  private truth(observes: Signal['observes'], show: number, slot: number): number {
    const { outcome, error, products } = this.turnouts[show]
    const logOf = (turnout: number) => Math.log(Math.max(LEAST_TURNOUT, turnout))
    const ofShow = logOf(outcome * error)
    const ofProduct = logOf(products[slot - this.compiled.shows.slotStart[show]])
    return observes === 'show' ? ofShow : observes === 'product' ? ofProduct : ofShow + ofProduct
  }

  /** Signals of a show are one reading for all its slots. */
  private whatOf(observes: Signal['observes'], show: number, slot: number): string {
    const { shows, skus } = this.compiled
    return observes === 'show' ? shows.ids[show] : `${shows.ids[show]} ${skus.ids[shows.slotSku[slot]]}`
  }

  private normal(entity: string, purpose: string): number {
    return normalQuantile(this.uniform(entity, purpose))
  }

  private uniform(entity: string, purpose: string): number {
    return this.streams.open(entity, purpose).uniform()
  }
}

/** Law of the logarithm of how whole shows turn out, as past ones did: that of the mixture and the shared error. */
export function logLawOfShows({ scenario }: CompiledScenario): LogLaw {
  const { mixture, showVariation } = scenario.demand.volume
  const parts = mixture.filter((part) => part.share > 0 && part.mean > 0)
  const whole = parts.reduce((sum, { share }) => sum + share, 0)
  const volume = mixture.reduce((sum, part) => sum + part.share * part.mean, 0)
  const meanOf = (term: (log: number) => number) =>
    parts.reduce((sum, { share, mean }) => sum + (share / whole) * term(Math.log(mean / volume)), 0)
  const mean = meanOf((log) => log)
  const spread = Math.log1p(showVariation ** 2)
  return {
    mean: mean - spread / 2,
    variance: Math.max(LEAST_VARIANCE, meanOf((log) => (log - mean) ** 2) + spread),
  }
}

/** Law of the logarithm of how a slot's product turns out apart from its show. */
export function logLawOfProduct({ scenario, shows, skus }: CompiledScenario, slot: number): LogLaw {
  const merchant = Object.values(scenario.catalogue.merchants ?? {})[skus.merchant[shows.slotSku[slot]]]
  const variation = merchant?.skuVariation ?? scenario.demand.volume.skuVariation
  const variance = Math.log1p(variation ** 2)
  return { mean: -variance / 2, variance: Math.max(LEAST_VARIANCE, variance) }
}
