import { readTrace, replayTrace, type TraceComparison } from '../../engine/study/trace/index.ts'
import { counted } from '../../viz/wording/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { tableLines } from '../format/index.ts'
import type { Terminal } from '../terminal/index.ts'

/** Largest difference that counts as agreement. */
const TOLERANCE = 1e-6

/**
 * Replays somebody else's run and reports how far ours differs.
 *
 * @param file - the trace.
 * @param isJson - as one JSON document.
 * @param terminal - where to report.
 * @returns exit code 1 if a variable differs by more than 1e-6.
 * @throws {TraceError} if the file cannot be used.
 */
export function traceAction(file: string, isJson: boolean, terminal: Terminal): ExitCode {
  const comparison = replayTrace(readTrace(file))
  if (isJson) terminal.out(`${JSON.stringify(comparison, null, 2)}\n`)
  else terminal.out(`${traceLines(file, comparison, terminal).join('\n')}\n`)
  return comparison.variables.every(agrees) ? EXIT.done : EXIT.failed
}

type Variable = TraceComparison['variables'][number]

function agrees({ maxAbsDifference }: Variable): boolean {
  return maxAbsDifference <= TOLERANCE
}

function traceLines(file: string, { variables, periods }: TraceComparison, { palette }: Terminal): string[] {
  const off = variables.filter((variable) => !agrees(variable)).length
  const verdict =
    off === 0
      ? palette.good(
          `All ${counted(variables.length, 'variable')} agree to ${TOLERANCE} in ${counted(periods, 'period')}.`,
        )
      : palette.bad(`${off} of ${counted(variables.length, 'variable')} differ by more than ${TOLERANCE}.`)
  return [
    palette.faint(file),
    verdict,
    '',
    ...tableLines({
      head: ['variable', 'largest difference', 'where'],
      rows: variables.map((variable) => [variable.name, amount(variable), placeOf(variable)]),
      right: [1],
    }),
  ]
}

function amount({ maxAbsDifference }: Variable): string {
  return maxAbsDifference === 0 ? '0' : maxAbsDifference.toExponential(1)
}

function placeOf({ at }: Variable): string {
  if (at === null) return ''
  return at.node === '' ? `period ${at.period}` : `period ${at.period}, ${at.node}`
}
