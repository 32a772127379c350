import { nearest } from '../../scenarios/spelling/index.ts'

/**
 * Leads from an unknown name to a known one.
 *
 * @param name - what was written.
 * @param known - the names there are.
 * @returns `did you mean tiered?`, or `choose from …` if none is close.
 */
export function didYouMean(name: string, known: readonly string[]): string {
  const [close] = nearest(name, known)
  return close === undefined ? `choose from ${known.join(', ')}` : `did you mean ${close}?`
}
