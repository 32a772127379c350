import { ORDER_FIELDS, type OrderField } from '../../scenarios/import/index.ts'
import { didYouMean, optionError } from '../failure/index.ts'

const OPTION = '--map'

/** A comma starts a new pair only before a word and `=`, since names of columns may hold commas. */
const BETWEEN_PAIRS = /,(?=\s*[A-Za-z]+\s*=)/

/**
 * Reads pairs such as `timestamp=Order date,sku=Item`.
 *
 * @param texts - as they were given; each may hold several pairs.
 * @returns names of columns by field.
 * @throws {UsageError} if a pair is none, names no field, or a field twice.
 */
export function readMapping(texts: readonly string[]): Partial<Record<OrderField, string>> {
  const mapping: Partial<Record<OrderField, string>> = {}
  for (const pair of texts.flatMap((text) => text.split(BETWEEN_PAIRS))) {
    const [name, column] = splitPair(pair)
    const field = ORDER_FIELDS.find((known) => known === name)
    if (field === undefined)
      throw optionError(OPTION, pair, 'names no known field', didYouMean(name, ORDER_FIELDS))
    if (mapping[field] !== undefined)
      throw optionError(OPTION, pair, `names ${field} a second time`, 'name it once')
    mapping[field] = column
  }
  return mapping
}

function splitPair(pair: string): [name: string, column: string] {
  const at = pair.indexOf('=')
  const [name, column] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  if (at > 0 && name !== '' && column !== '') return [name, column]
  throw optionError(
    OPTION,
    pair,
    'must be a field, = and a column',
    'write for example --map timestamp=Date,sku=Item',
  )
}
