import { z } from 'zod'
import type { Cell } from './located.ts'

/** How the cells of a column are read. */
export type ColumnKind = 'number' | 'list' | 'text'

/** What the schema of a row says about its columns. */
export interface Columns {
  /** Every column that is known, with the way its cells are read. */
  readonly kinds: ReadonlyMap<string, ColumnKind>
  /** Columns that must be in the header; a list may be left out or empty. */
  readonly required: readonly string[]
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/**
 * The columns of a table.
 *
 * @param row - schema of one row; its fields are numbers, texts or lists of names.
 * @returns the columns in the order of the schema.
 */
export function columnsOf(row: z.ZodType): Columns {
  const { properties = {}, required = [] } = z.toJSONSchema(row, { io: 'input' })
  const kinds = new Map<string, ColumnKind>()
  for (const [name, field] of Object.entries(properties)) {
    const type = typeof field === 'object' ? field.type : undefined
    kinds.set(name, type === 'array' ? 'list' : type === 'number' || type === 'integer' ? 'number' : 'text')
  }
  return { kinds, required }
}

/**
 * The value of a cell.
 *
 * @param text - content of the cell.
 * @param kind - how to read it.
 * @returns a number where one is written, the words of a list, or the text; `undefined` for an empty cell.
 */
export function readCellValue(text: string, kind: ColumnKind): Cell | undefined {
  if (kind === 'list') return text === '' ? [] : text.split(/\s+/)
  if (text === '') return undefined
  return kind === 'number' && NUMBER.test(text) ? Number(text) : text
}
