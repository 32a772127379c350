import { KPI_KEYS, type KpiKey } from '../../../engine/index.ts'
import { didYouMean, optionError } from '../../failure/index.ts'

/** A condition under which a comparison counts as failed. */
export interface Gate {
  /** As it was written. */
  readonly text: string
  /** The indicator that is looked at. */
  readonly key: KpiKey
  /** How it is held against the bound. */
  readonly sign: Sign
  /** The bound, in the unit of the indicator. */
  readonly bound: number
}

/** Signs that a gate may have. */
export type Sign = '<' | '<=' | '>' | '>='

const FORM = /^\s*([A-Za-z0-9]+)\s*(<=|>=|<|>)\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(%?)\s*$/
const OPTION = '--fail-if'

/**
 * Reads a gate such as `onTimeRate < 0.95` or `onTimeRate < 95%`.
 *
 * @param text - what the caller wrote.
 * @throws {UsageError} if it is no gate, or names no indicator.
 */
export function readGate(text: string): Gate {
  const [, name, sign, number, percent] = FORM.exec(text) ?? []
  if (name === undefined) {
    throw optionError(
      OPTION,
      text,
      'must be an indicator, one of < <= > >=, and a number',
      'write for example --fail-if "onTimeRate < 0.95"',
    )
  }
  const key = KPI_KEYS.find((known) => known === name)
  if (key === undefined)
    throw optionError(OPTION, text, 'names no known indicator', didYouMean(name, KPI_KEYS))
  const bound = percent === '%' ? Number(number) / 100 : Number(number)
  return { text: text.trim(), key, sign: sign as Sign, bound }
}
