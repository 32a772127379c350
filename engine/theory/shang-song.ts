import type { EchelonStage } from './clark-scarf.ts'
import type { DemandLaw } from './demand-law.ts'

/**
 * Echelon base-stock levels of a serial system by the newsvendor heuristic: the mean of a lower and an upper bound on
 * the optimal level, each the solution of a single-stage problem.
 *
 * @param stages - the one that meets demand first.
 * @param demandOver - demand over a length of time.
 * @param shortage - cost of a unit that waits, a unit of time.
 * @returns levels, by stage.
 * @see Shang & Song (2003), Newsvendor bounds and heuristic for optimal policies in serial supply chains, Management
 *   Science 49(5), theorem 3; Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed., eq. (6.32).
 */
export function shangSongLevels(
  stages: readonly EchelonStage[],
  demandOver: (time: number) => DemandLaw,
  shortage: number,
): number[] {
  return stages.map((_, stage) => {
    const above = sum(stages.slice(stage + 1))
    const whole = shortage + sum(stages)
    const here = shortage + sum(stages.slice(stage))
    const demand = demandOver(stages.slice(0, stage + 1).reduce((time, { leadTime }) => time + leadTime, 0))
    return (demand.quantile((shortage + above) / whole) + demand.quantile((shortage + above) / here)) / 2
  })
}

function sum(stages: readonly EchelonStage[]): number {
  return stages.reduce((total, { holding }) => total + holding, 0)
}
