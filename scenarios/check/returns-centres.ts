import type { Scenario } from '../schema/index.ts'
import { type Finding, unknownName } from './finding.ts'

/**
 * There is one returns centre to a macro-region at most, and it sends goods back to a regional warehouse.
 *
 * @param scenario - the scenario.
 * @yields a finding at each centre that breaks this.
 */
export function* checkReturnsCentres({ network }: Scenario): Generator<Finding> {
  const kinds = new Map(network.warehouses.map((warehouse) => [warehouse.id, warehouse.kind]))
  const first = new Map<string, string>()
  for (const [index, centre] of network.returnsCentres.entries()) {
    const path = ['network', 'returnsCentres', index]
    const other = first.get(centre.macroRegion)
    if (other === undefined) first.set(centre.macroRegion, centre.id)
    else yield second([...path, 'macroRegion'], other)
    yield* checkRestock([...path, 'restockTo'], centre.restockTo, kinds)
  }
}

function* checkRestock(
  path: Finding['path'],
  id: string,
  kinds: ReadonlyMap<string, string>,
): Generator<Finding> {
  const kind = kinds.get(id)
  if (kind === 'regional') return
  const regional = [...kinds.keys()].filter((warehouse) => kinds.get(warehouse) === 'regional')
  if (kind === undefined) yield unknownName(path, 'regional warehouse', id, regional)
  else {
    const fix =
      regional.length > 0 ? `Write a regional one, such as ${regional[0]}.` : 'Add a regional warehouse.'
    yield { path, rule: 'returned goods go to a regional warehouse, not to a front one', fix }
  }
}

function second(path: Finding['path'], other: string): Finding {
  const rule = `this macro-region has a returns centre already: ${other}`
  return { path, rule, fix: 'Keep one of the two, or correct the macro-region.' }
}
