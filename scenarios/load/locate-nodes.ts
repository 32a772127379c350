import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import type { ScenarioProblem } from '../errors.ts'
import { FORBIDDEN_KEY, isForbiddenKey } from './keys.ts'
import type { Located, LocatedEntry, LocatedScalar, Path, Place } from './located.ts'
import { lookUp } from './look-up.ts'
import { problemAt } from './problem.ts'

/** Values that all aliases of a file may stand for together; guards against aliases of aliases of aliases. */
const MOST_ALIASED_VALUES = 10_000

/** The outcome of {@link locateNodes}. */
export interface LocatedNodes {
  /** The value with its places; what is wrong in it is left out. */
  readonly root: Located
  /** What is wrong. */
  readonly problems: readonly ScenarioProblem[]
}

/** State of one walk over the nodes of a document. */
interface Walk {
  readonly place: (offset: number) => Place
  readonly problems: ScenarioProblem[]
  /** By anchor: the value, or `open` while its inside is being walked. */
  readonly anchors: Map<string, Located | 'open'>
  readonly sizes: Map<Located, number>
  aliasedValues: number
}

/**
 * Turns parsed YAML nodes into values with places, following aliases.
 *
 * @param contents - root node of a document, or null.
 * @param place - place of an offset in the file.
 * @returns the value and what is wrong with it: forbidden, odd or repeated keys, exploding aliases.
 */
export function locateNodes(contents: unknown, place: (offset: number) => Place): LocatedNodes {
  const walk: Walk = { place, problems: [], anchors: new Map(), sizes: new Map(), aliasedValues: 0 }
  const root = locate(contents, place(0), [], walk)
  return { root, problems: walk.problems }
}

function locate(node: unknown, fallback: Place, path: Path, walk: Walk): Located {
  const at = placeOf(node, fallback, walk)
  if (isAlias(node)) return locateAlias(node.source, at, path, walk)
  const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined
  if (anchor !== undefined) walk.anchors.set(anchor, 'open')
  const located = locateContent(node, at, path, walk)
  if (anchor !== undefined) walk.anchors.set(anchor, located)
  return located
}

function locateContent(node: unknown, at: Place, path: Path, walk: Walk): Located {
  if (isMap(node)) return locateMap(node, at, path, walk)
  if (isSeq(node)) {
    const items = node.items.map((item, index) => locate(item, at, [...path, index], walk))
    return sized({ kind: 'list', place: at, items }, items, walk)
  }
  return sized(locateScalar(isScalar(node) ? node.value : null, at, path, walk), [], walk)
}

function locateMap(map: YAMLMap, at: Place, path: Path, walk: Walk): Located {
  const entries = new Map<string, LocatedEntry>()
  for (const pair of map.items) {
    const key = placeOf(pair.key, at, walk)
    const name = keyName(pair, key, path, walk)
    if (name === undefined) continue
    const value = locate(pair.value, key, [...path, name], walk)
    if (isUsableKey(name, { key, value }, entries, [...path, name], walk)) entries.set(name, { key, value })
  }
  const values = [...entries.values()].map((entry) => entry.value)
  return sized({ kind: 'map', place: at, entries }, values, walk)
}

function keyName(pair: Pair, place: Place, path: Path, walk: Walk): string | undefined {
  const key = isScalar(pair.key) ? pair.key.value : undefined
  if (typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean') return String(key)
  walk.problems.push(
    problemAt(place, path, null, 'a key must be plain text', 'Write a name before the colon.'),
  )
  return undefined
}

function isUsableKey(
  name: string,
  { key, value }: LocatedEntry,
  entries: ReadonlyMap<string, LocatedEntry>,
  path: Path,
  walk: Walk,
): boolean {
  if (isForbiddenKey(name)) {
    walk.problems.push(problemAt(key, path, null, FORBIDDEN_KEY.rule, FORBIDDEN_KEY.fix))
    return false
  }
  const first = entries.get(name)
  if (first === undefined) return true
  const rule = `this key is written twice, first in line ${first.key.line}`
  walk.problems.push(problemAt(key, path, lookUp(value, []).value, rule, 'Keep one of the two.'))
  return false
}

function locateScalar(value: unknown, at: Place, path: Path, walk: Walk): LocatedScalar {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    typeof value === 'number'
  ) {
    return { kind: 'scalar', place: at, value }
  }
  const rule = 'must be text, a number, true or false'
  walk.problems.push(problemAt(at, path, String(value), rule, 'Write the value in quotes.'))
  return { kind: 'scalar', place: at, value: null }
}

function locateAlias(name: string, at: Place, path: Path, walk: Walk): Located {
  const target = walk.anchors.get(name)
  const nothing: Located = { kind: 'scalar', place: at, value: null }
  if (target === undefined || target === 'open') {
    const rule =
      target === undefined ? 'no anchor of this name stands above' : 'an alias must not lead into itself'
    const fix = `Write "&${name}" before the value meant, above this line, or write the value out.`
    walk.problems.push(problemAt(at, path, `*${name}`, rule, fix))
    return nothing
  }
  const limit = MOST_ALIASED_VALUES
  const before = walk.aliasedValues
  walk.aliasedValues += walk.sizes.get(target) ?? 1
  if (walk.aliasedValues <= limit) return target
  const rule = `the aliases of this file stand for more than ${limit} values`
  const fix = 'Write the values out, or put the table into a CSV file.'
  if (before <= limit) walk.problems.push(problemAt(at, path, `*${name}`, rule, fix))
  return nothing
}

/** Notes how many values a value is made of, so that an alias to it can be weighed. */
function sized<T extends Located>(located: T, parts: readonly Located[], walk: Walk): T {
  walk.sizes.set(
    located,
    parts.reduce((sum, part) => sum + (walk.sizes.get(part) ?? 1), 1),
  )
  return located
}

function placeOf(node: unknown, fallback: Place, walk: Walk): Place {
  const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined
  return range ? walk.place(range[0]) : fallback
}
