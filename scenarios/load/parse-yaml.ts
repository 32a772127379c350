import { type Document, LineCounter, parseDocument } from 'yaml'
import { ScenarioError, type ScenarioProblem } from '../errors.ts'
import { findExcess } from './excess.ts'
import { locateNodes } from './locate-nodes.ts'
import type { Located, LocatedMap, Place } from './located.ts'
import { problemAt, throwIfAny } from './problem.ts'

const PLAIN_SYNTAX = 'Check the indentation, colons, brackets and quotes around this place.'

const SYNTAX_FIXES: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Close every quote and bracket, and indent the lines of one map or list equally, with spaces.',
  TAB_AS_INDENT: 'Indent with spaces.',
  MISSING_CHAR: 'Close every quote and bracket, and put a space after each colon.',
  MULTIPLE_DOCS: 'Keep one scenario to a file: remove the line "---" and what follows it.',
  TAG_RESOLVE_FAILED: 'Remove the tag: the word that begins with "!".',
}

/**
 * Reads YAML, or JSON, which is a part of it.
 *
 * @param text - content of the file.
 * @param file - its name, for problems.
 * @returns the map at the root, with the place of every key and value.
 * @throws {ScenarioError} if the text is not YAML, holds no map, a key twice or a forbidden key, or would explode.
 */
export function parseYaml(text: string, file: string): LocatedMap {
  const lines = new LineCounter()
  const place = (offset: number): Place => ({ file, ...position(lines, offset) })
  refuseExcess(text, file)
  const document = parse(text, file, lines)
  throwIfAny(
    [...document.errors, ...document.warnings].map((error) => syntaxProblem(error, place(error.pos[0]))),
  )
  const { root, problems } = locateNodes(document.contents, place)
  throwIfAny(problems)
  return requireMap(root)
}

/** Duplicate keys are looked for later, in linear time; stack traces of each syntax error would be most of the work. */
function parse(text: string, file: string, lineCounter: LineCounter): Document.Parsed {
  const traceLimit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
  } catch {
    const rule = 'this file cannot be read as YAML'
    throw new ScenarioError([problemAt({ file, line: 1, column: 1 }, [], null, rule, PLAIN_SYNTAX)])
  } finally {
    Error.stackTraceLimit = traceLimit
  }
}

function refuseExcess(text: string, file: string): void {
  const excess = findExcess(text)
  if (excess === undefined) return
  const before = text.slice(0, excess.offset)
  const column = excess.offset - before.lastIndexOf('\n')
  const place = { file, line: before.split('\n').length, column }
  throw new ScenarioError([problemAt(place, [], null, excess.rule, excess.fix)])
}

function syntaxProblem(error: { code: string; message: string }, place: Place): ScenarioProblem {
  const text = error.message.split('\n')[0] ?? ''
  const rule = `this is not valid YAML: ${error.code === 'MULTIPLE_DOCS' ? 'the file holds more than one document' : text}`
  return problemAt(place, [], null, rule.replace(/\.$/, ''), SYNTAX_FIXES[error.code] ?? PLAIN_SYNTAX)
}

function requireMap(root: Located): LocatedMap {
  if (root.kind === 'map') return root
  const isEmpty = root.kind === 'scalar' && root.value === null
  const rule = isEmpty ? 'must not be empty' : 'a scenario is a map of keys and values'
  const value = root.kind === 'scalar' ? root.value : null
  const fix = 'Begin with a line such as "kingtide: 1", then one line for each key.'
  throw new ScenarioError([problemAt(root.place, [], value, rule, fix)])
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}
