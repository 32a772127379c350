import { readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { readTrace, replayTrace, type TraceComparison, TraceError } from '../trace/index.ts'
import type { CheckResult } from './check-result.ts'
import type { SkippedCheck } from './summarise-proof.ts'

/** Largest difference that counts as agreement. */
const TOLERANCE = 1e-6
/** What is added to every cell to see that it is noticed. */
const FAULT = 2 * TOLERANCE

/** What the traces of a directory came to. */
export interface GoldenTraces {
  /** A result for each trace that could be read. */
  readonly results: readonly CheckResult[]
  /** The files that are no trace, and why. */
  readonly skips: readonly SkippedCheck[]
}

/**
 * Replays every trace in a directory and the folders in it: files that end in `.json`.
 *
 * @param directory - where they lie.
 * @param clock - wall clock, ms from any origin.
 * @returns results in the order of their names; nothing where the directory cannot be read.
 */
export function proveTraces(directory: string, clock: () => number): GoldenTraces {
  const results: CheckResult[] = []
  const skips: SkippedCheck[] = []
  for (const file of tracesIn(directory)) {
    const id = `traces/${relative(directory, file)
      .replace(/\.json$/, '')
      .replaceAll('\\', '/')}`
    const started = clock()
    try {
      results.push({ ...resultOf(id, file), seconds: (clock() - started) / 1000 })
    } catch (error) {
      if (!(error instanceof TraceError)) throw error
      skips.push({ id, reason: error.message })
    }
  }
  if (results.length + skips.length === 0) skips.push({ id: 'traces', reason: `no trace is in ${directory}` })
  return { results, skips }
}

function tracesIn(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(directory, name))
      .sort()
  } catch {
    return []
  }
}

function resultOf(id: string, file: string): Omit<CheckResult, 'seconds'> {
  const { variables, periods } = replayTrace(readTrace(file))
  const worst = worstOf(variables)
  const power = shareNoticed(file)
  return {
    id,
    family: 'golden-traces',
    kind: 'numbers',
    source: basename(file),
    statement: `All ${variables.length} variables of the trace come out in each of its ${periods} periods.`,
    estimate: worst.maxAbsDifference,
    halfWidth: 0,
    expected: 0,
    tolerance: TOLERANCE,
    zScore: null,
    replications: variables.length,
    power,
    isFaultNoticed: power === 1,
    falseAlarm: 0,
    pass: worst.maxAbsDifference <= TOLERANCE && power === 1,
    note: `furthest off: ${worst.name}, ${worst.maxAbsDifference.toExponential(1)}`,
  }
}

/** Share of the variables that are noticed once each of their numbers is changed a little. */
function shareNoticed(file: string): number {
  const trace = readTrace(file)
  const variables = trace.variables.map((variable) => ({
    ...variable,
    expected: variable.expected.map((row) => row.map((value) => value + FAULT)),
  }))
  const spoiled = replayTrace({ ...trace, variables }).variables
  return spoiled.filter(({ maxAbsDifference }) => maxAbsDifference > TOLERANCE).length / spoiled.length
}

function worstOf(variables: TraceComparison['variables']): TraceComparison['variables'][number] {
  return variables.reduce((one, other) => (other.maxAbsDifference > one.maxAbsDifference ? other : one))
}
