import { z } from 'zod'
import type { Path } from '../load/index.ts'
import { clockTime, duration, identifier } from '../schema/index.ts'

/** A JSON Schema. */
export type Schema = z.core.JSONSchema.JSONSchema

/** Kinds of text that a scenario knows. */
export type TextKind = 'duration' | 'clock' | 'identifier'

const OPTIONS = { io: 'input', unrepresentable: 'any' } as const

/** What a name used as a key must look like. */
export const NAME: Schema = z.toJSONSchema(identifier, OPTIONS)

const TEXT_KINDS: ReadonlyMap<unknown, TextKind> = new Map([
  [z.toJSONSchema(duration, OPTIONS).pattern, 'duration'],
  [z.toJSONSchema(clockTime, OPTIONS).pattern, 'clock'],
  [NAME.pattern, 'identifier'],
])

/**
 * A schema in the form in which its parts can be looked at.
 *
 * @param schema - a zod schema.
 * @returns the JSON Schema of what is written in a file.
 */
export function toSchema(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, OPTIONS)
}

/**
 * The part of a schema that rules a place.
 *
 * @param root - schema of the whole.
 * @param path - the place.
 * @param kindAt - the `kind` written at a place, which chooses between variants.
 * @returns the schema there; for a map in variants the one of the written kind; `undefined` for an unknown place.
 */
export function schemaAt(root: Schema, path: Path, kindAt: (path: Path) => unknown): Schema | undefined {
  let at: Schema | undefined = variant(root, kindAt([]))
  for (const [depth, step] of path.entries()) {
    const next: Schema | undefined = at && stepInto(at, step)
    at = next && variant(next, kindAt(path.slice(0, depth + 1)))
  }
  return at
}

/**
 * Which kind of text a schema asks for.
 *
 * @param schema - a JSON Schema.
 * @returns the kind, or `undefined` if it asks for no text or any text.
 */
export function textKind(schema: Schema): TextKind | undefined {
  return schema.pattern === undefined ? undefined : TEXT_KINDS.get(schema.pattern)
}

/**
 * The values of the key that tells the variants of a map apart.
 *
 * @param schema - a JSON Schema.
 * @returns for example `['none', 'second-lot']`; empty if there are no variants.
 */
export function kindsOf(schema: Schema): string[] {
  return (schema.oneOf ?? []).flatMap((option) => {
    const kind = asSchema(option)?.properties?.['kind']
    const name = asSchema(kind)?.const
    return typeof name === 'string' ? [name] : []
  })
}

function variant(schema: Schema, kind: unknown): Schema {
  const chosen = schema.oneOf?.find(
    (option) => asSchema(asSchema(option)?.properties?.['kind'])?.const === kind,
  )
  return asSchema(chosen) ?? schema
}

function stepInto(schema: Schema, step: string | number): Schema | undefined {
  if (typeof step === 'number') return Array.isArray(schema.items) ? undefined : asSchema(schema.items)
  const properties = schema.properties ?? {}
  if (Object.hasOwn(properties, step)) return asSchema(properties[step])
  if (step === 'kind' && schema.oneOf !== undefined) return { enum: kindsOf(schema) }
  return asSchema(schema.additionalProperties)
}

function asSchema(schema: unknown): Schema | undefined {
  return typeof schema === 'object' && schema !== null ? (schema as Schema) : undefined
}
