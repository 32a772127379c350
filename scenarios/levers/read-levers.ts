import { nearest } from '../spelling/index.ts'
import type { Lever } from './lever.ts'
import { LeverError } from './lever-error.ts'
import { LEVERS } from './lever-list.ts'

/** A lever at a strength. */
export interface ChosenLever {
  /** The lever. */
  readonly lever: Lever
  /** Its strength, within the range of its dose. */
  readonly dose: number
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/

/**
 * Reads levers as they are written: a comma makes a further column, `+` puts levers together in one column, `=x` is
 * the strength.
 *
 * @param text - for example `S09=0.5,S10+S36`.
 * @returns the levers of each column.
 * @throws {LeverError} naming the first lever that is unknown, written twice in a column, or outside its range.
 */
export function readLevers(text: string): readonly (readonly ChosenLever[])[] {
  return text.split(',').map((column) => {
    const chosen = column.split('+').map((part) => readLever(part.trim(), text))
    const ids = chosen.map(({ lever }) => lever.id)
    const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
    if (repeated !== undefined)
      throw new LeverError(column, `has ${repeated} twice in one column`, 'name each lever once')
    return chosen
  })
}

/**
 * How levers of a column are written, strengths that are not the default included.
 *
 * @param levers - of one column.
 * @example leversText(readLevers('S08+S36=0.5')[0]) // 'S08+S36=0.5'
 */
export function leversText(levers: readonly ChosenLever[]): string {
  return levers
    .map(({ lever, dose }) => (dose === lever.dose.default ? lever.id : `${lever.id}=${dose}`))
    .join('+')
}

function readLever(part: string, text: string): ChosenLever {
  const [id = '', ...doses] = part.split('=').map((piece) => piece.trim())
  if (id === '') throw new LeverError(text, 'has an empty name', 'write levers such as S08=0.5,S08+S36')
  const lever = leverOf(id)
  if (doses.length > 1)
    throw new LeverError(part, 'has two strengths', `write for example ${id}=${lever.dose.to}`)
  return { lever, dose: doses.length === 0 ? lever.dose.default : readDose(lever, doses[0] as string) }
}

function leverOf(id: string): Lever {
  const found = LEVERS.find((lever) => lever.id === id.toUpperCase())
  if (found !== undefined) return found
  const ids = LEVERS.map((lever) => lever.id)
  const byName = LEVERS.find(({ name }) => nearest(id, [name, ...name.split(' ')]).length > 0)
  const [close] = byName === undefined ? nearest(id, ids) : [`${byName.id} (${byName.name})`]
  const fix = close === undefined ? `choose from ${ids.join(', ')}` : `did you mean ${close}?`
  throw new LeverError(id, 'is not a known lever', fix)
}

function readDose({ id, dose }: Lever, text: string): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  if (value >= dose.from && value <= dose.to) return value
  throw new LeverError(
    `${id}=${text}`,
    `must have a strength from ${dose.from} to ${dose.to} (${dose.meaning})`,
    `write for example ${id}=${dose.default}`,
  )
}
