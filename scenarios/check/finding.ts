import type { Path } from '../load/index.ts'
import type { Scenario } from '../schema/index.ts'
import { didYouMean } from '../spelling/index.ts'

/** A rule across fields that a scenario breaks. */
export interface Finding {
  /** Place of the value that breaks it. */
  readonly path: Path
  /** The rule, without a full stop. */
  readonly rule: string
  /** What to do, in whole sentences. */
  readonly fix: string
}

/** Looks for what is wrong with a scenario whose single values are all in order. */
export type Check = (scenario: Scenario) => Iterable<Finding>

/**
 * The finding that a name stands for nothing.
 *
 * @param path - where the name is written.
 * @param kind - what it should name, such as `factory`.
 * @param name - the name.
 * @param known - the names there are.
 * @returns the finding, with close names.
 */
export function unknownName(path: Path, kind: string, name: string, known: Iterable<string>): Finding {
  return { path, rule: `there is no ${kind} of this name`, fix: didYouMean(name, [...known]) }
}

/**
 * Sum of some numbers.
 *
 * @param numbers - the numbers.
 * @returns their sum, 0 for none.
 */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
