import type { Replay, Scenario } from '../../scenarios/index.ts'

/**
 * The scenario with its goods in the order of their names, so that no luck, tie or rounding hangs on the order in which
 * they are listed.
 *
 * @param scenario - checked scenario.
 * @returns the same one if its goods are in that order.
 */
export function inNameOrder(scenario: Scenario): Scenario {
  const { skus } = scenario.catalogue
  const places = [...skus.keys()].sort((a, b) => (skus[a].id < skus[b].id ? -1 : 1))
  if (places.every((place, rank) => place === rank)) return scenario
  const { replay } = scenario.demand
  const demand =
    replay === undefined ? scenario.demand : { ...scenario.demand, replay: renumbered(replay, places) }
  const catalogue = { ...scenario.catalogue, skus: places.map((place) => skus[place]) }
  return Object.freeze({ ...scenario, catalogue, demand })
}

/** A history names goods by their place in the list. */
function renumbered(replay: Replay, places: readonly number[]): Replay {
  const rankOf = new Int32Array(places.length)
  for (const [rank, place] of places.entries()) rankOf[place] = rank
  const baskets = replay.baskets.map((basket) => ({
    ...basket,
    lines: basket.lines.map((line) => ({ ...line, sku: rankOf[line.sku] })),
  }))
  return { ...replay, baskets }
}
