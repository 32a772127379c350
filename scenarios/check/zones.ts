import type { Scenario } from '../schema/index.ts'
import { type Finding, sum } from './finding.ts'

/**
 * Every zone with demand is served by a warehouse, and its returns by a returns centre.
 *
 * @param scenario - the scenario.
 * @yields a finding at each zone that nobody serves, and one if no zone has demand.
 */
export function* checkZones({ network }: Scenario): Generator<Finding> {
  const { zones, warehouses, returnsCentres } = network
  const hasRegional = warehouses.some((warehouse) => warehouse.kind === 'regional')
  const served = new Set(warehouses.flatMap((warehouse) => warehouse.serves))
  const withReturns = new Set(returnsCentres.map((centre) => centre.macroRegion))
  if (!hasRegional) yield noRegional()
  for (const [index, zone] of zones.entries()) {
    if (zone.weight === 0) continue
    const path = ['network', 'zones', index]
    if (!hasRegional && !served.has(zone.id)) yield nobodyServes([...path, 'id'])
    if (withReturns.has(zone.macroRegion)) continue
    yield noReturns([...path, 'macroRegion'], withReturns)
    withReturns.add(zone.macroRegion) // said once for each macro-region
  }
  const total = sum(zones.map((zone) => zone.weight))
  if (!(total > 0 && Number.isFinite(total))) yield noDemand(total)
}

function noRegional(): Finding {
  const rule = 'at least one regional warehouse is needed: only those are supplied by factories'
  return {
    path: ['network', 'warehouses'],
    rule,
    fix: 'Add a warehouse of kind regional with the source factories.',
  }
}

function nobodyServes(path: Finding['path']): Finding {
  const fix =
    'Add it to the list "serves" of a front warehouse, add a regional warehouse, or set its weight to 0.'
  return { path, rule: 'nobody serves this zone, but it has demand', fix }
}

function noReturns(path: Finding['path'], served: ReadonlySet<string>): Finding {
  const known = served.size === 0 ? '' : ` Those with one: ${[...served].slice(0, 12).join(', ')}.`
  const fix = `Add a returns centre for it, or correct the name.${known}`
  return { path, rule: 'nobody serves this macro-region: it has no returns centre', fix }
}

function noDemand(total: number): Finding {
  const rule =
    total === 0 ? 'the weights of the zones add up to 0' : 'the weights of the zones are too large to add up'
  return { path: ['network', 'zones'], rule, fix: 'Give at least one zone a weight > 0, such as 1.' }
}
