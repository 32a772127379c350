import type { Streams } from '../kernel/index.ts'
import { type CompiledScenario, type GoodsGroup, plannedLeadTimeDays } from '../world/index.ts'
import { drawHitAlarms } from './hit-alarms.ts'

const LONG = 60
const SHORT = 7

/**
 * Groups of goods by which alarms of hits are judged: those whose orders have to be placed long ahead, those that can be
 * had in a week, and those of which there was a false alarm, heard or not, in one of their shows.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 * @returns `undefined` where there are no alarms.
 */
export function hitAlarmGroups(
  compiled: CompiledScenario,
  streams: Streams,
): readonly GoodsGroup[] | undefined {
  const alarms = drawHitAlarms(compiled, streams)
  if (alarms === undefined) return undefined
  const leadTimeDays = plannedLeadTimeDays(compiled)
  const isFalse = new Uint8Array(compiled.skus.count)
  for (const [slot, isRaised] of alarms.isRaised.entries())
    if (isRaised === 1 && alarms.isHit[slot] === 0) isFalse[compiled.shows.slotSku[slot]] = 1
  return [
    { name: 'lead-over-60-days', has: Uint8Array.from(leadTimeDays, (days) => (days > LONG ? 1 : 0)) },
    { name: 'lead-to-7-days', has: Uint8Array.from(leadTimeDays, (days) => (days <= SHORT ? 1 : 0)) },
    { name: 'false-alarm', has: isFalse },
  ]
}
