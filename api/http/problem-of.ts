import { STATUS_CODES } from 'node:http'
import { InvalidExperimentError, ResultsStoreError } from '../../engine/experiment/index.ts'
import { LeverError, ScenarioError } from '../../scenarios/index.ts'
import { asSentence, counted, type InputProblem, type ProblemAnswer } from '../../viz/index.ts'
import { HttpProblem } from './http-problem.ts'

const BAD_INPUT = 422
const FAILED = 500
const TYPES: Readonly<Record<number, string>> = { 422: '/api/reference#bad-input' }
const TITLES: Readonly<Record<number, string>> = { 422: 'Bad input' }

/** What the reader of a request body says, by the type of its error. */
const BODY_FAULTS: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'The body is not JSON. Check quotes, commas and brackets.',
  'entity.too.large': 'The body is too large. Shorten the scenario, or run it with the command line.',
  'encoding.unsupported': 'The body is in an encoding that is not read here. Send it plain or with gzip.',
  'charset.unsupported': 'The body must be UTF-8. Send it so.',
  'request.aborted': 'The body ended early. Send it again.',
}

/**
 * Whatever was thrown, as problem details. An unexpected error tells nothing of itself: it is for the log.
 *
 * @param thrown - anything.
 */
export function problemOf(thrown: unknown): ProblemAnswer {
  if (thrown instanceof HttpProblem) return problem(thrown.status, thrown.message, thrown.errors)
  if (thrown instanceof ScenarioError) return badInput(thrown.problems.map(ofScenario))
  if (thrown instanceof InvalidExperimentError) return badInput([ofExperiment(thrown)])
  if (thrown instanceof LeverError) return badInput([ofExperiment({ ...thrown, option: 'levers' })])
  if (thrown instanceof ResultsStoreError) return problem(FAILED, asSentence(thrown.message))
  const { status, type } = (thrown ?? {}) as { status?: unknown; type?: unknown }
  const isRefusal = typeof status === 'number' && status >= 400 && status < 500
  if (!isRefusal) return problem(FAILED, 'The server failed. Its log says why; nothing was changed.')
  return problem(status, BODY_FAULTS[String(type)] ?? 'The request cannot be understood.')
}

/**
 * A refusal of input that breaks rules.
 *
 * @param errors - what is wrong, at least one.
 */
export function badInput(errors: readonly InputProblem[]): ProblemAnswer {
  const [{ path, value, rule, fix }] = errors
  const found = typeof value === 'string' || typeof value === 'number' ? JSON.stringify(value) : ''
  const first = `${[path, found, rule].filter((word) => word !== '').join(' ')}. ${fix}`
  const more = errors.length === 1 ? '' : ` And ${counted(errors.length - 1, 'more problem')}: see errors.`
  return problem(BAD_INPUT, `${first}${more}`, errors)
}

function problem(status: number, detail: string, errors?: readonly InputProblem[]): ProblemAnswer {
  const title = TITLES[status] ?? STATUS_CODES[status] ?? 'Error'
  return {
    type: TYPES[status] ?? 'about:blank',
    title,
    status,
    detail,
    ...(errors === undefined ? {} : { errors }),
  }
}

/** A problem without a line of its own, such as of a name in the request, is one of the request. */
function ofScenario(found: ScenarioError['problems'][number]): InputProblem {
  return found.file === 'request' ? { ...found, line: null, column: null } : found
}

function ofExperiment({
  option,
  value,
  rule,
  fix,
}: Pick<InvalidExperimentError, 'option' | 'value' | 'rule' | 'fix'>): InputProblem {
  const [first = '', ...rest] = fix
  const remedy = asSentence(first.toUpperCase() + rest.join(''))
  return { file: 'request', line: null, column: null, path: option, value, rule, fix: remedy }
}
