import type { z } from 'zod'
import { expected } from './expected.ts'
import { kindsOf, type Schema } from './schema-at.ts'

/**
 * The rule that an issue breaks, for rules that the schema does not put into words itself.
 *
 * @param issue - what zod found.
 * @param schema - what the place asks for.
 * @returns the rule, without a full stop.
 */
export function ruleOf(issue: z.core.$ZodIssue, schema: Schema): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${type(schema)}`
    case 'too_small':
      return `must ${bound(issue.origin, issue.inclusive === false ? '>' : '>=', issue.minimum, 'least')}`
    case 'too_big':
      return `must ${bound(issue.origin, issue.inclusive === false ? '<' : '<=', issue.maximum, 'most')}`
    default:
      return `must be ${expected(schema)}`
  }
}

function bound(origin: string, sign: string, limit: number | bigint, most: 'least' | 'most'): string {
  return origin === 'array'
    ? `have at ${most} ${limit} ${limit === 1 ? 'entry' : 'entries'}`
    : `be ${sign} ${limit}`
}

/** The bare type: bounds are rules of their own. */
function type(schema: Schema): string {
  if (kindsOf(schema).length > 0 || schema.type === 'object') return 'a map of keys and values'
  if (schema.type === 'array') return 'a list'
  if (schema.type === 'integer') return 'a whole number'
  return schema.type === 'number' ? 'a number' : expected(schema)
}
