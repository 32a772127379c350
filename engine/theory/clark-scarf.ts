import { poissonMasses } from './count-masses.ts'

/** A stage of a serial system by its echelon; stages are listed from the one that meets demand upwards. */
export interface EchelonStage {
  /** Lead time from the stage above, or from outside. */
  readonly leadTime: number
  /** Echelon holding cost, what the stage adds to that of the one above: of a unit and a unit of time, > 0. */
  readonly holding: number
}

/** Best echelon base-stock levels of a serial system. */
export interface BestEchelonLevels {
  /** Levels, by stage. */
  readonly levels: readonly number[]
  /** Holding on shelves and on the way between stages, and shortage, a unit of time. */
  readonly cost: number
}

/**
 * The optimal policy of a serial system under Poisson demand: an echelon base-stock level for each stage, each found as
 * if the stages above never ran short; what a stage costs the one above it when it does is its induced penalty.
 *
 * @param stages - the one that meets demand first.
 * @param demandRate - units a unit of time.
 * @param shortage - cost of a unit that waits, a unit of time.
 * @see Clark & Scarf (1960), Management Science 6(4); Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed.,
 *   theorem 6.1.
 */
export function clarkScarf(
  stages: readonly EchelonStage[],
  demandRate: number,
  shortage: number,
): BestEchelonLevels {
  const penalty = shortage + stages.reduce((sum, { holding }) => sum + holding, 0)
  let induced = (level: number): number => penalty * Math.max(0, -level)
  const levels: number[] = []
  let cost = 0
  for (const { leadTime, holding } of stages) {
    const masses = poissonMasses(demandRate * leadTime)
    const below = induced
    const costOf = remembered((level) =>
      masses.reduce((sum, mass, units) => sum + mass * (holding * (level - units) + below(level - units)), 0),
    )
    let best = 0
    while (costOf(best + 1) < costOf(best)) best++
    levels.push(best)
    cost = costOf(best)
    induced = (level) => costOf(Math.min(best, level))
  }
  return { levels, cost }
}

function remembered(costOf: (level: number) => number): (level: number) => number {
  const known = new Map<number, number>()
  return (level) => {
    const found = known.get(level) ?? costOf(level)
    known.set(level, found)
    return found
  }
}
