import { memoryless, type OrderingRule, type OrderObservation } from './ordering-rule.ts'

/** Which demand of the period an echelon policy knows of when it decides. */
export type EchelonInformation = 'customers' | 'own-orders'

/**
 * Echelon base stock: the echelon inventory position is brought up to S.
 *
 * @param level - echelon S, units.
 * @param information - whose demand of this period is known.
 * @see Clark & Scarf (1960), Optimal policies for a multi-echelon inventory problem, Management Science 6(4).
 */
export function echelonBaseStockRule(level: number, information: EchelonInformation): OrderingRule<null> {
  return memoryless((observation) => Math.max(0, level - knownPosition(observation, information)), 'echelon')
}

/**
 * Balanced echelon base stock for assembly: the echelon position is brought up to S, but not above what the partner, the
 * stock point next in total lead time, can match.
 *
 * @param level - echelon S, units.
 * @param information - whose demand of this period is known.
 * @see Rosling (1989), Optimal inventory policies for assembly systems under random demands, Operations Research 37(4).
 */
export function balancedEchelonRule(level: number, information: EchelonInformation): OrderingRule<null> {
  return memoryless((observation) => {
    const matched = observation.partnerPosition + unseen(observation, information)
    return Math.max(0, Math.min(level, matched) - knownPosition(observation, information))
  }, 'partner')
}

function knownPosition(observation: OrderObservation, information: EchelonInformation): number {
  const { echelonPosition, demand } = observation
  return information === 'customers' ? echelonPosition : echelonPosition + observation.echelonDemand - demand
}

function unseen({ echelonDemand }: OrderObservation, information: EchelonInformation): number {
  return information === 'customers' ? 0 : echelonDemand
}
