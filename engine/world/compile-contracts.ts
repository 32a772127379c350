import type { Contract, Scenario } from '../../scenarios/index.ts'
import { FEN } from './compile-catalogue.ts'
import type { CompiledBaskets, CompiledShows } from './compiled-scenario.ts'

/** Commission above a limit, within one slot. */
export interface CommissionStep {
  /** Sales of the slot, delivered and kept, from which on it holds, fen. */
  readonly from: number
  /** The same / sales planned. */
  readonly ratio: number
  /** Share of price. */
  readonly commission: number
}

/** What the contracts of hosts say of each slot. */
export interface CompiledContracts {
  /** Units guaranteed by the host, by slot; 0: none. */
  readonly guaranteedUnits: Float64Array
  /** What the host pays for each unit short, fen, by slot. */
  readonly paidPerUnitShort: Float64Array
  /** Commissions in order of sales, the first from 0 on, by slot; `undefined`: one commission on all sales. */
  readonly commissionSteps: readonly (readonly CommissionStep[] | undefined)[]
}

/**
 * The contracts of hosts, slot by slot.
 *
 * @param scenario - checked scenario.
 * @param shows - its shows.
 * @param baskets - its offers.
 * @returns `undefined` where there are none. Frozen.
 */
export function compileContracts(
  { contracts, demand, scale }: Scenario,
  shows: CompiledShows,
  baskets: CompiledBaskets,
): CompiledContracts | undefined {
  if (contracts === undefined) return undefined
  const feeOf = new Map(demand.shows.map(({ id, slotFee }) => [id, slotFee * FEN * scale]))
  const guaranteedUnits = new Float64Array(shows.slots)
  const paidPerUnitShort = new Float64Array(shows.slots)
  const commissionSteps = new Array<readonly CommissionStep[] | undefined>(shows.slots).fill(undefined)
  for (let show = 0; show < shows.count; show++) {
    const contract = contracts[shows.hosts[show]]
    for (let slot = shows.slotStart[show]; slot < shows.slotStart[show + 1]; slot++) {
      const planned = shows.slotPlannedUnits[slot]
      if (contract === undefined || planned === 0) continue
      const price = pricePerUnit(baskets, shows.slotBasket[slot])
      commissionSteps[slot] = stepsOf(contract, shows.commission[show], planned * price)
      if (contract.minimumSales === undefined) continue
      const { share, compensation, feeBack } = contract.minimumSales
      const units = Math.min(share * planned, shows.slotQuota[slot])
      const fee = feeOf.get(shows.ids[show]) as number
      guaranteedUnits[slot] = units
      paidPerUnitShort[slot] = compensation * price + (units > 0 ? (feeBack * fee) / units : 0)
    }
  }
  return Object.freeze({ guaranteedUnits, paidPerUnitShort, commissionSteps })
}

/** Price of a whole offer for each unit of its own SKU, fen. */
function pricePerUnit({ lineStart, linePrice, lineUnits }: CompiledBaskets, basket: number): number {
  const prices = linePrice.subarray(lineStart[basket], lineStart[basket + 1])
  return prices.reduce((sum, price) => sum + price, 0) / lineUnits[lineStart[basket]]
}

function stepsOf({ tiers }: Contract, commission: number, planned: number): CommissionStep[] | undefined {
  if (tiers === undefined) return undefined
  const rising = tiers.map(({ above, commission: share }) => ({
    from: above * planned,
    ratio: above,
    commission: share,
  }))
  return [{ from: 0, ratio: 0, commission }, ...rising]
}
