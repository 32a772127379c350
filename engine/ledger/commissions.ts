import type { CommissionStep, CompiledScenario } from '../world/index.ts'

/**
 * What hosts earn on sales that were delivered and kept. Where a contract lets the commission rise with the sales of a slot,
 * the part of them above each limit earns that limit's share; a return gives back what the last sale earned.
 */
export class Commissions {
  private readonly compiled: CompiledScenario
  /** Sales kept so far by slot, fen; empty where no contract asks for them. */
  private readonly kept: Float64Array

  /** @param compiled - scenario. */
  constructor(compiled: CompiledScenario) {
    const { contracts, shows } = compiled
    this.compiled = compiled
    this.kept = new Float64Array(
      contracts?.commissionSteps.some((steps) => steps !== undefined) ? shows.slots : 0,
    )
  }

  /** Commission on a delivery of a basket, fen. @param basket - what was sold. @param price - of all of it, fen. */
  earned(basket: number, price: number): number {
    const { baskets, shows } = this.compiled
    const show = baskets.show[basket]
    if (show < 0) return 0
    const steps = this.stepsOf(basket)
    if (steps === undefined) return Math.round(price * shows.commission[show])
    const slot = baskets.slot[basket]
    const before = totalOn(this.kept[slot], steps)
    this.kept[slot] += price
    return totalOn(this.kept[slot], steps) - before
  }

  /** Commission that a return of a basket gives back, fen. @param basket - what came back. @param price - of all of it, fen. */
  givenBack(basket: number, price: number): number {
    return this.stepsOf(basket) === undefined ? this.earned(basket, price) : -this.earned(basket, -price)
  }

  private stepsOf(basket: number): readonly CommissionStep[] | undefined {
    const slot = this.compiled.baskets.slot[basket]
    return this.kept.length === 0 || slot < 0 ? undefined : this.compiled.contracts?.commissionSteps[slot]
  }
}

/** Commission on all the sales of a slot, whole fen. */
function totalOn(sales: number, steps: readonly CommissionStep[]): number {
  let total = 0
  for (const [index, { from, commission }] of steps.entries()) {
    if (sales <= from) break
    total += (Math.min(sales, steps[index + 1]?.from ?? Number.POSITIVE_INFINITY) - from) * commission
  }
  return Math.round(total)
}
