import { KPI_TABLE } from '../../engine/index.ts'
import { wrap } from '../text/index.ts'
import { MAIN_KPIS } from './shown-kpis.ts'

const NULL_EVERYWHERE = /^(\w+) is null: (.*)$/s
const NULL_FOR_SOME = /^(\w+) is null (?=for )/
const ABOUT_OTHER_STATISTICS = /^(cvar5|p5HalfWidth) /
const INDENT = 2

/**
 * Notes for people: main indicators that are undefined for every policy are one note together, others are counted, and
 * statistics that only `--json` tells are left out.
 *
 * @param notes - of a comparison or a run.
 */
export function shortNotes(notes: readonly string[]): string[] {
  const others = notes.filter((note) => !NULL_EVERYWHERE.test(note) && !ABOUT_OTHER_STATISTICS.test(note))
  const keysByReason = new Map<string, string[]>()
  let besides = 0
  for (const note of notes) {
    const [, key, reason] = NULL_EVERYWHERE.exec(note) ?? []
    if (key === undefined) continue
    if (MAIN_KPIS.some((main) => main === key))
      keysByReason.set(reason, [...(keysByReason.get(reason) ?? []), key])
    else besides++
  }
  const named = others.map((note) =>
    note.replace(NULL_FOR_SOME, (_, key) => `“${titleOf(key)}” is undefined `),
  )
  if (besides > 0) named.push(countOf(besides))
  if (keysByReason.size === 0) return named
  const groups = [...keysByReason].map(([reason, keys]) => `${keys.map(nameOf).join(', ')} (${reason})`)
  return [...named, `Undefined: ${groups.join('; ')}`]
}

function countOf(undefinedKpis: number): string {
  const which = undefinedKpis === 1 ? 'One further indicator is' : `${undefinedKpis} further indicators are`
  return `${which} undefined here; the results as JSON say why`
}

/** An indicator as people call it. */
function titleOf(key: string): string {
  return KPI_TABLE.find((definition) => definition.key === key)?.name ?? key
}

/** The same within a sentence; abbreviations keep their capitals. */
function nameOf(key: string): string {
  const name = titleOf(key)
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

/**
 * Notes as a list, one below the other.
 *
 * @param notes - a sentence each.
 * @param columns - characters in a line.
 */
export function noteLines(notes: readonly string[], columns: number): string[] {
  return notes.flatMap((note) =>
    wrap(asSentence(note), columns - INDENT).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
  )
}

/**
 * A text with its full stop.
 *
 * @param text - with or without one.
 */
export function asSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}
