import type { JsonValue, ScenarioProblem } from '../errors.ts'
import { ScenarioError } from '../errors.ts'
import type { Path, Place } from './located.ts'

/** Problems listed at most; the rest is left out, and the message says so. */
export const MOST_PROBLEMS = 100

const LONGEST_TEXT = 400
const PLAIN_KEY = /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u

/**
 * Puts a problem together.
 *
 * @param place - where it is.
 * @param path - where in the scenario.
 * @param value - the value found; a long one is shortened.
 * @param rule - the rule it breaks, without a full stop.
 * @param fix - what to do, one or two whole sentences.
 * @returns the problem.
 */
export function problemAt(
  place: Place,
  path: Path,
  value: JsonValue,
  rule: string,
  fix: string,
): ScenarioProblem {
  const { file, line, column } = place
  return { file, line, column, path: pathText(path), value: shorten(value), rule: cut(rule), fix: cut(fix) }
}

/**
 * Throws the problems, if there are any.
 *
 * @param problems - what was found.
 * @throws {ScenarioError} with the first {@link MOST_PROBLEMS} of them.
 */
export function throwIfAny(problems: readonly ScenarioProblem[]): void {
  if (problems.length === 0) return
  throw new ScenarioError(problems.slice(0, MOST_PROBLEMS), problems.length > MOST_PROBLEMS)
}

/**
 * A path as people write it.
 *
 * @param path - keys and indices.
 * @returns for example `network.zones[3].weight`.
 */
export function pathText(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (!PLAIN_KEY.test(step)) text += `[${JSON.stringify(step)}]`
    else text += text === '' ? step : `.${step}`
  }
  return cut(text)
}

/** Long values are named instead of shown; there is no use in a table inside an error. */
function shorten(value: JsonValue): JsonValue {
  if (typeof value === 'string') return cut(value)
  if (value === null || typeof value !== 'object') return value
  if (isShort(value)) return value
  return Array.isArray(value) ? `a list of ${value.length}` : `a map of ${Object.keys(value).length} keys`
}

/** Checks the number of parts before writing the value out, which could take long. */
function isShort(value: object): boolean {
  const parts = Object.values(value)
  if (
    parts.length > 20 ||
    parts.some((part) => typeof part === 'object' && part !== null && !isShort(part))
  ) {
    return false
  }
  return JSON.stringify(value).length <= LONGEST_TEXT
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`
}
