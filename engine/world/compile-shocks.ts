import { type FullShock, fullShockOf, type Scenario, type ShockTargets } from '../../scenarios/index.ts'
import { DAY } from '../kernel/index.ts'
import type { OrderedShow } from './compile-shows.ts'
import type { CompiledNetwork, CompiledShows, CompiledSkus } from './compiled-scenario.ts'

/** What a shock reaches, as dense indices in rising order. */
export interface CompiledTargets {
  /** Macro-regions; all of them where the shock names none. */
  readonly regions: readonly number[]
  /** Shows, by id or host; -1 stands for orders outside shows. All of it where the shock names neither. */
  readonly shows: readonly number[]
  /** SKUs; all of them where the shock names none. */
  readonly skus: readonly number[]
  /** Factories; all of them where the shock names none. */
  readonly factories: readonly number[]
  /** Platforms; all of them where the shock names none; none where the scenario has no channels. */
  readonly channels: readonly number[]
  /** Hosts that it names, or every host. */
  readonly hosts: readonly string[]
  /** Whether orders are for offers of the shows rather than for goods outside shows. */
  readonly isForOffers: boolean
}

/** A shock of a scenario with dense indices. */
export interface CompiledShock extends Omit<FullShock, 'targets'> {
  /** Its name in the scenario. */
  readonly id: string
  /** What kind it is. */
  readonly kind: string
  /** Start, ms, when a day or a show sets it off; NaN otherwise. */
  readonly startsAt: number
  /** What it reaches. */
  readonly targets: CompiledTargets
}

/**
 * Shocks of a scenario.
 *
 * @param scenario - checked scenario.
 * @param orderedShows - shows in compiled order.
 * @param shows - compiled shows.
 * @param network - compiled network.
 * @param skus - compiled SKUs.
 * @returns in the order of their names in the scenario; frozen.
 */
export function compileShocks(
  scenario: Scenario,
  orderedShows: readonly OrderedShow[],
  shows: CompiledShows,
  network: CompiledNetwork,
  skus: CompiledSkus,
): readonly CompiledShock[] {
  return Object.freeze(
    Object.entries(scenario.shocks ?? {}).map(([id, shock]) => {
      const full = fullShockOf(shock)
      const targets = compileTargets(full.targets, scenario, orderedShows, network, skus)
      const startsAt = startOf(full, scenario, shows)
      return Object.freeze({ ...full, id, kind: shock.kind, startsAt, targets })
    }),
  )
}

function startOf({ trigger }: FullShock, { horizon }: Scenario, shows: CompiledShows): number {
  if (trigger.kind === 'at') return horizon.warmUp + (trigger.day - 1) * DAY + trigger.time
  if (trigger.kind === 'show') return shows.startsAt[shows.ids.indexOf(trigger.show)] + trigger.after
  return Number.NaN
}

function compileTargets(
  targets: ShockTargets,
  scenario: Scenario,
  orderedShows: readonly OrderedShow[],
  network: CompiledNetwork,
  skus: CompiledSkus,
): CompiledTargets {
  const factories = scenario.network.factories.map(({ id }) => id)
  const platforms = scenario.channels?.platforms.map(({ id }) => id) ?? []
  const hosts = [...new Set(orderedShows.map(({ row }) => row.host))].sort()
  return Object.freeze({
    regions: indicesOf(network.regions, targets.regions),
    shows: showsOf(targets, orderedShows),
    skus: indicesOf(skus.ids, targets.skus),
    factories: indicesOf(factories, targets.factories),
    channels: indicesOf(platforms, targets.channels),
    hosts: Object.freeze([...new Set(targets.hosts ?? hosts)]),
    isForOffers: targets.shows !== undefined,
  })
}

function showsOf({ shows, hosts }: ShockTargets, orderedShows: readonly OrderedShow[]): readonly number[] {
  const everything = shows === undefined && hosts === undefined
  const indices = orderedShows.flatMap(({ row }, index) =>
    (shows?.includes(row.id) ?? true) && (hosts?.includes(row.host) ?? true) ? [index] : [],
  )
  return Object.freeze(everything ? [-1, ...indices] : indices)
}

function indicesOf(ids: readonly string[], chosen: readonly string[] | undefined): readonly number[] {
  return Object.freeze([...ids.keys()].filter((index) => chosen?.includes(ids[index]) ?? true))
}
