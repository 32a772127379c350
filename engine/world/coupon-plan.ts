/** What interested buyers do without a coupon and with one. */
export interface CouponResponse {
  /** Share of the hesitating whom a coupon of a tenth of the price wins. */
  readonly effect: number
  /** Power of the coupon that the effect grows with, 0 … 1. */
  readonly exponent: number
  /** Largest coupon, share of the price. */
  readonly largest: number
}

/**
 * Coupons after either reading of the mood, by what they cost on the mean: each row wins most buyers for its money.
 * Rows rise from no coupon at all to the largest one in either mood.
 */
export interface CouponPlan {
  /** Mean cost / what the audience is planned to spend. */
  readonly cost: Float64Array
  /** Coupon after a reading of a cool room, share of the price. */
  readonly afterCool: Float64Array
  /** Coupon after a reading of a warm room. */
  readonly afterWarm: Float64Array
}

const ROWS = 400
const HALVINGS = 50
const TENTH = 0.1

/**
 * Share of the hesitating whom a coupon wins.
 *
 * @param response - what coupons do.
 * @param coupon - share of the price, >= 0.
 */
export function wonBy({ effect, exponent }: CouponResponse, coupon: number): number {
  return coupon === 0 ? 0 : effect * (coupon / TENTH) ** exponent
}

/**
 * Share of the interested who buy.
 *
 * @param response - what coupons do.
 * @param unprompted - share who buy without a coupon, 0..1.
 * @param coupon - share of the price.
 */
export function buyingShare(response: CouponResponse, unprompted: number, coupon: number): number {
  return unprompted + (1 - unprompted) * wonBy(response, coupon)
}

/**
 * The coupons that win most buyers for their money, where either reading is as frequent as the other. Everybody who buys
 * takes the coupon, those who would have bought without it too: it wins most where most hesitate. A coupon is as large
 * as it may be until the next buyer costs more than elsewhere (Lagrange multiplier: buyers won / money, alike after both
 * readings).
 *
 * @param response - what coupons do.
 * @param expected - share who buy unprompted that is to be expected after a reading of a cool and of a warm room; alike
 *   where a reading tells nothing, and so are the coupons then.
 * @param planned - share of the interested who buy on plan, > 0.
 * @returns frozen.
 */
export function planCoupons(
  response: CouponResponse,
  [cool, warm]: readonly [number, number],
  planned: number,
): CouponPlan {
  const { largest } = response
  const cost = new Float64Array(2 * ROWS + 1)
  const afterCool = new Float64Array(2 * ROWS + 1)
  const afterWarm = new Float64Array(2 * ROWS + 1)
  const costOf = (unprompted: number, coupon: number) =>
    (coupon * buyingShare(response, unprompted, coupon)) / planned
  const alike = cool === warm || response.effect === 0
  const warmAtLargest = alike ? largest : couponAt(response, warm, yieldOf(response, cool, largest))
  for (let row = 1; row <= 2 * ROWS; row++) {
    const isFull = row > ROWS
    const own = isFull ? largest : (largest * row) / ROWS
    afterCool[row] = own
    afterWarm[row] = alike
      ? own
      : isFull
        ? warmAtLargest + ((largest - warmAtLargest) * (row - ROWS)) / ROWS
        : couponAt(response, warm, yieldOf(response, cool, own))
    cost[row] = (costOf(cool, afterCool[row]) + costOf(warm, afterWarm[row])) / 2
  }
  return Object.freeze({ cost, afterCool, afterWarm })
}

/**
 * The coupon to set, between two rows in proportion.
 *
 * @param plan - from {@link planCoupons}.
 * @param isCool - the last reading.
 * @param spend - what may be spent / what the audience is planned to spend, >= 0; above the last row: the largest coupon.
 */
export function couponFor(
  { cost, afterCool, afterWarm }: CouponPlan,
  isCool: boolean,
  spend: number,
): number {
  const coupons = isCool ? afterCool : afterWarm
  let low = 0
  let high = cost.length - 1
  if (spend >= cost[high]) return coupons[high]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (cost[middle] <= spend) low = middle
    else high = middle
  }
  const step = cost[high] - cost[low]
  return step === 0
    ? coupons[low]
    : coupons[low] + ((coupons[high] - coupons[low]) * (spend - cost[low])) / step
}

/** Buyers won by the last bit of a coupon / what it costs: falls as the coupon grows. */
function yieldOf(response: CouponResponse, unprompted: number, coupon: number): number {
  const hesitating = 1 - unprompted
  const won = hesitating * wonBy(response, coupon)
  const slope = (won * response.exponent) / coupon
  return slope / (unprompted + won + coupon * slope)
}

/** The coupon whose last bit yields as much as elsewhere; 0 where even the first yields less. */
function couponAt(response: CouponResponse, unprompted: number, sought: number): number {
  let low = 0
  let high = response.largest
  if (yieldOf(response, unprompted, high) >= sought) return high
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (yieldOf(response, unprompted, middle) > sought) low = middle
    else high = middle
  }
  return low
}
