import type { Path } from '../load/index.ts'
import type { Scenario } from '../schema/index.ts'
import type { Finding } from './finding.ts'

/**
 * Ids are given once in each table, and so is each time in a list of times.
 *
 * @param scenario - the scenario.
 * @yields a finding at each repetition.
 */
export function* checkUnique({ catalogue, network, demand, channels }: Scenario): Generator<Finding> {
  yield* uniqueIds(['catalogue', 'skus'], catalogue.skus)
  yield* uniqueIds(['network', 'zones'], network.zones)
  yield* uniqueIds(['network', 'warehouses'], network.warehouses)
  yield* uniqueIds(['network', 'factories'], network.factories)
  yield* uniqueIds(['network', 'returnsCentres'], network.returnsCentres)
  yield* uniqueIds(['demand', 'shows'], demand.shows)
  if (channels !== undefined) yield* uniqueIds(['channels', 'platforms'], channels.platforms)
  yield* uniqueTimes(['network', 'lineHaul', 'departures'], network.lineHaul.departures)
  yield* uniqueTimes(['network', 'lastMile', 'rounds'], network.lastMile.rounds)
  yield* uniqueTimes(['network', 'warehousing', 'replenishFrontsAt'], network.warehousing.replenishFrontsAt)
}

function* uniqueIds(path: Path, rows: readonly { readonly id: string }[]): Generator<Finding> {
  const first = new Map<string, number>()
  for (const [index, { id }] of rows.entries()) {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    else
      yield repeated(
        [...path, index, 'id'],
        `the id is taken already, by row ${earlier + 1}`,
        'Give each row its own id.',
      )
  }
}

function* uniqueTimes(path: Path, times: readonly number[]): Generator<Finding> {
  for (const [index, time] of times.entries()) {
    if (times.indexOf(time) < index)
      yield repeated([...path, index], 'this time is there twice', 'Remove one of the two.')
  }
}

function repeated(path: Path, rule: string, fix: string): Finding {
  return { path, rule, fix }
}
