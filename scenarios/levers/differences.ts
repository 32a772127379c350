import { type Schema, schemaAt, textKind, toSchema } from '../explain/index.ts'
import { MILLISECONDS, policySet, scenario } from '../schema/index.ts'
import type { LeverTarget } from './lever.ts'

/** A value that differs, as people read it. */
export interface Difference {
  /** Place, such as `scenario.network.warehouses[hub].pickUnitsPerHour`. */
  readonly path: string
  /** What it was, as it is written in a file; `null`: it was not there. */
  readonly before: string | null
  /** What it is; `null`: it is gone. */
  readonly after: string | null
}

interface Place {
  /** For people. */
  readonly text: string
  /** For the schema. */
  readonly path: readonly (string | number)[]
  /** Schema of the whole. */
  readonly root: Schema
  /** Looks up the `kind` written at a place. */
  readonly kindAt: (path: readonly (string | number)[]) => unknown
}

/**
 * Every value in which two scenarios, or two policy sets, differ; rows of tables are matched by their ids. Costs of
 * levers are left out: they are told apart.
 *
 * @param before - what is compared with.
 * @param after - what is compared.
 */
export function differencesBetween(before: LeverTarget, after: LeverTarget): Difference[] {
  const { leverCosts: _, ...old } = before.scenario
  const { leverCosts: __, ...fresh } = after.scenario
  return [
    ...under('scenario', toSchema(scenario), old, fresh),
    ...under('policy', toSchema(policySet), before.policySet, after.policySet),
  ]
}

function under(text: string, root: Schema, before: unknown, after: unknown): Difference[] {
  const kindAt = (path: readonly (string | number)[]): unknown => {
    const of = (value: unknown) => (lookUp(value, path) as { kind?: unknown } | undefined)?.kind
    return of(after) ?? of(before)
  }
  return [...walk({ text, path: [], root, kindAt }, before, after)]
}

function* walk(place: Place, before: unknown, after: unknown): Generator<Difference> {
  if (before === after) return
  if (isMap(before) && isMap(after)) yield* walkMap(place, before, after)
  else if (Array.isArray(before) && Array.isArray(after) && hasRows(before, after))
    yield* walkRows(place, before, after)
  else if (JSON.stringify(before) !== JSON.stringify(after)) yield* leaf(place, before, after)
}

function* walkMap(
  place: Place,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Generator<Difference> {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const at = { ...place, text: `${place.text}.${key}`, path: [...place.path, key] }
    yield* walk(at, before[key], after[key])
  }
}

function* walkRows(
  place: Place,
  before: readonly unknown[],
  after: readonly unknown[],
): Generator<Difference> {
  const old = new Map(before.map((row, index) => [rowName(row, index), row]))
  const fresh = new Map(after.map((row, index) => [rowName(row, index), row]))
  for (const name of new Set([...old.keys(), ...fresh.keys()])) {
    const at = { ...place, text: `${place.text}[${name}]`, path: [...place.path, 0] }
    yield* walk(at, old.get(name), fresh.get(name))
  }
}

/** A map that came or went is told field by field. */
function* leaf(place: Place, before: unknown, after: unknown): Generator<Difference> {
  const map =
    isMap(after) && before === undefined ? after : isMap(before) && after === undefined ? before : null
  if (map !== null) {
    yield* walkMap(place, isMap(before) ? before : {}, isMap(after) ? after : {})
    return
  }
  yield { path: place.text, before: written(place, before), after: written(place, after) }
}

function written(place: Place, value: unknown): string | null {
  const { root, path, kindAt } = place
  if (value === undefined) return null
  const schema = schemaAt(root, path, kindAt)
  const kind = schema === undefined ? undefined : textKind(schema)
  if (typeof value === 'number' && kind === 'duration') return durationText(value)
  if (typeof value === 'number' && kind === 'clock') return clockText(value)
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return JSON.stringify(value)
  const elements = { ...place, path: [...place.path, 0] }
  return value.map((element) => written(elements, element)).join(', ')
}

function durationText(milliseconds: number): string {
  const units = Object.entries(MILLISECONDS).reverse()
  const [unit, size] = units.find(([, length]) => milliseconds % length === 0) ?? ['ms', 1]
  return milliseconds === 0 ? '0 h' : `${milliseconds / size} ${unit}`
}

function clockText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function hasRows(before: readonly unknown[], after: readonly unknown[]): boolean {
  const rows = [...before, ...after]
  return rows.length > 0 && rows.every(isMap)
}

function rowName(row: unknown, index: number): string {
  const { id, show, sku } = row as Readonly<Record<string, unknown>>
  if (typeof id === 'string') return id
  return typeof show === 'string' && typeof sku === 'string' ? `${show}/${sku}/${index}` : String(index)
}

function lookUp(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((at, step) => (isMap(at) || Array.isArray(at) ? at[step as never] : undefined), value)
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)
}
