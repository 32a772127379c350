import type { Streams } from '../kernel/index.ts'
import { buyingShare, type CompiledMood, type CompiledScenario, couponFor } from '../world/index.ts'

/** What mood and coupons make of a show, bin by bin. */
export interface ShowMood {
  /** Share of the interested who buy / that on plan. */
  readonly turnout: Float64Array
  /** Coupon, share of the price. */
  readonly coupons: Float64Array
}

/**
 * Mood and coupons of a show. The mood is a chain of two states, cool and warm, as likely to be in either, that no
 * coupon changes. Each time a coupon is set, what is left of the budget is spread over the audience to come: by the plan of
 * the show, since more is not known. Without a sensor the coupon is the same whatever the mood; with one it follows the
 * reading, which is right or wrong by luck of its own.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run; luck hangs on the id of the show.
 * @param show - show index.
 * @returns `undefined` where live rooms have no mood.
 */
export function showMood(compiled: CompiledScenario, streams: Streams, show: number): ShowMood | undefined {
  const { mood, shows } = compiled
  if (mood === undefined) return undefined
  const spending = plannedSpending(compiled, show)
  const isCool = moodsOf(mood, streams, shows.ids[show], spending.length)
  const readings = streams.open(`show ${shows.ids[show]}`, 'reading of the mood')
  const turnout = new Float64Array(spending.length)
  const coupons = new Float64Array(spending.length)
  let audience = spending.reduce((sum, money) => sum + money, 0)
  let budget = mood.budget * audience
  for (let from = 0; from < spending.length; from += mood.binsBetween) {
    const isRight = mood.accuracy === undefined || readings.uniform() < mood.accuracy
    const affordable = audience > 0 ? Math.max(0, budget / audience) : 0
    const coupon = couponFor(mood.plan, (isCool[from] === 1) === isRight, affordable)
    const to = Math.min(spending.length, from + mood.binsBetween)
    for (let bin = from; bin < to; bin++) {
      const unprompted = isCool[bin] === 1 ? mood.cool : mood.warm
      coupons[bin] = coupon
      turnout[bin] = buyingShare(mood.response, unprompted, coupon) / mood.planned
      budget -= spending[bin] * coupon * turnout[bin]
      audience -= spending[bin]
    }
  }
  return { turnout, coupons }
}

/**
 * A planned course under the mood of its show.
 *
 * @param rates - by bin.
 * @param mood - of the show; `undefined`: none.
 * @returns rates themselves where there is no mood.
 */
export function swayed(rates: Float64Array, mood: ShowMood | undefined): Float64Array {
  return mood === undefined ? rates : rates.map((rate, bin) => rate * mood.turnout[bin])
}

/** What the audience of a show is planned to spend in each bin, fen. */
function plannedSpending({ shows, baskets }: CompiledScenario, show: number): Float64Array {
  const slots = shows.slotStart[show + 1] - shows.slotStart[show]
  const first = shows.slotStart[show]
  const spending = new Float64Array(slots === 0 ? 0 : shows.slotShape[first].length)
  for (let slot = first; slot < first + slots; slot++) {
    const basket = shows.slotBasket[slot]
    let price = 0
    for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++)
      price += baskets.linePrice[line]
    const shape = shows.slotShape[slot]
    for (let bin = 0; bin < shape.length; bin++)
      spending[bin] += shows.slotPlannedUnits[slot] * price * shape[bin]
  }
  return spending
}

/** 1 in each bin in which the room is cool. */
function moodsOf({ turning }: CompiledMood, streams: Streams, id: string, bins: number): Uint8Array {
  const stream = streams.open(`show ${id}`, 'mood')
  const isCool = new Uint8Array(bins)
  for (let bin = 0; bin < bins; bin++) {
    if (bin === 0) isCool[bin] = stream.uniform() < 0.5 ? 1 : 0
    else isCool[bin] = stream.uniform() < turning ? 1 - isCool[bin - 1] : isCool[bin - 1]
  }
  return isCool
}
