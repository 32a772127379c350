// A process of its own that checks scenarios and order files: what hangs or takes too much memory can be killed from outside.
import { compileAny } from '../../engine/index.ts'
import { readOrders, ScenarioError, validateScenario } from '../../scenarios/index.ts'

/** What the child says of a file. */
export interface Checked {
  /** Whether the scenario or the orders can be used. */
  readonly ok: boolean
  /** What is wrong with it, as `validate --json` would print. */
  readonly errors: readonly Readonly<Record<string, unknown>>[]
  /** An error that is no answer to the user; `null` as it should be. */
  readonly crash: string | null
  /** Resident memory of the process, bytes. */
  readonly residentBytes: number
}

process.on('message', async (file: string) => {
  process.send?.(await checked(file))
})
process.send?.('ready')

async function checked(file: string): Promise<Checked> {
  const residentBytes = () => process.memoryUsage.rss()
  try {
    const { ok, errors } = file.endsWith('.csv') ? await readableOrders(file) : usableScenario(file)
    return { ok, errors: errors.map((error) => ({ ...error })), crash: null, residentBytes: residentBytes() }
  } catch (error) {
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { ok: false, errors: [], crash, residentBytes: residentBytes() }
  }
}

/** Scenarios that can be used are also compiled: a mistake that the check lets through shows there. */
function usableScenario(file: string): { ok: boolean; errors: readonly object[] } {
  const { ok, errors, scenario } = validateScenario(file)
  if (scenario !== undefined) compileAny(scenario)
  return { ok, errors }
}

async function readableOrders(file: string): Promise<{ ok: boolean; errors: readonly object[] }> {
  try {
    await readOrders(file, {})
    return { ok: true, errors: [] }
  } catch (error) {
    if (error instanceof ScenarioError) return { ok: false, errors: error.problems }
    throw error
  }
}
