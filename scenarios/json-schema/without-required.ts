import type { JsonSchema } from './scenario-json-schema.ts'

/**
 * A schema for changes: in maps nothing is required. Elements of lists, and choices between several forms, are
 * written whole.
 *
 * @param schema - of what is changed.
 */
export function withoutRequired(schema: JsonSchema): JsonSchema {
  const { required: _, ...rest } = schema
  const properties = rest['properties'] as Record<string, JsonSchema> | undefined
  if (properties === undefined) return mapOfAny(schema)
  const entries = Object.entries(properties).map(([name, property]) => [name, withoutRequired(property)])
  return { ...rest, properties: Object.fromEntries(entries) }
}

/** A map whose keys are names of the user's: what stands below each of them may be changed in part, too. */
function mapOfAny(schema: JsonSchema): JsonSchema {
  const below = schema['additionalProperties']
  if (typeof below !== 'object' || below === null) return schema
  return { ...schema, additionalProperties: withoutRequired(below as JsonSchema) }
}
