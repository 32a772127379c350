import type { ClassicRecord, ClassicRunInput } from './classic-record.ts'
import { QueueRun, type QueueRunInput } from './queue-run.ts'
import { Run, type RunInput } from './run.ts'
import type { RunRecord } from './run-record.ts'
import { StockRun, type StockRunInput } from './stock-run.ts'
import type {
  Compiled,
  CompiledClassic,
  CompiledQueueNetwork,
  CompiledScenario,
  CompiledStockNetwork,
} from './world/index.ts'

/**
 * One replication of a livestream scenario.
 *
 * @param compiled - the scenario, prepared by `compile`.
 * @param input - policy set, seed, replication, lot size.
 * @returns its record; equal for equal input, whatever else runs beside it.
 * @throws {BooksError} if a book of the run does not balance.
 */
export function simulate(compiled: CompiledScenario, input: RunInput): RunRecord
/**
 * One replication of a stock network.
 *
 * @param compiled - the network, prepared by `compileAny`.
 * @param input - seed, replication, and who looks on.
 * @returns its record.
 * @throws {BooksError} if a book of the run does not balance.
 */
export function simulate(compiled: CompiledStockNetwork, input: StockRunInput): ClassicRecord
/**
 * One replication of a queueing system.
 *
 * @param compiled - the system, prepared by `compileAny`.
 * @param input - seed, replication, and who looks on.
 * @returns its record.
 */
export function simulate(compiled: CompiledQueueNetwork, input: QueueRunInput): ClassicRecord
/**
 * One replication of a textbook system.
 *
 * @param compiled - the system, prepared by `compileAny`.
 * @param input - seed and replication.
 * @returns its record.
 * @throws {BooksError} if a book of the run does not balance.
 */
export function simulate(compiled: CompiledClassic, input: ClassicRunInput): ClassicRecord
export function simulate(compiled: Compiled, input: RunInput | ClassicRunInput): RunRecord | ClassicRecord {
  if (!('model' in compiled)) return new Run(compiled, input as RunInput).finish()
  return compiled.model === 'queue-network'
    ? new QueueRun(compiled, input).finish()
    : new StockRun(compiled, input).finish()
}
