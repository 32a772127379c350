import type { JsonSchema } from './scenario-json-schema.ts'

/** What is shorter as text is easier to read where it stands than behind a reference. */
const LEAST_LENGTH = 400

/**
 * The same definitions with what stands in them more than once written once, under the name of the field where it is met
 * first.
 *
 * @param definitions - schemas by name.
 * @returns the schemas, and those they share, by name.
 */
export function shareRepeats(definitions: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const counts = new Map<string, number>()
  for (const schema of Object.values(definitions)) count(schema, counts)
  const names = new Map<string, string>()
  const shared: Record<string, JsonSchema> = { ...definitions }
  const share = (value: unknown, field: string): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const text = JSON.stringify(value)
    if (Array.isArray(value) || (counts.get(text) ?? 0) < 2) return partsOf(value, share, field)
    if (!names.has(text)) {
      const name = unusedName(field, shared)
      names.set(text, name)
      shared[name] = {}
      shared[name] = partsOf(value, share, field) as JsonSchema
    }
    return { $ref: `#/$defs/${names.get(text)}` }
  }
  for (const [name, schema] of Object.entries(definitions))
    shared[name] = partsOf(schema, share, name) as JsonSchema
  return shared
}

function count(value: unknown, counts: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return
  const text = JSON.stringify(value)
  const isSchema = !Array.isArray(value) && ('type' in value || 'oneOf' in value || 'anyOf' in value)
  if (isSchema && text.length >= LEAST_LENGTH) counts.set(text, (counts.get(text) ?? 0) + 1)
  for (const part of Object.values(value)) count(part, counts)
}

function partsOf(value: object, share: (part: unknown, field: string) => unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((part) => share(part, field))
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, share(part, KEYWORDS.has(key) ? field : key)]),
  )
}

/** Keys of a schema that name no field. */
const KEYWORDS: ReadonlySet<string> = new Set([
  'properties',
  'items',
  'anyOf',
  'oneOf',
  'additionalProperties',
])

function unusedName(field: string, taken: Readonly<Record<string, unknown>>): string {
  let name = field
  for (let next = 2; name in taken; next++) name = `${field}-${next}`
  return name
}
