import { z } from 'zod'
import { TraceError } from './trace.ts'

/**
 * Checks a parsed trace against the form it should have.
 *
 * @param name - of the file, for messages.
 * @param schema - the form.
 * @param content - what was read.
 * @throws {TraceError} that names the first place that does not fit.
 */
export function parsePart<Form>(name: string, schema: z.ZodType<Form>, content: unknown): Form {
  const parsed = schema.safeParse(content)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = z.core.toDotPath(issue?.path ?? [])
  throw new TraceError(`${name}, at ${place === '' ? 'its top' : place}: ${issue?.message ?? 'does not fit'}`)
}

/**
 * Requires a table of so many rows and columns.
 *
 * @param name - of the file.
 * @param key - of the table.
 * @param rows - the table.
 * @param length - rows that it must have.
 * @param width - columns that it must have.
 * @throws {TraceError} if it has others.
 */
export function demandShape(
  name: string,
  key: string,
  rows: readonly (readonly number[])[],
  length: number,
  width: number,
): void {
  if (rows.length !== length)
    throw new TraceError(`${name}: ${key} has ${rows.length} rows, and ${length} are needed`)
  const odd = rows.findIndex((row) => row.length !== width)
  if (odd >= 0)
    throw new TraceError(
      `${name}: row ${odd + 1} of ${key} has ${rows[odd]?.length} numbers, and ${width} are needed`,
    )
}
