import type { MarginStep } from '../../policies/index.ts'
import { type CompiledContracts, type CompiledScenario, FEN } from '../../world/index.ts'

/** A SKU in a slot. */
interface SlotLine {
  readonly slot: number
  readonly line: number
}

/**
 * What the contracts of hosts make of the margins of each SKU in the slots that start after `now` and before the SKU's own
 * horizon. Where there are several, their volumes are taken to turn out alike, as shares of plan.
 *
 * @param compiled - scenario.
 * @param contracts - its contracts.
 * @param now - ms.
 * @param until - horizon of a SKU, ms.
 * @returns by SKU, in order of units, the first from 0 on; empty where no units are planned.
 */
export function marginStepsBefore(
  compiled: CompiledScenario,
  contracts: CompiledContracts,
  now: number,
  until: (sku: number) => number,
): MarginStep[][] {
  const { shows, baskets, skus } = compiled
  const parts = Array.from({ length: skus.count }, (): SlotLine[] => [])
  for (let slot = 0; slot < shows.slots; slot++) {
    if (shows.slotStartsAt[slot] <= now || shows.slotPlannedUnits[slot] === 0) continue
    const basket = shows.slotBasket[slot]
    for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++) {
      const sku = baskets.lineSku[line]
      if (shows.slotStartsAt[slot] < until(sku)) parts[sku].push({ slot, line })
    }
  }
  return parts.map((lines) => stepsOf(lines, compiled, contracts))
}

function stepsOf(
  lines: readonly SlotLine[],
  { shows, baskets, scenario }: CompiledScenario,
  contracts: CompiledContracts,
): MarginStep[] {
  if (lines.length === 0) return []
  const guaranteed = (slot: number) => contracts.guaranteedUnits[slot] / shows.slotPlannedUnits[slot]
  const limits = lines.flatMap(({ slot }) => [
    ...(contracts.commissionSteps[slot] ?? []).map(({ ratio }) => ratio),
    guaranteed(slot),
  ])
  const planned = sumOver(lines, ({ slot, line }) => shows.slotPlannedUnits[slot] * baskets.lineUnits[line])
  const commissionAt = (slot: number, ratio: number) =>
    contracts.commissionSteps[slot]?.findLast((step) => step.ratio <= ratio)?.commission ??
    shows.commission[baskets.show[shows.slotBasket[slot]]]
  const fetched = (ratio: number) =>
    sumOver(
      lines,
      ({ slot, line }) =>
        shows.slotPlannedUnits[slot] *
        baskets.linePrice[line] *
        (1 - commissionAt(slot, ratio) - scenario.money.platformFee),
    )
  // The host owes for the slot's own SKU, the first of the offer.
  const owed = (ratio: number) =>
    sumOver(lines, ({ slot, line }) =>
      line === baskets.lineStart[shows.slotBasket[slot]] && ratio < guaranteed(slot)
        ? shows.slotPlannedUnits[slot] * baskets.lineUnits[line] * contracts.paidPerUnitShort[slot]
        : 0,
    )
  return [...new Set([0, ...limits])]
    .sort((a, b) => a - b)
    .map((ratio) => ({
      from: ratio * planned,
      price: fetched(ratio) / planned / FEN,
      compensation: owed(ratio) / planned / FEN,
    }))
}

function sumOver(lines: readonly SlotLine[], of: (part: SlotLine) => number): number {
  return lines.reduce((sum, part) => sum + of(part), 0)
}
