import { Lexer } from 'yaml'

/** How deep lists and maps may be nested within one another. */
export const DEEPEST = 64

const WIDEST_INDENT = 2 * DEEPEST
const NEWLINE = /^\r?\n$/
const BLANK = /^[ \t]*$/
const SCALAR_FOLLOWS = '\u001f'

/**
 * Looks for nesting that no scenario needs, before a parser descends into it: on very deep input that one can run
 * out of stack in a way that ends the process.
 *
 * @param text - YAML or JSON.
 * @returns offset in `text` at which it is nested too deeply, or -1.
 */
export function findDeepNesting(text: string): number {
  const state = { flow: 0, indent: 0, marks: 0, atLineStart: true }
  let offset = 0
  let inScalar = false
  for (const token of new Lexer().lex(text)) {
    if (!inScalar && isTooDeep(state, token)) return offset
    inScalar = token === SCALAR_FOLLOWS
    offset += isControl(token) ? 0 : token.length
  }
  return -1
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
