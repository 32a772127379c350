import { Lexer } from 'yaml'

/** How deep lists and maps may be nested within one another. */
const DEEPEST = 64

/** How many words and marks YAML may be made of: some 150,000 lines, a few seconds of work for the parser. */
const MOST_TOKENS = 1_000_000

/** A place in a text from which on no parser should read it. */
export interface Excess {
  /** Offset in the text. */
  readonly offset: number
  /** The rule that is broken, without a full stop. */
  readonly rule: string
  /** What to do. */
  readonly fix: string
}

const WIDEST_INDENT = 2 * DEEPEST
const NEWLINE = /^\r?\n$/
const BLANK = /^[ \t]*$/
const SCALAR_FOLLOWS = '\u001f'

/**
 * Looks for what no scenario needs, before a parser takes it on: nesting so deep that the parser would run out of
 * stack, which can end the process, and text so long that it would take minutes.
 *
 * @param text - YAML or JSON.
 * @returns where it is too much, or `undefined`.
 */
export function findExcess(text: string): Excess | undefined {
  const state = { flow: 0, indent: 0, marks: 0, atLineStart: true }
  let offset = 0
  let tokens = 0
  let inScalar = false
  for (const token of new Lexer().lex(text)) {
    tokens += 1
    if (!inScalar && isTooDeep(state, token)) return tooDeep(offset)
    if (tokens > MOST_TOKENS) return tooMuch(offset)
    inScalar = token === SCALAR_FOLLOWS
    offset += isControl(token) ? 0 : token.length
  }
  return undefined
}

function tooDeep(offset: number): Excess {
  const rule = `lists and maps are nested too deeply: the limit is ${DEEPEST} levels`
  return { offset, rule, fix: 'A scenario needs fewer than ten levels.' }
}

function tooMuch(offset: number): Excess {
  const rule = `the file is too long to be read as YAML: the limit is ${MOST_TOKENS} words and marks`
  return { offset, rule, fix: 'Put large tables into CSV files beside the scenario.' }
}

interface Nesting {
  flow: number
  indent: number
  marks: number
  atLineStart: boolean
}

/** Brackets nest by themselves; elsewhere the indent and the `-`, `?`, `:` of one line do. */
function isTooDeep(state: Nesting, token: string): boolean {
  if (NEWLINE.test(token)) {
    state.atLineStart = true
    state.indent = 0
    state.marks = 0
    return false
  }
  if (token === '[' || token === '{') state.flow += 1
  else if (token === ']' || token === '}') state.flow -= 1
  else if (state.flow === 0 && BLANK.test(token)) return isIndent(state, token)
  else if (token === '-' || token === '?' || token === ':')
    state.marks += state.flow === 0 || token === '?' ? 1 : 0
  state.atLineStart = false
  const isContent = !token.startsWith('#')
  return isContent && (state.flow > DEEPEST || state.marks > DEEPEST || state.indent > WIDEST_INDENT)
}

function isIndent(state: Nesting, token: string): boolean {
  if (state.atLineStart) state.indent += token.length
  return false
}

/** The lexer announces scalars, documents and the end of a flow by control characters of its own. */
function isControl(token: string): boolean {
  return token === SCALAR_FOLLOWS || token === '\u0002' || token === '\u0018'
}
