import type { Scenario } from '../../scenarios/index.ts'
import { BIN_WIDTH } from './compile-shows.ts'
import type { CompiledScenario } from './compiled-scenario.ts'
import { buyingShare, type CouponPlan, type CouponResponse, planCoupons } from './coupon-plan.ts'

/** The mood of live rooms, and how coupons are set against it. */
export interface CompiledMood {
  /** Share of the interested who buy without a coupon in a cool room. */
  readonly cool: number
  /** The same in a warm one. */
  readonly warm: number
  /** Probability that the mood is not what it was a bin of a show before. */
  readonly turning: number
  /** What coupons do. */
  readonly response: CouponResponse
  /** Money for coupons / what the audience is planned to spend. */
  readonly budget: number
  /** Share of the interested who buy on plan: at the usual mood, with the budget spread evenly. */
  readonly planned: number
  /** Bins of a show between two settings of the coupon, >= 1. */
  readonly binsBetween: number
  /** Share of readings that are right, 0.5..1; `undefined`: nothing is read. */
  readonly accuracy: number | undefined
  /** Coupons after either reading. */
  readonly plan: CouponPlan
}

/**
 * Prepares the mood of a scenario.
 *
 * @param scenario - checked scenario.
 * @returns `undefined` where its rooms have none. Frozen.
 */
export function compileMood({ mood }: Pick<Scenario, 'mood'>): CompiledMood | undefined {
  if (mood === undefined) return undefined
  const { unprompted, lasts, noise = 0, promotion, sensor } = mood
  const { cool, warm } = unprompted
  const { effect, exponent, largest, budget, every } = promotion
  const response = Object.freeze({ effect, exponent, largest })
  const usual = (cool + warm) / 2
  const planned = buyingShare(response, usual, budget)
  const binsBetween = Math.max(1, Math.round(every / BIN_WIDTH))
  // A chain that stays for `lasts` in either of two states remembers so much of itself from one bin to the next.
  const memory = Math.exp((-2 * BIN_WIDTH) / lasts)
  const told = sensor === undefined ? 0 : (2 * sensor.accuracy - 1) * meanMemory(memory, binsBetween)
  const swing = ((warm - cool) / 2) * told
  return Object.freeze({
    cool,
    warm,
    turning: (1 - memory) / 2,
    response,
    budget,
    planned,
    binsBetween,
    accuracy: sensor && 0.5 + (sensor.accuracy - 0.5) * (1 - noise),
    plan: planCoupons(response, [usual - swing, usual + swing], planned),
  })
}

/**
 * A scenario as it would be if nobody read the mood: coupons are spread evenly.
 *
 * @param compiled - the scenario, left as it is.
 */
export function withoutSensor(compiled: CompiledScenario): CompiledScenario {
  const { mood } = compiled.scenario
  if (mood?.sensor === undefined) return compiled
  return Object.freeze({ ...compiled, mood: compileMood({ mood: { ...mood, sensor: undefined } }) })
}

/** What a mood still tells of itself on the mean until it is read again. */
function meanMemory(memory: number, bins: number): number {
  return memory === 1 ? 1 : (1 - memory ** bins) / (bins * (1 - memory))
}
