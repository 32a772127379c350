import type { Scenario } from '../../schema/index.ts'
import type { OrderImport } from '../orders/index.ts'
import { DAY, findBusiestDay, findSurgeDays } from './local-days.ts'
import type { ReplayOptions } from './replay-options.ts'
import { planReplay, type ReplayPlan } from './replay-plan.ts'

/**
 * What `replayScenario` does with a history, in words: which days it replays, where orders go, what is laid
 * over.
 *
 * @param base - the scenario.
 * @param orders - from `readOrders`.
 * @param options - the same as for `replayScenario`.
 * @returns one sentence each, without a full stop.
 * @throws {ScenarioError} if an option is out of its range.
 */
export function describeReplay(base: Scenario, orders: OrderImport, options: ReplayOptions = {}): string[] {
  const plan = planReplay(base, orders.history, options)
  return [...aboutDays(plan), ...aboutRegions(orders, plan), ...aboutShow(plan), ...aboutPrices(orders, plan)]
}

function aboutPrices({ summary }: OrderImport, { priceFactor }: ReplayPlan): string[] {
  if (summary.mapping.price === undefined) return []
  if (priceFactor !== 1) return [`prices of the file are multiplied by ${priceFactor}`]
  return ['prices are taken as they are: a currency other than CNY is not converted, other prices are in CNY']
}

function aboutDays({ calendar, stretch }: ReplayPlan): string[] {
  const { start, warmUp, window, busiest } = stretch
  const date = (day: number): string => new Date((calendar.first + day) * DAY).toISOString().slice(0, 10)
  const measuredFrom = start + warmUp
  const end = measuredFrom + window
  const sentences = [`${date(start)} to ${date(end - 1)} is replayed; measured from ${date(measuredFrom)}`]
  const all = calendar.orders.length
  if (window + warmUp < all) {
    sentences.push(`${warmUp + window} of ${all} days are replayed, around the busiest, ${date(busiest)}`)
  }
  const peak = findBusiestDay(calendar.orders, 0, measuredFrom)
  if ((calendar.orders[peak] as number) > (calendar.orders[busiest] as number)) {
    sentences.push(`${date(peak)} was busier than any day measured, but lies too early in the history`)
  }
  const surgeDays = [...findSurgeDays(calendar.units.slice(start, end))].map((day) => date(start + day))
  if (surgeDays.length > 0) {
    sentences.push(`more than 3 times the usual day, left out of mean daily units: ${surgeDays.join(', ')}`)
  }
  return sentences
}

function aboutRegions({ history }: OrderImport, { regions }: ReplayPlan): string[] {
  const spread = history.region.filter((region) => (regions[region]?.length ?? 0) === 0).length
  if (spread === 0) return []
  const foreign = regions.filter((match) => match.length === 0).length
  const share = `${count(spread)} of ${count(history.region.length)} orders`
  return [`${share} name no zone (${count(foreign)} unknown names): spread by weight`]
}

function aboutShow({ calendar, stretch, surge, surgeSkus }: ReplayPlan): string[] {
  if (surge === 0) return []
  const date = new Date((calendar.first + stretch.busiest) * DAY).toISOString().slice(0, 10)
  return [
    `a show of ${surge} times a mean day for ${surgeSkus} best sellers is laid over ${date}, 20:00 to 23:00`,
  ]
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}
