import { HOUR } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import type { Occurrence } from './occurrence.ts'
import { type HourlyBacklog, recoveryHours } from './recovery.ts'

/** A shock as it happened in one replication. */
export interface ShockRecord {
  /** Its name in the scenario. */
  readonly shock: string
  /** Start, hours after the start of the measured window; negative: in the warm-up. */
  readonly startHour: number
  /** How long it lasted, h. */
  readonly hours: number
  /** Greatest intensity. */
  readonly peak: number
  /** Macro-regions, hosts or factories that it hit, those that its changes are about; empty: everything. */
  readonly hit: readonly string[]
  /** Hours until the backlog was back at its trend; `null`: never within the run. */
  readonly recoveryHours: number | null
}

/**
 * What is kept of the shocks of a replication.
 *
 * @param occurrences - the shocks.
 * @param compiled - scenario.
 * @param backlog - with shocks.
 * @param trend - without.
 */
export function recordShocks(
  occurrences: readonly Occurrence[],
  compiled: CompiledScenario,
  backlog: HourlyBacklog,
  trend: HourlyBacklog,
): ShockRecord[] {
  return occurrences.map((occurrence) => {
    const { shock, startsAt, endsAt, peak } = occurrence
    const startHour = (startsAt - compiled.windowStart) / HOUR
    return {
      shock: shock.id,
      startHour,
      hours: (endsAt - startsAt) / HOUR,
      peak,
      hit: hitBy(occurrence, compiled),
      recoveryHours: recoveryHours(startHour, backlog, trend),
    }
  })
}

/**
 * Recovery of a whole replication: the longest over its shocks.
 *
 * @returns `null` without shocks, and when one was not recovered from.
 */
export function longestRecovery(records: readonly ShockRecord[]): number | null {
  const hours = records.map((record) => record.recoveryHours)
  return hours.length === 0 || hours.includes(null) ? null : Math.max(...(hours as number[]))
}

function hitBy(
  { regions, hosts, factories }: Occurrence,
  { network, shows, scenario }: CompiledScenario,
): string[] {
  const isPart = (part: readonly unknown[], all: number): boolean => part.length < all
  const ids = scenario.network.factories.map(({ id }) => id)
  return [
    ...(isPart(regions, network.regions.length) ? regions.map((region) => network.regions[region]) : []),
    ...(isPart(hosts, new Set(shows.hosts).size) ? hosts : []),
    ...(isPart(factories, ids.length) ? factories.map((factory) => ids[factory]) : []),
  ]
}
