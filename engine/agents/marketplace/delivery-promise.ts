import type { RunState } from '../run-state.ts'

/**
 * Time within which a delivery is promised, ms: longer as far as the marketplace knows that carriers are slow or nothing
 * is sent out.
 *
 * @param state - the run. @param zone - where to. @param at - when the order is placed, ms.
 */
export function deliveryPromise({ compiled, conditions }: RunState, zone: number, at: number): number {
  const { deliverWithin } = compiled.scenario.promises
  const usual = compiled.network.zoneIsCounty[zone] === 1 ? deliverWithin.county : deliverWithin.core
  const { lineHaulSpeed, wavesBackAt } = conditions.seenBy('marketplace')
  const speed = lineHaulSpeed[compiled.network.zoneRegion[zone]]
  return Math.round(usual / speed) + Math.max(0, wavesBackAt - at)
}
