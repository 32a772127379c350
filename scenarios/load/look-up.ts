import type { JsonValue } from '../errors.ts'
import type { Located, LocatedTable, Path, Place } from './located.ts'

/** What {@link lookUp} found. */
export interface Found {
  /** Where the value starts, or, if there is none, the innermost part around it. */
  readonly place: Place
  /** The value, `null` if there is none. */
  readonly value: JsonValue
  /** Whether there is a value. */
  readonly present: boolean
}

/**
 * Finds a value and its place.
 *
 * @param root - where `path` starts.
 * @param path - keys and indices.
 * @returns the value and its place; if the path ends early, the place where it ends.
 */
export function lookUp(root: Located, path: Path): Found {
  let at = root
  for (const [depth, step] of path.entries()) {
    if (at.kind === 'table') return lookUpCell(at, path.slice(depth))
    const next = child(at, step)
    if (next === undefined) return { place: at.place, value: null, present: false }
    at = next
  }
  return { place: at.place, value: toJson(at), present: true }
}

/**
 * The place of a key, for problems that lie in the key itself.
 *
 * @param root - where `path` starts.
 * @param path - ends with the key.
 * @returns the place of the key, or of its value where that is not a key of a map.
 */
export function placeOfKey(root: Located, path: Path): Place {
  let at: Located | undefined = root
  for (const step of path.slice(0, -1)) at = at && child(at, step)
  const entry = at?.kind === 'map' ? at.entries.get(String(path.at(-1))) : undefined
  return entry?.key ?? lookUp(root, path).place
}

/**
 * The bare value, without places.
 *
 * @param located - a value with its places.
 * @returns new objects and lists; the rows of a table are handed out as they are.
 */
export function toPlain(located: Located): unknown {
  if (located.kind === 'scalar') return located.value
  if (located.kind === 'table') return located.rows
  if (located.kind === 'list') return located.items.map(toPlain)
  return Object.fromEntries([...located.entries].map(([key, { value }]) => [key, toPlain(value)]))
}

function child(located: Located, step: string | number): Located | undefined {
  if (located.kind === 'list') return located.items[Number(step)]
  return located.kind === 'map' ? located.entries.get(String(step))?.value : undefined
}

function lookUpCell(table: LocatedTable, path: Path): Found {
  const [index, column, position] = path
  const row = table.rows[Number(index)]
  if (row === undefined) return { place: table.place, value: null, present: false }
  if (column === undefined) return { place: table.cellPlace(Number(index)), value: { ...row }, present: true }
  const place = table.cellPlace(Number(index), String(column))
  const cell = Object.hasOwn(row, column) ? row[column] : undefined
  const value = Array.isArray(cell) && position !== undefined ? cell[Number(position)] : cell
  return { place, value: toPlainNumber(value ?? null), present: value !== undefined }
}

function toJson(located: Located): JsonValue {
  return located.kind === 'scalar' ? toPlainNumber(located.value) : (toPlain(located) as JsonValue)
}

/** JSON knows no NaN and no infinity: they are shown as text. */
function toPlainNumber(value: JsonValue): JsonValue {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}
