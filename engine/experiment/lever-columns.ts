import {
  applyLevers,
  type ChosenLever,
  type LeversApplied,
  leversText,
  type PolicySet,
  type Scenario,
  YEARS_OF_USE,
} from '../../scenarios/index.ts'
import { DAY } from '../kernel/index.ts'
import { InvalidExperimentError } from './errors.ts'

const DAYS_A_YEAR = 365

/** A column of a comparison that levers are applied in. */
export interface LeverColumn extends LeversApplied {
  /** The policy set that the levers are applied to. */
  readonly base: string
}

/** A lever of a column, as it is told to readers. */
export interface LeverOfColumn {
  /** Short name. */
  readonly id: string
  /** Name for people. */
  readonly name: string
  /** Strength. */
  readonly dose: number
  /** Unit of the strength. */
  readonly unit: string
  /** Paid once, CNY. */
  readonly capital: number
  /** Paid every day, CNY. */
  readonly runningPerDay: number
  /** Charged to the profit of the measured window, CNY. */
  readonly charged: number
  /** Where the cost comes from. */
  readonly costSource: string
}

/**
 * The columns that levers make on a policy set.
 *
 * @param scenario - the scenario without levers.
 * @param base - name of the policy set.
 * @param policySet - the policy set.
 * @param columns - levers of each column.
 * @returns columns by name, such as `as-is+S08=0.5`.
 * @throws {LeverError} if a lever cannot be applied.
 * @throws {InvalidExperimentError} if two columns are the same.
 */
export function leverColumns(
  scenario: Scenario,
  base: string,
  policySet: PolicySet,
  columns: readonly (readonly ChosenLever[])[],
): Readonly<Record<string, LeverColumn>> {
  const made: Record<string, LeverColumn> = {}
  for (const chosen of columns) {
    const text = leversText(chosen)
    const name = `${base}+${text}`
    if (name in made) throw new InvalidExperimentError('levers', text, 'makes a column twice', 'name it once')
    made[name] = { base, ...applyLevers({ scenario, policySet }, chosen) }
  }
  return made
}

/**
 * The levers of a column with what they are charged.
 *
 * @param column - the column; `undefined`: one without levers.
 * @returns as told to readers, in their order.
 */
export function leversOf(column: LeverColumn | undefined): readonly LeverOfColumn[] {
  if (column === undefined) return []
  const days = column.scenario.horizon.window / DAY
  return column.levers.map((lever) => {
    const { id, name, dose, unit, capital, runningPerDay, costSource } = lever
    const charged = days * (runningPerDay + capital / (YEARS_OF_USE * DAYS_A_YEAR))
    return { id, name, dose, unit, capital, runningPerDay, charged, costSource }
  })
}
