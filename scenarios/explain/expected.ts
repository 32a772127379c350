import { kindsOf, type Schema, textKind } from './schema-at.ts'

const TEXTS = {
  duration: 'a length of time such as 36 h',
  clock: 'a time of day such as "20:00"',
  identifier: 'a name of letters, digits, dots, dashes and underscores',
} as const

/**
 * What a schema asks for, in words.
 *
 * @param schema - a JSON Schema.
 * @returns for example `a number from 0 to 1`.
 */
export function expected(schema: Schema): string {
  if (schema.const !== undefined) return String(schema.const)
  if (schema.enum !== undefined) return `one of ${schema.enum.join(', ')}`
  if (schema.anyOf !== undefined) return schema.anyOf.map((option) => expected(option as Schema)).join(' or ')
  if (schema.oneOf !== undefined) return `a map whose kind is one of ${kindsOf(schema).join(', ')}`
  const text = textKind(schema)
  return text === undefined ? expectedType(schema) : TEXTS[text]
}

function expectedType(schema: Schema): string {
  switch (schema.type) {
    case 'number':
      return `a number${range(schema)}`
    case 'integer':
      return `a whole number${range(schema)}`
    case 'boolean':
      return 'true or false'
    case 'array':
      return expectedList(schema)
    case 'object':
      return expectedMap(schema)
    default:
      return 'text'
  }
}

function expectedList({ minItems = 0, maxItems }: Schema): string {
  if (minItems === 0) return 'a list'
  if (minItems === maxItems) return `a list of ${minItems} values`
  return `a list of at least ${minItems === 1 ? 'one value' : `${minItems} values`}`
}

function expectedMap({ required = [], properties }: Schema): string {
  if (properties === undefined) return 'a map from names to values'
  return required.length === 0 ? 'a map' : `a map with ${required.join(', ')}`
}

/** The bounds of safe integers are no rule of a scenario and go unmentioned. */
function range({ minimum, maximum, exclusiveMinimum }: Schema): string {
  const low = minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum
  const high = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum
  if (exclusiveMinimum !== undefined) return ` > ${exclusiveMinimum}`
  if (low !== undefined && high !== undefined) return ` from ${low} to ${high}`
  if (low !== undefined) return ` >= ${low}`
  return high === undefined ? '' : ` <= ${high}`
}
