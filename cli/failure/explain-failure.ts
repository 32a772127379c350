import type { InvalidExperimentError } from '../../engine/experiment/index.ts'
import type { LeverError, ScenarioError } from '../../scenarios/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { describeProblems } from './describe-problems.ts'

/** What a failure looks like from outside. */
export interface Failure {
  /** What to tell the caller, a line each. */
  readonly lines: readonly string[]
  /** How the program ends. */
  readonly exitCode: ExitCode
}

/**
 * Puts whatever was thrown into words for the caller.
 *
 * Errors are known by their name, not by their class: loading the engine only to compare classes would make every
 * typing mistake wait for it.
 *
 * @param thrown - anything.
 * @param isDebugging - whether to show the stack of an unexpected error.
 */
export async function explainFailure(thrown: unknown, isDebugging: boolean): Promise<Failure> {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const lines = await mistake(error)
  if (lines !== undefined) return { lines, exitCode: EXIT.badInput }
  if (isDebugging) return { lines: stacks(error), exitCode: EXIT.failed }
  const text = oneLine(error.message) || error.name
  // What the disk refuses is told in full, and with a remedy.
  const isExpected = error.name === 'ResultsStoreError'
  const line = isExpected ? text : `${text} (run again with KINGTIDE_DEBUG=1 for the stack)`
  return { lines: [line], exitCode: EXIT.failed }
}

/** Lines for a mistake of the caller; undefined for anything else. */
async function mistake(error: Error): Promise<readonly string[] | undefined> {
  switch (error.name) {
    case 'UsageError':
    case 'TraceError':
    case 'PolicyFileError':
    case 'PolicyDecisionError':
    case 'ListenError':
    case 'DataInUseError':
      return [oneLine(error.message)]
    case 'ReplicationFailedError':
      // What a policy from a file decides is its author's mistake, in whichever worker it comes to light.
      return isDecision(error.cause) ? [oneLine(error.cause.message)] : undefined
    case 'LeverError': {
      const { value, rule, fix } = error as LeverError
      return [oneLine(`--levers ${JSON.stringify(value)} ${rule}: ${fix}`)]
    }
    case 'InvalidExperimentError':
      return [describeExperimentError(error as InvalidExperimentError)]
    case 'ScenarioError':
      return describeProblems((error as ScenarioError).problems)
    default:
      return undefined
  }
}

function isDecision(cause: unknown): cause is Error {
  return cause instanceof Error && cause.name === 'PolicyDecisionError'
}

function describeExperimentError({ option, value, rule, fix }: InvalidExperimentError): string {
  const flag = option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return oneLine(`--${flag} ${JSON.stringify(value)} ${rule}: ${fix}`)
}

function stacks(error: Error): string[] {
  const own = (error.stack ?? error.message).split('\n')
  return error.cause instanceof Error ? [...own, 'caused by:', ...stacks(error.cause)] : own
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim()
}
