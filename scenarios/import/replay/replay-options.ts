import { importError } from '../problem.ts'

/** How a history is to be laid over a scenario. */
export interface ReplayOptions {
  /**
   * Days measured at most, >= 1; a longer history is cut to the stretch around its busiest day. @defaultValue
   * 60
   */
  readonly days?: number
  /**
   * Size of a live show laid over the history: units demanded in it / units of a mean day, for each of its
   * products. 0: no show. @defaultValue 0
   */
  readonly surge?: number
  /** Best sellers in that show, >= 1. @defaultValue 3 */
  readonly surgeSkus?: number
  /**
   * Whether capacities, trucks and minimum orders stay those of the scenario. Otherwise its network is sized to the
   * history, as large for it as it was for its own demand. @defaultValue false
   */
  readonly keepCapacities?: boolean
  /** Money of the scenario for one unit of money of the file, > 0: an exchange rate. @defaultValue 1 */
  readonly priceFactor?: number
}

/**
 * Checks the options and fills in what is left out.
 *
 * @param source - name of the order file, for the message.
 * @param options - as the user gave them.
 * @returns all options.
 * @throws {ScenarioError} if a number is out of its range.
 */
export function checkReplayOptions(source: string, options: ReplayOptions): Required<ReplayOptions> {
  const { days = 60, surge = 0, surgeSkus = 3, keepCapacities = false, priceFactor = 1 } = options
  const demand = (path: string, value: number, holds: boolean, rule: string, fix: string): void => {
    if (!holds) throw importError({ file: source, path, value: String(value), rule, fix })
  }
  demand(
    'days',
    days,
    isCount(days),
    'must be a whole number of at least 1',
    'Write how many days to measure.',
  )
  const isSurge = Number.isFinite(surge) && surge >= 0
  demand(
    'surge',
    surge,
    isSurge,
    'must not be negative',
    'Write 0 for no show, 500 for 500 times a mean day.',
  )
  const fix = 'Write how many products the show sells.'
  demand('surgeSkus', surgeSkus, isCount(surgeSkus), 'must be a whole number of at least 1', fix)
  const isFactor = Number.isFinite(priceFactor) && priceFactor > 0
  const rate = 'Write the exchange rate, such as 9.2 CNY for a pound.'
  demand('priceFactor', priceFactor, isFactor, 'must be greater than zero', rate)
  return { days, surge, surgeSkus, keepCapacities, priceFactor }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1
}
