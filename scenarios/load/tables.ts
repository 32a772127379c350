import type { z } from 'zod'
import { ScenarioError } from '../errors.ts'
import { factory, returnsCentre, show, sku, slot, warehouse, zone } from '../schema/index.ts'
import { neighbour } from './inside-folder.ts'
import type { Located, LocatedMap, LocatedScalar, LocatedTable, Path } from './located.ts'
import { problemAt } from './problem.ts'
import { readTable } from './read-table.ts'
import { readText } from './read-text.ts'

/** Largest CSV file that is read, bytes. */
const LARGEST_CSV = 200_000_000

/** Tables that may be written as the name of a CSV file, with the schema of their rows. */
const TABLES: readonly (readonly [part: string, table: string, row: z.ZodType])[] = [
  ['catalogue', 'skus', sku],
  ['network', 'zones', zone],
  ['network', 'warehouses', warehouse],
  ['network', 'factories', factory],
  ['network', 'returnsCentres', returnsCentre],
  ['demand', 'shows', show],
  ['demand', 'slots', slot],
]

/** Where in a scenario the tables stand. */
export const TABLE_PLACES: readonly (readonly [part: string, table: string])[] = TABLES.map(
  ([part, table]) => [part, table],
)

/**
 * Whether a place in a scenario is a table that may lie in a CSV file.
 *
 * @param path - keys and indices.
 * @returns true for `catalogue.skus`, `network.zones` and the like.
 */
export function isTablePath(path: Path): boolean {
  return path.length === 2 && TABLES.some(([part, table]) => part === path[0] && table === path[1])
}

/**
 * Puts the rows of CSV files in the place of their names.
 *
 * @param root - a scenario; each name is relative to the file it is written in.
 * @returns the scenario with its tables.
 * @throws {ScenarioError} if a file lies elsewhere, cannot be read or is no such table.
 */
export function readTables(root: LocatedMap): LocatedMap {
  const entries = new Map(root.entries)
  for (const [part, table, row] of TABLES) {
    const partEntry = entries.get(part)
    if (partEntry?.value.kind !== 'map') continue
    const tableEntry = partEntry.value.entries.get(table)
    if (tableEntry === undefined || !isCsvName(tableEntry.value)) continue
    const value = openTable(tableEntry.value, [part, table], row)
    const tables = new Map(partEntry.value.entries).set(table, { ...tableEntry, value })
    entries.set(part, { ...partEntry, value: { ...partEntry.value, entries: tables } })
  }
  return { ...root, entries }
}

function isCsvName(located: Located): located is LocatedScalar & { value: string } {
  return located.kind === 'scalar' && typeof located.value === 'string' && /\.csv$/i.test(located.value)
}

function openTable(name: LocatedScalar & { value: string }, path: Path, row: z.ZodType): LocatedTable {
  const found = neighbour(name.place.file, name.value)
  if (!found.ok) throw new ScenarioError([problemAt(name.place, path, name.value, found.rule, found.fix)])
  const content = readText(found.file, LARGEST_CSV)
  if (content.ok) return readTable(content.text, found.file, path, row)
  const { line, rule, fix } = content
  const isContent = line !== undefined
  const place = isContent ? { file: found.file, line, column: 1 } : name.place
  throw new ScenarioError([problemAt(place, path, isContent ? null : name.value, rule, fix)])
}
