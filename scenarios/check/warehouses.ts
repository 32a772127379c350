import type { Scenario, Warehouse } from '../schema/index.ts'
import { findCycles } from './cycles.ts'
import { type Finding, unknownName } from './finding.ts'

/** The source of warehouses that are supplied from outside. */
const FACTORIES = 'factories'

/**
 * Regional warehouses are supplied by factories and serve every zone; front ones are replenished from another
 * warehouse and serve zones that exist; nobody is replenished in a circle.
 *
 * @param scenario - the scenario.
 * @yields a finding at each source or list of zones that does not hold.
 */
export function* checkWarehouses({ network }: Scenario): Generator<Finding> {
  const { warehouses } = network
  const replenished = warehouses.filter(({ source }) => source !== FACTORIES)
  const cycles = findCycles(new Map(replenished.map(({ id, source }) => [id, source])))
  const inCycle = new Set(cycles.flat())
  const zones = new Set(network.zones.map((zone) => zone.id))
  const ids = new Set(warehouses.map((warehouse) => warehouse.id))
  for (const [index, warehouse] of warehouses.entries()) {
    const path = ['network', 'warehouses', index]
    if (warehouse.id === FACTORIES) yield reservedName([...path, 'id'])
    const cycle = cycles.find(([first]) => first === warehouse.id)
    if (cycle !== undefined) yield circle([...path, 'source'], cycle, warehouses)
    if (!inCycle.has(warehouse.id)) yield* checkSource([...path, 'source'], warehouse, ids)
    yield* checkServes([...path, 'serves'], warehouse, zones)
  }
}

function* checkSource(
  path: Finding['path'],
  { kind, source }: Warehouse,
  ids: ReadonlySet<string>,
): Generator<Finding> {
  if (kind === 'regional') {
    if (source === FACTORIES) return
    yield {
      path,
      rule: 'a regional warehouse is supplied by factories',
      fix: `Write ${FACTORIES}, or make it a front warehouse.`,
    }
  } else if (source === FACTORIES) {
    const rule = 'a front warehouse is replenished from another warehouse, not from factories'
    yield { path, rule, fix: 'Name a warehouse, or make this one regional.' }
  } else if (!ids.has(source)) yield unknownName(path, 'warehouse', source, ids)
}

function* checkServes(
  path: Finding['path'],
  { kind, serves }: Warehouse,
  zones: ReadonlySet<string>,
): Generator<Finding> {
  if (kind === 'regional') {
    if (serves.length === 0) return
    const rule = 'a regional warehouse serves every zone and names none'
    yield { path, rule, fix: 'Leave it empty, or make this a front warehouse.' }
    return
  }
  if (serves.length === 0) {
    yield { path, rule: 'a front warehouse must serve at least one zone', fix: 'Name its zones.' }
  }
  const seen = new Set<string>()
  for (const [index, zone] of serves.entries()) {
    if (!zones.has(zone)) yield unknownName([...path, index], 'zone', zone, zones)
    else if (seen.has(zone))
      yield { path: [...path, index], rule: 'this zone is named twice', fix: 'Remove one of the two.' }
    seen.add(zone)
  }
}

function reservedName(path: Finding['path']): Finding {
  const rule = `"${FACTORIES}" stands for all factories and cannot be the id of a warehouse`
  return { path, rule, fix: 'Choose another id.' }
}

function circle(path: Finding['path'], cycle: readonly string[], warehouses: readonly Warehouse[]): Finding {
  const rule = `warehouses are replenished in a circle: ${[...cycle, cycle[0]].join(' → ')}`
  const regional = warehouses.find(({ id, kind }) => kind === 'regional' && !cycle.includes(id))
  const outside = regional === undefined ? FACTORIES : regional.id
  return { path, rule, fix: `Let one of them be replenished from outside the circle, such as ${outside}.` }
}
