import { EXIT, type ExitCode } from '../exit-code.ts'
import { tableLines } from '../format/index.ts'
import { knownName } from '../options/index.ts'
import type { Terminal } from '../terminal/index.ts'
import { LISTS, type ListedThing } from './lists.ts'

/**
 * Lists things of one kind.
 *
 * @param kind - what to list.
 * @param isJson - as one JSON document.
 * @param terminal - where to.
 */
export async function listAction(kind: string, isJson: boolean, terminal: Terminal): Promise<ExitCode> {
  const known = Object.keys(LISTS) as (keyof typeof LISTS)[]
  const list = LISTS[knownName('list', kind, known, 'kind of thing')]
  const things = await list.read()
  if (isJson) terminal.out(`${JSON.stringify(things, null, 2)}\n`)
  else terminal.out(`${linesOf(things, list.columns, kind).join('\n')}\n`)
  return EXIT.done
}

function linesOf(things: readonly ListedThing[], columns: readonly string[], kind: string): string[] {
  if (things.length === 0) return [`This version has no ${kind} yet.`]
  const rows = things.map((thing) => columns.map((column) => String(thing[column])))
  return tableLines({ head: columns, rows })
}
