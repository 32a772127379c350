import type { Scenario, Shock, ShockChanges, ShockTargets } from '../schema/index.ts'
import type { FullShock } from '../shocks/index.ts'
import { type Finding, unknownName } from './finding.ts'

type Target = keyof ShockTargets

/** What each change may be aimed at. */
const AIMS: Readonly<Record<keyof ShockChanges, readonly Target[]>> = {
  surge: ['regions', 'shows', 'skus'],
  demandKept: ['regions', 'hosts', 'shows', 'skus', 'channels'],
  lineHaulSpeed: ['regions'],
  courierCapacity: ['regions'],
  courierPrice: ['regions'],
  openOrdersCancelled: ['hosts', 'shows'],
  regretted: ['hosts', 'shows'],
  refused: ['hosts', 'shows'],
  returned: ['hosts', 'shows'],
  production: ['factories'],
  orderIntake: [],
  fakeOrders: ['hosts', 'shows'],
  sellsUnchecked: ['hosts', 'shows'],
  showPrice: ['hosts', 'shows', 'skus'],
  modelAge: [],
  stops: [],
}

const KINDS: Readonly<Record<Target, string>> = {
  regions: 'macro-region',
  hosts: 'host',
  shows: 'show',
  skus: 'SKU',
  factories: 'factory',
  channels: 'platform',
}

/**
 * A shock aims at things that exist, and at such as its changes can reach.
 *
 * @param path - of the shock.
 * @param shock - as it is written.
 * @param full - the same in full.
 * @param scenario - the scenario.
 * @yields a finding at each name or list that breaks this.
 */
export function* checkShockTargets(
  path: Finding['path'],
  shock: Shock,
  { targets, changes }: FullShock,
  scenario: Scenario,
): Generator<Finding> {
  const known = namesIn(scenario)
  const at = shock.kind === 'custom' ? [...path, 'targets'] : path
  const reachable = new Set(changesOf(changes).flatMap((change) => AIMS[change]))
  for (const target of Object.keys(KINDS) as Target[]) {
    for (const [index, name] of (targets[target] ?? []).entries())
      if (!known[target].has(name))
        yield unknownName([...at, target, index], KINDS[target], name, known[target])
    if (shock.kind === 'custom' && targets[target] !== undefined && !reachable.has(target))
      yield {
        path: [...at, target],
        rule: `none of the changes of this shock can be aimed at ${target}`,
        fix: `Remove ${target}, or divide the shock into several.`,
      }
  }
  yield* checkOffers(at, targets, changes, scenario)
}

function* checkOffers(
  path: Finding['path'],
  { shows, skus }: ShockTargets,
  { surge }: ShockChanges,
  { demand }: Scenario,
): Generator<Finding> {
  if (surge === undefined || shows === undefined) return
  const offers = demand.slots.filter(({ show }) => shows.includes(show))
  const isKnown = shows.every((id) => demand.shows.some((show) => show.id === id))
  if (isKnown && offers.length === 0)
    yield {
      path: [...path, 'shows'],
      rule: 'these shows offer nothing',
      fix: 'Give them slots, or name skus.',
    }
  if (offers.length === 0) return
  for (const [index, sku] of (skus ?? []).entries()) {
    if (offers.some((offer) => offer.sku === sku)) continue
    const rule = 'none of the shows of this surge offers this SKU'
    yield { path: [...path, 'skus', index], rule, fix: 'Name a SKU of their slots, or leave skus out.' }
  }
}

function changesOf(changes: ShockChanges): (keyof ShockChanges)[] {
  return (Object.keys(changes) as (keyof ShockChanges)[]).filter((change) => changes[change] !== undefined)
}

function namesIn({
  network,
  demand,
  catalogue,
  channels,
}: Scenario): Readonly<Record<Target, ReadonlySet<string>>> {
  return {
    regions: new Set(network.zones.map(({ macroRegion }) => macroRegion)),
    hosts: new Set(demand.shows.map(({ host }) => host)),
    shows: new Set(demand.shows.map(({ id }) => id)),
    skus: new Set(catalogue.skus.map(({ id }) => id)),
    factories: new Set(network.factories.map(({ id }) => id)),
    channels: new Set(channels?.platforms.map(({ id }) => id)),
  }
}
