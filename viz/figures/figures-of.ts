import type { Comparison } from '../../engine/experiment/index.ts'
import type { Scenario } from '../../scenarios/index.ts'
import { comparisonFigure } from './comparison-figure.ts'
import { backlogFigure, stockFigure } from './course-figures.ts'
import type { Figure } from './figure.ts'
import { leadTimeFigure } from './lead-time-figure.ts'
import { networkFigure } from './network-figure.ts'
import { stockOutFigure } from './stock-out-figure.ts'
import { waterfallFigure } from './waterfall-figure.ts'

/** What figures are drawn from. */
export interface FigureInput {
  /** The statistics. */
  readonly comparison: Comparison
  /** What was simulated. */
  readonly scenario: Scenario
  /** Whether provinces are drawn behind the network; off unless asked for. */
  readonly hasProvinceOutlines?: boolean
}

/**
 * All figures of a comparison, in the order in which they are read.
 *
 * @param input - statistics and scenario.
 * @returns empty when no replication was finished by every policy.
 */
export function figuresOf({ comparison, scenario, hasProvinceOutlines = false }: FigureInput): Figure[] {
  if (comparison.replications === 0) return []
  return [
    comparisonFigure(comparison),
    stockFigure(comparison),
    backlogFigure(comparison),
    stockOutFigure(comparison),
    leadTimeFigure(comparison, scenario),
    waterfallFigure(comparison),
    networkFigure(scenario, hasProvinceOutlines),
  ]
}
