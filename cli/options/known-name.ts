import { didYouMean, optionError } from '../failure/index.ts'

/**
 * A name out of several.
 *
 * @param option - the option that named it.
 * @param name - what was written.
 * @param known - the names there are.
 * @param kind - what they are names of, in the singular, such as `policy`.
 * @throws {UsageError} if there is no such name.
 */
export function knownName<Name extends string>(
  option: string,
  name: string,
  known: readonly Name[],
  kind: string,
): Name {
  const found = known.find((other) => other === name)
  if (found !== undefined) return found
  throw optionError(option, name, `is not a known ${kind}`, didYouMean(name, known))
}

/**
 * Names with commas between them.
 *
 * @param option - the option that lists them.
 * @param text - what was written.
 * @throws {UsageError} if there is an empty name, or one twice.
 */
export function nameList(option: string, text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  if (names.includes('')) {
    throw optionError(option, text, 'has an empty name', 'write names with commas between them, such as a,b')
  }
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) throw optionError(option, text, `names ${repeated} twice`, 'name each once')
  return names
}
