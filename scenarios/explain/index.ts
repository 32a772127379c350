import type { z } from 'zod'
import type { ScenarioProblem } from '../errors.ts'
import {
  type Found,
  isTablePath,
  type LocatedMap,
  lookUp,
  MOST_PROBLEMS,
  type Path,
  pathText,
  placeOfKey,
  problemAt,
} from '../load/index.ts'
import { didYouMean, nearest } from '../spelling/index.ts'
import { expected } from './expected.ts'
import { ruleOf } from './rule.ts'
import { NAME, type Schema, schemaAt, toSchema } from './schema-at.ts'
import { suggest } from './suggest.ts'

export { type Schema, schemaAt, textKind, toSchema } from './schema-at.ts'

type Issue = z.core.$ZodIssue

/** What the explanation of one issue needs to know. */
interface Context {
  readonly root: LocatedMap
  readonly schema: Schema
  /** Paths of missing keys that stand there misspelt: one problem is enough. */
  readonly misspelt: ReadonlySet<string>
}

/**
 * Turns what zod found into problems that people can act on.
 *
 * @param issues - the issues; an empty message means that the schema says no rule of its own.
 * @param root - the scenario that was checked, with its places.
 * @param schema - the schema it was checked against.
 * @returns one problem for each issue, or for each unknown key; the rest is left out when there are too many to list.
 */
export function explain(issues: readonly Issue[], root: LocatedMap, schema: z.ZodType): ScenarioProblem[] {
  const bare = { root, schema: toSchema(schema), misspelt: new Set<string>() }
  const context = { ...bare, misspelt: findMisspelt(issues, bare) }
  const problems: ScenarioProblem[] = []
  for (const issue of issues) {
    problems.push(...explainOne(issue, context))
    if (problems.length > MOST_PROBLEMS) break
  }
  return problems
}

function explainOne(issue: Issue, context: Context): ScenarioProblem[] {
  const { root, misspelt } = context
  const path = pathOf(issue)
  if (issue.code === 'invalid_key') return [badKey(root, path, issue)]
  const at = schemaOf(path, context)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_PROBLEMS + 1).map((key) => unknownKey(root, path, key, at))
  }
  const found = lookUp(root, path)
  if (found.value !== null) return [misfit(path, found, at, issue)]
  return !found.present && misspelt.has(pathText(path)) ? [] : [absent(path, found, at)]
}

function findMisspelt(issues: readonly Issue[], context: Context): Set<string> {
  const misspelt = new Set<string>()
  for (const issue of issues.slice(0, MOST_PROBLEMS)) {
    if (issue.code !== 'unrecognized_keys') continue
    const path = pathOf(issue)
    const known = Object.keys(schemaOf(path, context).properties ?? {})
    for (const meant of issue.keys
      .slice(0, MOST_PROBLEMS)
      .flatMap((key) => nearest(key, known).slice(0, 1))) {
      misspelt.add(pathText([...path, meant]))
    }
  }
  return misspelt
}

function pathOf(issue: Issue): Path {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
}

function schemaOf(path: Path, { root, schema }: Context): Schema {
  return schemaAt(schema, path, (place) => lookUp(root, [...place, 'kind']).value) ?? {}
}

function unknownKey(root: LocatedMap, path: Path, key: string, at: Schema): ScenarioProblem {
  const full = [...path, key]
  const fix = didYouMean(key, Object.keys(at.properties ?? {}))
  return problemAt(placeOfKey(root, full), full, lookUp(root, full).value, 'no such key is known', fix)
}

function badKey(root: LocatedMap, path: Path, issue: Issue & { code: 'invalid_key' }): ScenarioProblem {
  const key = String(path.at(-1))
  const fix = suggest(key, NAME) ?? `Write ${expected(NAME)}.`
  return problemAt(placeOfKey(root, path), path, key, issue.issues[0]?.message ?? 'this is no name', fix)
}

function absent(path: Path, { place, present }: Found, at: Schema): ScenarioProblem {
  const purpose = at.description === undefined ? '' : `: ${at.description}`
  const rule = present ? `must not be left empty${purpose}` : `must be given${purpose}`
  const fix = present ? `Write ${wanted(path, at)}.` : `Add ${path.at(-1)}: ${wanted(path, at)}.`
  return problemAt(place, path, null, rule, fix)
}

function misfit(path: Path, { place, value }: Found, at: Schema, issue: Issue): ScenarioProblem {
  const rule = issue.message === '' ? ruleOf(issue, at) : issue.message
  return problemAt(
    place,
    path,
    value,
    rule,
    fixOf(issue, path) ?? suggest(value, at) ?? `Write ${wanted(path, at)}.`,
  )
}

/** A rule in the schema may bring its own fix. */
function fixOf(issue: Issue, path: Path): string | undefined {
  if (issue.code === 'too_small' && issue.origin === 'array' && isTablePath(path)) return 'Add a row.'
  const fix: unknown = issue.code === 'custom' ? issue.params?.['fix'] : undefined
  return typeof fix === 'string' ? fix : undefined
}

function wanted(path: Path, at: Schema): string {
  return isTablePath(path)
    ? `a list of rows, or the name of a CSV file such as ${path.at(-1)}.csv`
    : expected(at)
}
