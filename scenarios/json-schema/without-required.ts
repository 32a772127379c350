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
  if (properties === undefined) return schema
  const entries = Object.entries(properties).map(([name, property]) => [name, withoutRequired(property)])
  return { ...rest, properties: Object.fromEntries(entries) }
}
