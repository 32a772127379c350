// A process of its own that checks scenarios: what hangs or takes too much memory can be killed from outside.
import { compileAny } from '../../engine/index.ts'
import { validateScenario } from '../../scenarios/index.ts'

/** What the child says of a file. */
export interface Checked {
  /** Whether the scenario can be used. */
  readonly ok: boolean
  /** What is wrong with it, as `validate --json` would print. */
  readonly errors: readonly Readonly<Record<string, unknown>>[]
  /** An error that is no answer to the user; `null` as it should be. */
  readonly crash: string | null
  /** Resident memory of the process, bytes. */
  readonly residentBytes: number
}

process.on('message', (file: string) => process.send?.(checked(file)))

/** Scenarios that can be used are also compiled: a mistake that the check lets through shows there. */
function checked(file: string): Checked {
  const residentBytes = () => process.memoryUsage.rss()
  try {
    const { ok, errors, scenario } = validateScenario(file)
    if (scenario !== undefined) compileAny(scenario)
    return { ok, errors: errors.map((error) => ({ ...error })), crash: null, residentBytes: residentBytes() }
  } catch (error) {
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { ok: false, errors: [], crash, residentBytes: residentBytes() }
  }
}
