import { memoryless, type OrderingRule } from './ordering-rule.ts'

/**
 * Dual index: what is due by the expedited lead time is brought up to Se by the expediting supplier, then the whole
 * position up to Sr by the regular one.
 *
 * @param expediteLevel - Se, units.
 * @param regularLevel - Sr, units.
 * @see Veeraraghavan & Scheller-Wolf (2008), Now or later: a simple policy for effective dual sourcing in capacitated
 *   systems, Operations Research 56(4).
 */
export function dualIndexRule(expediteLevel: number, regularLevel: number): OrderingRule<null> {
  return memoryless(({ expeditedPosition, inventoryPosition }) => {
    const expedited = Math.max(0, expediteLevel - expeditedPosition)
    return [Math.max(0, regularLevel - inventoryPosition - expedited), expedited]
  }, 'expedited')
}

/**
 * Tailored base surge: a constant order from the regular supplier, and base stock from the expediting one.
 *
 * @param expediteLevel - Se, units.
 * @param regularQuantity - r, units a period.
 * @see Allon & Van Mieghem (2010), Global dual sourcing: tailored base-surge allocation to near- and offshore production,
 *   Management Science 56(1).
 */
export function tailoredBaseSurgeRule(expediteLevel: number, regularQuantity: number): OrderingRule<null> {
  return memoryless(
    ({ expeditedPosition }) => [regularQuantity, Math.max(0, expediteLevel - expeditedPosition)],
    'expedited',
  )
}
