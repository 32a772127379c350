import type { PreSale } from '../../scenarios/index.ts'
import type { CompiledScenario } from '../world/index.ts'

/**
 * When the pre-sale of a show opens: not before the run does. That of a show in the measured window opens inside it, so that
 * the orders of a show are measured together, with a pre-sale and without.
 *
 * @param compiled - scenario.
 * @param preSale - how long before the show it opens.
 * @param show - show index.
 * @returns ms; at the start of the show or later: it has none.
 */
export function preSaleOpensAt(
  { shows, start, windowStart }: CompiledScenario,
  preSale: PreSale,
  show: number,
): number {
  const startsAt = shows.startsAt[show]
  return Math.max(startsAt >= windowStart ? windowStart : start, startsAt - preSale.opens)
}

/**
 * Whether any order of a show is placed ahead of it.
 *
 * @param compiled - scenario.
 * @param preSale - how long before the show it opens.
 * @param show - show index.
 */
export function hasPreSale(compiled: CompiledScenario, preSale: PreSale, show: number): boolean {
  const startsAt = compiled.shows.startsAt[show]
  return preSaleOpensAt(compiled, preSale, show) < startsAt && startsAt < compiled.windowEnd
}
