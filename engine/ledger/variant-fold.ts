import type { CompiledScenario, OrderLots } from '../world/index.ts'

/** What was wanted and missed in the window of each good, where preferences among variants change. */
export class VariantFold {
  /** Units wanted, by SKU. */
  readonly demanded: Float64Array
  /** Units turned away, or accepted and lost later for lack of stock, by SKU. */
  readonly unmet: Float64Array
  private readonly compiled: CompiledScenario
  private readonly lots: OrderLots

  /** @param compiled - scenario. @param lots - order lots. */
  constructor(compiled: CompiledScenario, lots: OrderLots) {
    this.compiled = compiled
    this.lots = lots
    this.demanded = new Float64Array(compiled.skus.count)
    this.unmet = new Float64Array(compiled.skus.count)
  }

  /** All goods of a lot are missed. */
  missLot(lot: number): void {
    const { lots, unmet } = this
    const { lineStart, lineSku, lineUnits } = this.compiled.baskets
    const basket = lots.basket(lot)
    const copies = lots.quantity(lot) * lots.orders(lot)
    for (let line = lineStart[basket]; line < lineStart[basket + 1]; line++)
      if ((lots.lines(lot) & (1 << (line - lineStart[basket]))) !== 0)
        unmet[lineSku[line]] += lineUnits[line] * copies
  }

  /**
   * Share of demand that was not met.
   *
   * @param counts - whether a SKU counts.
   * @returns 0..1; `null` where nothing was wanted.
   */
  unmetShare(counts: (sku: number) => boolean): number | null {
    let demanded = 0
    let unmet = 0
    for (let sku = 0; sku < this.demanded.length; sku++) {
      if (!counts(sku)) continue
      demanded += this.demanded[sku]
      unmet += this.unmet[sku]
    }
    return demanded === 0 ? null : unmet / demanded
  }
}
