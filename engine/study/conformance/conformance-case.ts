import { Environment } from '../../kernel/index.ts'

/** What a case logs: plain data, compared exactly. */
export type CaseLog = readonly (string | number | CaseLog)[]

/** A behaviour that a mature simulation kernel tests, restated for ours. It is deterministic. */
export interface ConformanceCase {
  /** Name, unique among all cases: kernel and behaviour. */
  readonly id: string
  /** The behaviour, in one sentence. */
  readonly behaviour: string
  /** What is to be logged. */
  readonly expected: CaseLog
  /** Runs the case on our kernel and returns the log. */
  readonly observe: () => CaseLog
}

/**
 * Whether two logs are equal.
 *
 * @param observed - a log.
 * @param expected - the other.
 */
export function isSameLog(observed: CaseLog, expected: CaseLog): boolean {
  return JSON.stringify(observed) === JSON.stringify(expected)
}

/**
 * All logs that differ from one in a single entry: a number in its last digit, a text by one character. A comparison
 * that passes one of them would have no power.
 *
 * @param log - the log.
 */
export function spoiledLogs(log: CaseLog): CaseLog[] {
  return log.flatMap((entry, place): CaseLog[] => {
    const variants = typeof entry === 'object' ? spoiledLogs(entry) : [spoiled(entry)]
    return variants.map((variant) => log.with(place, variant))
  })
}

/**
 * Runs a model of processes and returns what it logged.
 *
 * @param build - starts the processes; they push to the log.
 * @param until - end of the run. @defaultValue Infinity
 */
export function logOf(
  build: (environment: Environment, log: (string | number | CaseLog)[]) => void,
  until: number = Number.POSITIVE_INFINITY,
): CaseLog {
  const environment = new Environment()
  const log: (string | number | CaseLog)[] = []
  build(environment, log)
  environment.run(until)
  return log
}

/**
 * What an action throws, as its message; `nothing` if it does not throw.
 *
 * @param action - the action.
 */
export function messageOf(action: () => unknown): string {
  try {
    action()
    return 'nothing'
  } catch (error) {
    return (error as Error).message
  }
}

function spoiled(entry: string | number): string | number {
  return typeof entry === 'number' ? withOtherDigit(entry) : entry + entry.slice(-1)
}

// The last of 17 digits can be too fine for the number to change; then it is the one before.
function withOtherDigit(value: number): number {
  const text = String(value)
  for (let place = text.length - 1; place >= 0; place--) {
    const changed = Number(text.slice(0, place) + ((Number(text[place]) + 1) % 10) + text.slice(place + 1))
    if (/\d/.test(text[place]) && changed !== value) return changed
  }
  return value + 1
}
