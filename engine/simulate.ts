import { Run, type RunInput } from './run.ts'
import type { RunRecord } from './run-record.ts'
import type { CompiledScenario } from './world/index.ts'

/**
 * One replication.
 *
 * @param compiled - the scenario, prepared by `compile`.
 * @param input - policy set, seed, replication, lot size.
 * @returns its record; equal for equal input, whatever else runs beside it.
 * @throws {BooksError} if a book of the run does not balance.
 */
export function simulate(compiled: CompiledScenario, input: RunInput): RunRecord {
  return new Run(compiled, input).finish()
}
