import type { ComparisonState } from './comparison-answer.ts'

/** States that a comparison leaves only if it is asked for again. */
const ENDED: ReadonlySet<ComparisonState> = new Set(['done', 'cancelled', 'failed'])

/**
 * Whether nothing more happens to a comparison by itself.
 *
 * @param comparison - with its state.
 */
export function hasEnded({ state }: { readonly state: ComparisonState }): boolean {
  return ENDED.has(state)
}
