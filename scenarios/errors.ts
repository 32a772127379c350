/** What a scenario file can hold: a value of JSON. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** One thing wrong with a scenario: where it stands, what was found, which rule it breaks and what to write instead. */
export interface ScenarioProblem {
  /** File that holds the value: the scenario, one it extends, or a CSV file beside it. */
  readonly file: string
  /** Line in `file`, 1 is the first. */
  readonly line: number
  /** Character within the line, 1 is the first. */
  readonly column: number
  /** Place within the scenario, such as `network.zones[3].weight`; empty: the file as a whole. */
  readonly path: string
  /** The value found, shortened when it is long; `null` when there is none. */
  readonly value: JsonValue
  /** The rule that is broken, without a full stop. */
  readonly rule: string
  /** What to do about it: one or two whole sentences. */
  readonly fix: string
}

const LONGEST_VALUE = 80

/** A scenario that cannot be used. Carries every problem found, in the order of the file. */
export class ScenarioError extends Error {
  /** Name of the class. */
  override readonly name = 'ScenarioError'
  /** The problems found, at least one. */
  readonly problems: readonly ScenarioProblem[]

  /**
   * @param problems - at least one problem; the message has one sentence for each.
   * @param isCut - true if there are more problems than are listed.
   */
  constructor(problems: readonly ScenarioProblem[], isCut = false) {
    const sentences = problems.map(describeProblem)
    super([...sentences, ...(isCut ? ['There are more problems, which are not listed.'] : [])].join('\n'))
    this.problems = problems
  }
}

/**
 * One problem in words, such as
 * `singles-night.yaml:12:7 network.zones[3].weight is -4: must not be negative. Write a number >= 0.`
 *
 * @param problem - the problem.
 * @returns one line of text.
 */
export function describeProblem(problem: ScenarioProblem): string {
  const { file, line, column, path, value, rule, fix } = problem
  const subject = [path, value === null ? '' : `is ${inWords(value)}`].filter((word) => word !== '').join(' ')
  return `${file}:${line}:${column} ${subject === '' ? '' : `${subject}: `}${rule}. ${fix}`
}

function inWords(value: JsonValue): string {
  const text = JSON.stringify(value)
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`
}
