import type { JsonValue } from '../errors.ts'

/** A position in a file. */
export interface Place {
  /** File as it is shown to people; resolves against the working directory. */
  readonly file: string
  /** 1 is the first line. */
  readonly line: number
  /** 1 is the first character. */
  readonly column: number
}

/** A way down into a scenario: keys of maps and indices of lists. */
export type Path = readonly (string | number)[]

/** One value of a scenario together with the place it was written at. */
export type Located = LocatedScalar | LocatedList | LocatedMap | LocatedTable

/** Text, a number, true or false, or nothing. */
export interface LocatedScalar {
  /** Tells the four kinds of {@link Located} apart. */
  readonly kind: 'scalar'
  /** Where the value starts. */
  readonly place: Place
  /** The value. */
  readonly value: string | number | boolean | null
}

/** Values in order. */
export interface LocatedList {
  /** Tells the four kinds of {@link Located} apart. */
  readonly kind: 'list'
  /** Where the list starts. */
  readonly place: Place
  /** The values. */
  readonly items: readonly Located[]
}

/** Values by key. */
export interface LocatedMap {
  /** Tells the four kinds of {@link Located} apart. */
  readonly kind: 'map'
  /** Where the map starts. */
  readonly place: Place
  /** The values with the places of their keys. */
  readonly entries: ReadonlyMap<string, LocatedEntry>
}

/** A key and its value. */
export interface LocatedEntry {
  /** Where the key stands. */
  readonly key: Place
  /** The value. */
  readonly value: Located
}

/** A value of one cell of a CSV table. */
export type Cell = string | number | readonly string[]

/** The rows of a CSV file. Places are looked up when asked for, since tables are large. */
export interface LocatedTable {
  /** Tells the four kinds of {@link Located} apart. */
  readonly kind: 'table'
  /** Start of the CSV file. */
  readonly place: Place
  /** Rows by column name; an empty cell is left out. */
  readonly rows: readonly Readonly<Record<string, Cell>>[]
  /** Where a row (0 is the first) or a cell of it starts. */
  readonly cellPlace: (row: number, column?: string) => Place
}

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
