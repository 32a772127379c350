import { meanOver } from './birth-death.ts'
import { convolve, poissonMasses, shortfall } from './count-masses.ts'

/** A stage of a serial system; stages are listed from the one that meets demand upwards. */
export interface SerialStage {
  /** Lead time from the stage above, or from outside. */
  readonly leadTime: number
  /** Local holding cost of a unit and a unit of time. */
  readonly holding: number
  /** Local base stock, integer >= 0. */
  readonly level: number
}

/** Steady state of a serial system. */
export interface SerialPerformance {
  /** Holding on shelves and on the way, and shortage, a unit of time. */
  readonly cost: number
  /** Mean units on hand by stage. */
  readonly onHand: readonly number[]
  /** Mean units owed by stage. */
  readonly backorders: readonly number[]
}

/**
 * Exact performance of local base-stock levels under Poisson demand. Goods on the way to a stage are held at the cost of
 * the stage above; what comes from outside is not.
 *
 * @param stages - the one that meets demand first.
 * @param demandRate - units a unit of time.
 * @param shortage - cost of a unit that waits, a unit of time.
 * @see Clark & Scarf (1960), Management Science 6(4); Zipkin (2000), Foundations of Inventory Management, section 8.3.2.
 */
export function serialPerformance(
  stages: readonly SerialStage[],
  demandRate: number,
  shortage: number,
): SerialPerformance {
  const onHand: number[] = []
  const backorders: number[] = []
  let owed = [1]
  let cost = 0
  for (let index = stages.length - 1; index >= 0; index--) {
    const { leadTime, holding, level } = stages[index]
    const outstanding = convolve(owed, poissonMasses(demandRate * leadTime))
    owed = shortfall(outstanding, level)
    onHand[index] = meanOver(outstanding, (units) => Math.max(0, level - units))
    backorders[index] = meanOver(owed, (units) => units)
    cost += holding * onHand[index] + (stages[index + 1]?.holding ?? 0) * demandRate * leadTime
  }
  return { cost: cost + shortage * backorders[0], onHand, backorders }
}
