import type { Scenario } from '../../scenarios/index.ts'
import { DAY } from '../kernel/index.ts'
import { FEN } from './compile-catalogue.ts'
import type { CompiledShows, CompiledSkus } from './compiled-scenario.ts'

/** Width of a bin of a show, ms. */
export const BIN_WIDTH = 60_000

/** A slot of the scenario with the compiled index of its show. */
export interface OrderedSlot {
  /** Row of the slot table. */
  readonly row: Scenario['demand']['slots'][number]
  /** Index of its show in order of start. */
  readonly show: number
}

/** A show of the scenario with its times since the start of the run. */
export interface OrderedShow {
  /** Row of the show table. */
  readonly row: Scenario['demand']['shows'][number]
  /** Start, ms. */
  readonly startsAt: number
  /** End, ms. */
  readonly endsAt: number
}

/** Shows in order of start, with times since the start of the run. */
export function orderShows(scenario: Scenario): OrderedShow[] {
  return scenario.demand.shows
    .map((row) => {
      const startsAt = scenario.horizon.warmUp + (row.day - 1) * DAY + row.starts
      return { row, startsAt, endsAt: startsAt + row.lasts }
    })
    .sort((a, b) => a.startsAt - b.startsAt || (a.row.id < b.row.id ? -1 : 1))
}

/** Slots grouped by show, in the order of `shows`; inside a show in order of start. */
export function orderSlots(scenario: Scenario, shows: readonly OrderedShow[]): OrderedSlot[] {
  const byShow = new Map<string, Scenario['demand']['slots'][number][]>()
  for (const row of scenario.demand.slots) {
    const rows = byShow.get(row.show)
    if (rows === undefined) byShow.set(row.show, [row])
    else rows.push(row)
  }
  return shows.flatMap((show, index) =>
    (byShow.get(show.row.id) ?? []).sort((a, b) => a.starts - b.starts).map((row) => ({ row, show: index })),
  )
}

/**
 * Dense shows and slots with the planned shape of each burst.
 *
 * @param scenario - checked scenario.
 * @param shows - shows in compiled order.
 * @param slots - slots in compiled order.
 * @param skus - SKU table.
 * @param firstBasket - basket of the first slot; the others follow in order.
 */
export function compileShows(
  scenario: Scenario,
  shows: readonly OrderedShow[],
  slots: readonly OrderedSlot[],
  skus: CompiledSkus,
  firstBasket: number,
): CompiledShows {
  const indexOf = new Map(skus.ids.map((id, index) => [id, index]))
  const slotSku = Int32Array.from(slots, ({ row }) => indexOf.get(row.sku) as number)
  const slotStart = new Int32Array(shows.length + 1)
  for (const { show } of slots) slotStart[show + 1]++
  for (let show = 0; show < shows.length; show++) slotStart[show + 1] += slotStart[show]
  const slotPlannedUnits = Float64Array.from(
    slots,
    ({ row }, slot) => row.surge * skus.meanDailyUnits[slotSku[slot]],
  )
  const main = mainShow(scenario, shows, slotStart, slotPlannedUnits)
  return Object.freeze({
    count: shows.length,
    slots: slots.length,
    ids: shows.map((show) => show.row.id),
    hosts: shows.map((show) => show.row.host),
    startsAt: Float64Array.from(shows, (show) => show.startsAt),
    endsAt: Float64Array.from(shows, (show) => show.endsAt),
    slotStart,
    slotSku,
    slotBasket: Int32Array.from(slots, (_, slot) => firstBasket + slot),
    slotStartsAt: Float64Array.from(slots, ({ row, show }) => shows[show].startsAt + row.starts),
    main,
    mainSkus: main < 0 ? [] : [...new Set(slotSku.subarray(slotStart[main], slotStart[main + 1]))],
    slotPlannedUnits,
    slotQuota: Float64Array.from(
      slots,
      ({ row }) => (row.quota ?? Number.POSITIVE_INFINITY) * scenario.scale,
    ),
    binWidth: BIN_WIDTH,
    slotShape: Object.freeze(slots.map(({ row, show }) => burstShape(scenario, row, shows[show].row.lasts))),
    commission: Float64Array.from(shows, (show) => show.row.commission),
    fees: Float64Array.from(shows, (show, index) =>
      Math.round(show.row.slotFee * FEN * scenario.scale * (slotStart[index + 1] - slotStart[index])),
    ),
  })
}

/** The show inside the measured window that is planned to sell most; the earliest of equals, -1 if there is none. */
function mainShow(
  { horizon: { warmUp, window } }: Scenario,
  shows: readonly OrderedShow[],
  slotStart: Int32Array,
  slotPlannedUnits: Float64Array,
): number {
  let main = -1
  let most = 0
  for (const [show, { startsAt }] of shows.entries()) {
    const planned = slotPlannedUnits.subarray(slotStart[show], slotStart[show + 1])
    const units = planned.reduce((sum, value) => sum + value, 0)
    const isMeasured = startsAt >= warmUp && startsAt < warmUp + window
    if (isMeasured && units > most) {
      main = show
      most = units
    }
  }
  return main
}

/** Share of a slot's demand in each minute of its show: viewers at that minute times their interest in the slot. */
function burstShape(scenario: Scenario, slot: OrderedSlot['row'], lasts: number): Float64Array {
  const { rampUp, halfLife, lingering } = scenario.demand.viewers
  const shape = new Float64Array(Math.ceil(lasts / BIN_WIDTH))
  let total = 0
  for (let bin = 0; bin < shape.length; bin++) {
    const at = (bin + 0.5) * BIN_WIDTH
    const viewers = (1 - Math.exp(-at / rampUp)) * 2 ** (-at / halfLife)
    const interest = at < slot.starts ? 0 : at < slot.starts + slot.lasts ? 1 : lingering
    shape[bin] = viewers * interest
    total += shape[bin]
  }
  for (let bin = 0; bin < shape.length; bin++) shape[bin] /= total
  return shape
}
