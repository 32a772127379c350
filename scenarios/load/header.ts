import type { ScenarioProblem } from '../errors.ts'
import { didYouMean, nearest } from '../spelling/index.ts'
import type { Columns } from './columns.ts'
import { FORBIDDEN_KEY, isForbiddenKey } from './keys.ts'
import type { Path, Place } from './located.ts'
import { problemAt } from './problem.ts'

/**
 * Compares the header of a CSV table with the columns that are known.
 *
 * @param header - the names in the first row.
 * @param columns - the columns of the table.
 * @param place - place of the header cell with an index.
 * @param path - place of the table in the scenario.
 * @returns a problem for each column that is unknown, forbidden, written twice or missing, but not for a missing one
 *   that stands there misspelt.
 */
export function checkHeader(
  header: readonly string[],
  columns: Columns,
  place: (index: number) => Place,
  path: Path,
): ScenarioProblem[] {
  const separator = wrongSeparator(header)
  if (separator !== undefined) {
    const rule = `cells are separated by commas, not by ${separator}`
    return [
      problemAt(place(0), path, header[0] ?? null, rule, 'Save the table again as comma-separated text.'),
    ]
  }
  const problems = header.flatMap((name, index) => {
    const broken = brokenRule(header, index, columns)
    return broken === undefined
      ? []
      : [problemAt(place(index), [...path, name], name, broken.rule, broken.fix)]
  })
  const meant = new Set(header.flatMap((name) => nearest(name, [...columns.kinds.keys()]).slice(0, 1)))
  const missing = columns.required.filter((name) => columns.kinds.get(name) !== 'list' && !meant.has(name))
  for (const name of missing) {
    const fix = `Add the column ${name} to the header and a cell to each row.`
    problems.push(problemAt(place(0), [...path, name], null, 'this column must be there', fix))
  }
  return problems
}

function brokenRule(header: readonly string[], index: number, { kinds }: Columns) {
  const name = header[index] as string
  if (isForbiddenKey(name)) return FORBIDDEN_KEY
  if (name === '') return { rule: 'a column must have a name', fix: 'Name the column or remove it.' }
  if (!kinds.has(name)) return { rule: 'no such column is known', fix: didYouMean(name, [...kinds.keys()]) }
  if (header.indexOf(name) === index) return undefined
  return { rule: 'this column is there twice', fix: 'Keep one of the two.' }
}

function wrongSeparator(header: readonly string[]): string | undefined {
  const only = header.length === 1 ? (header[0] as string) : ''
  if (only.includes(';')) return 'semicolons'
  return only.includes('\t') ? 'tabs' : undefined
}
