import type { z } from 'zod'
import type { InputProblem } from '../../viz/index.ts'
import { HttpProblem } from './http-problem.ts'
import { badInput } from './problem-of.ts'

/**
 * Checks a body.
 *
 * @param schema - its messages are `rule: Fix.`
 * @param body - as it came.
 * @throws {HttpProblem} with every field that breaks a rule.
 */
export function readBody<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  const errors = read.error.issues.flatMap((issue) => problemsOf(issue, body))
  throw new HttpProblem(422, badInput(errors).detail, errors)
}

function problemsOf(issue: z.core.$ZodIssue, body: unknown): InputProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      inRequest([key], valueAt(body, [key]), 'is not known here', 'Leave it out, or check its spelling.'),
    )
  }
  const { rule, fix } = inParts(issue.message)
  return [inRequest(issue.path, valueAt(body, issue.path), rule, fix)]
}

/** Messages of our schemas are `rule: Fix.`; those of zod itself are a rule alone. */
function inParts(message: string): { rule: string; fix: string } {
  const at = message.indexOf(': ')
  if (at < 0) return { rule: message, fix: 'See /api/reference.' }
  return { rule: message.slice(0, at), fix: message.slice(at + 2) }
}

function inRequest(path: readonly PropertyKey[], value: unknown, rule: string, fix: string): InputProblem {
  return { file: 'request', line: null, column: null, path: path.map(String).join('.'), value, rule, fix }
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let at = body
  for (const step of path) at = (at as Record<PropertyKey, unknown> | null | undefined)?.[step]
  const isShort = JSON.stringify(at ?? null).length <= 200
  return isShort ? (at ?? null) : null
}
