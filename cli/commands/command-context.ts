import type { ExitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal/index.ts'

/** What a command gets from the program. */
export interface CommandContext {
  /** Where it writes. */
  readonly terminal: Terminal
  /** Says how the program ends. */
  readonly finish: (exitCode: ExitCode) => void
}
