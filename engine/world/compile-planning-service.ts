import type { Scenario } from '../../scenarios/index.ts'
import { counterUniform, Streams } from '../kernel/index.ts'
import { FEN } from './compile-catalogue.ts'
import type { CompiledSkus } from './compiled-scenario.ts'

/** A service that plans for some goods, and releases the orders for them. */
export interface CompiledPlanningService {
  /** 1: a SKU is planned by it. */
  readonly plans: Uint8Array
  /** Price of releasing an order, fen. */
  readonly fee: number
}

/**
 * Which goods the planning service plans for: a share of those of its merchants, the same in every run. Who takes part at
 * some share also does at a larger one.
 *
 * @param scenario - checked scenario.
 * @param skus - its goods.
 * @returns `undefined` where there is no such service. Frozen.
 */
export function compilePlanningService(
  { planningService, catalogue }: Scenario,
  skus: CompiledSkus,
): CompiledPlanningService | undefined {
  if (planningService === undefined) return undefined
  const { merchants, share, feePerOrder } = planningService
  const names = new Streams('planningService', 0)
  const plans = Uint8Array.from(catalogue.skus, ({ id }, sku) => {
    const kind = skus.merchantKinds[skus.merchant[sku]]
    return kind !== undefined &&
      merchants.includes(kind) &&
      counterUniform(names.key(id, 'takesPart'), 0) < share
      ? 1
      : 0
  })
  return Object.freeze({ plans, fee: Math.round(feePerOrder * FEN) })
}
