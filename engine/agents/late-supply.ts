import { counterUniform, type Distribution } from '../kernel/index.ts'
import { durationOf } from '../world/index.ts'
import type { RunState } from './run-state.ts'

/** Keeps a second draw of the same order apart from the first. */
const SECOND = 0x9e3779b1

/** Supply that cannot be relied on: some production orders of some merchants take longer than was agreed. */
export class LateSupply {
  private readonly merchant: Int32Array
  private readonly shares: readonly number[]
  private readonly delays: readonly Distribution[]
  private readonly keys: Uint32Array
  /** Production orders so far, by SKU: luck hangs on how many there were, not on when. */
  private readonly orders: Int32Array

  /** @param state - the run. */
  constructor({ compiled, streams }: RunState) {
    const { skus, scenario } = compiled
    const merchants = Object.values(scenario.catalogue.merchants ?? {})
    this.merchant = skus.merchant
    this.shares = Object.freeze(merchants.map(({ lateShare }) => lateShare))
    this.delays = Object.freeze(merchants.map(({ lateBy }) => durationOf(lateBy)))
    this.keys = Uint32Array.from(skus.ids, (id) => streams.key(`supply of ${id}`, 'late'))
    this.orders = new Int32Array(skus.count)
  }

  /**
   * How late the next production order of a SKU is.
   *
   * @param sku - SKU index.
   * @returns ms, integer >= 0.
   */
  delayOf(sku: number): number {
    const merchant = this.merchant[sku]
    if (merchant < 0) return 0
    const order = this.orders[sku]++
    if (counterUniform(this.keys[sku], order) >= this.shares[merchant]) return 0
    const uniform = counterUniform((this.keys[sku] ^ SECOND) >>> 0, order)
    return Math.round(this.delays[merchant].quantile(uniform))
  }
}
