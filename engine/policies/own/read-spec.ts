import { z } from 'zod'
import { policySet } from '../../../scenarios/index.ts'
import type { PolicyKind, PolicyPoint } from '../policy-kind.ts'

type Kinds = readonly PolicyKind[]

/**
 * Checks the spec of one decision point against the schema of its kind, built in or own.
 *
 * @param point - decision point.
 * @param spec - as it is written.
 * @param kinds - own kinds.
 * @returns the spec with every default filled in.
 * @throws {TypeError} naming the first field that cannot be used.
 */
export function readSpec(point: PolicyPoint, spec: unknown, kinds: Kinds): unknown {
  const builtIn = builtInKinds(point)
  const { kind, ...parameters } = Object(spec) as { kind: unknown }
  const own = kinds.filter((known) => known.point === point)
  const clash = own.find((known, index) => isTaken(known.kind, builtIn, own.slice(0, index)))
  if (clash !== undefined) throw new TypeError(`kinds: there is a ${point} kind '${clash.kind}' already`)
  const ours = own.find((known) => known.kind === kind)
  if (ours !== undefined) {
    const read = parsed(point, ours.schema, parameters)
    demandPlain(point, read)
    return { kind, ...read }
  }
  if (builtIn.includes(kind as string)) return parsed(point, policySet.shape[point], spec)
  const choice = [...builtIn, ...own.map((known) => known.kind)].join(', ')
  throw new TypeError(
    `${point}.kind is ${JSON.stringify(kind)}, which is no known kind: choose from ${choice}`,
  )
}

function isTaken(kind: string, builtIn: readonly string[], before: Kinds): boolean {
  return builtIn.includes(kind) || before.some((known) => known.kind === kind)
}

function parsed(point: string, schema: z.ZodType, value: unknown): object {
  const result = schema.safeParse(value)
  if (result.success) return result.data as object
  const [issue] = result.error.issues
  const field = [point, ...(issue?.path ?? [])].join('.')
  const found = (issue?.path ?? []).reduce<unknown>((part, key) => Object(part)[key], value)
  throw new TypeError(`${field} is ${JSON.stringify(found)}: ${issue?.message}`)
}

/** Parameters go to workers and into files: JSON must carry them without loss. */
function demandPlain(field: string, value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`${field} is ${value}, but a parameter must be a finite number`)
  }
  if (!['object', 'number', 'string', 'boolean', 'undefined'].includes(typeof value)) {
    throw new TypeError(`${field} is a ${typeof value}, but parameters must be plain data`)
  }
  for (const [key, part] of Object.entries(Object(value) as object)) {
    if (typeof value !== 'string') demandPlain(`${field}.${key}`, part)
  }
}

function builtInKinds(point: PolicyPoint): readonly string[] {
  const schema: z.ZodType = policySet.shape[point]
  const union = (schema instanceof z.ZodDefault ? schema.unwrap() : schema) as z.ZodDiscriminatedUnion
  return union.options.map((option) => {
    const { kind } = (option as z.ZodObject<{ kind: z.ZodLiteral<string> }>).shape
    return kind.value
  })
}
