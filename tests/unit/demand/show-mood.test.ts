import { describe, expect, it } from 'vitest'
import { openSources } from '../../../engine/demand/index.ts'
import { type ShowMood, showMood } from '../../../engine/demand/show-mood.ts'
import { type CompiledScenario, compile, simulate } from '../../../engine/index.ts'
import { Streams } from '../../../engine/kernel/index.ts'
import { buyingShare, couponFor, withoutSensor } from '../../../engine/world/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const RUNS = 400
const PROMOTION = { budget: 0.1, every: '5 min', effect: 0.034, exponent: 0.7, largest: 0.3 }

type Mood = NonNullable<ScenarioInput['mood']>

function roomWith(
  change: Partial<Omit<Mood, 'promotion'>> & { promotion?: Partial<Mood['promotion']> } = {},
) {
  return compile(
    loadMinimal((input) => {
      const { promotion, ...rest } = change
      input.mood = {
        unprompted: { cool: 0.06, warm: 0.18 },
        lasts: '10 min',
        ...rest,
        promotion: { ...PROMOTION, ...promotion },
      }
    }),
  )
}

const moods = (compiled: CompiledScenario): ShowMood[] =>
  Array.from(
    { length: RUNS },
    (_, replication) => showMood(compiled, new Streams(1, replication), 0) as ShowMood,
  )

/** Share of all its demand that each bin of the show has. */
function shapeOf({ shows }: CompiledScenario): Float64Array {
  const planned = shows.slotPlannedUnits.reduce((sum, units) => sum + units, 0)
  return shows.slotShape[0].map((_, bin) =>
    shows.slotShape.reduce(
      (sum, shape, slot) => sum + (shape[bin] * shows.slotPlannedUnits[slot]) / planned,
      0,
    ),
  )
}

function intervalOf(values: readonly number[]): { mean: number; halfWidth: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, halfWidth: (3.3 * Math.sqrt(squares / (values.length - 1))) / Math.sqrt(values.length) }
}

const ordersOf = (compiled: CompiledScenario): number[] => {
  const shape = shapeOf(compiled)
  return moods(compiled).map(({ turnout }) => turnout.reduce((sum, part, bin) => sum + part * shape[bin], 0))
}

const spendingOf = (compiled: CompiledScenario): number[] => {
  const shape = shapeOf(compiled)
  return moods(compiled).map(({ turnout, coupons }) =>
    turnout.reduce((sum, part, bin) => sum + part * coupons[bin] * shape[bin], 0),
  )
}

const gains = (from: readonly number[], to: readonly number[]) =>
  intervalOf(to.map((value, run) => value - from[run]))

/** Gain of the best coupons after readings that are all right, over a show without end. */
function gainOnPlan({ mood }: CompiledScenario): number {
  if (mood === undefined) return Number.NaN
  const { cool, warm, response, plan, planned, budget } = mood
  const memory = Math.exp(-2 / 10)
  const told = (1 - memory ** 5) / (5 * (1 - memory))
  const swing = ((warm - cool) / 2) * told
  const buying = [-1, 1].map((side) =>
    buyingShare(response, (cool + warm) / 2 + side * swing, couponFor(plan, side < 0, budget)),
  )
  return (buying[0] + buying[1]) / 2 / planned - 1
}

describe('the mood of a live room', () => {
  const compiled = roomWith({ promotion: { budget: 0 } })

  it('is cool half of the time, and turns as a chain that stays ten minutes on the mean does', () => {
    const rooms = moods(compiled)
    const { mean, halfWidth } = intervalOf(
      rooms.map(({ turnout }) => turnout.filter((part) => part < 1).length / turnout.length),
    )
    expect(Math.abs(mean - 0.5)).toBeLessThan(halfWidth)
    let turns = 0
    let steps = 0
    for (const { turnout } of rooms) {
      for (let bin = 1; bin < turnout.length; bin++, steps++) if (turnout[bin] !== turnout[bin - 1]) turns++
    }
    const turning = (1 - Math.exp(-2 / 10)) / 2
    expect(Math.abs(turns / steps - turning)).toBeLessThan(3.3 * Math.sqrt((turning * (1 - turning)) / steps))
  })

  it('leaves what a show is planned to sell as it is on the mean', () => {
    const { mean, halfWidth } = intervalOf(ordersOf(compiled))
    expect(Math.abs(mean - 1)).toBeLessThan(halfWidth)
    const [{ turnout }] = moods(compiled)
    expect([...new Set(turnout)].toSorted()).toEqual([0.06 / 0.12, 0.18 / 0.12])
  })

  it('sways single orders and lots alike', () => {
    const drawn = (lotSize: number) =>
      Array.from({ length: RUNS }, (_, replication) => {
        let orders = 0
        const [, show] = openSources(compiled, new Streams(2, replication), [], lotSize)
        for (; show.nextAt < compiled.windowEnd; show.advance()) {
          show.draw()
          orders += show.orders
        }
        return orders
      })
    const { mean, halfWidth } = gains(drawn(1), drawn(6))
    expect(Math.abs(mean)).toBeLessThan(halfWidth)
  })
})

describe('coupons', () => {
  const fixed = roomWith()
  const sure = roomWith({ sensor: { accuracy: 1 } })

  it('keep to their budget within what one setting costs, with a sensor and without', () => {
    for (const compiled of [fixed, sure]) {
      for (const spent of spendingOf(compiled)) {
        expect(spent).toBeLessThan(0.13)
        expect(spent).toBeGreaterThan(0.08)
      }
    }
    const { mean, halfWidth } = gains(spendingOf(fixed), spendingOf(sure))
    expect(Math.abs(mean)).toBeLessThan(Math.max(halfWidth, 0.002))
  })

  it('win more buyers the better the mood is read, and fewer where noise is believed', () => {
    const orders = ordersOf(fixed)
    const gainAt = (accuracy: number, noise = 0) =>
      gains(orders, ordersOf(roomWith({ noise, sensor: { accuracy } })))
    const [some, all, misled] = [gainAt(0.8), gainAt(1), gainAt(1, 1)]
    expect(some.mean).toBeGreaterThan(some.halfWidth)
    expect(all.mean - some.mean).toBeGreaterThan(0)
    // A show of two hours has few moods to spend between, so that a little is lost against the plan of a long one.
    const planned = gainOnPlan(sure)
    expect(all.mean + all.halfWidth).toBeGreaterThan(0.8 * planned)
    expect(all.mean - all.halfWidth).toBeLessThan(planned)
    expect(misled.mean).toBeLessThan(-misled.halfWidth)
  })

  it('are as without a sensor where it is a coin-flip, or left off', () => {
    const coin = roomWith({ sensor: { accuracy: 0.5 } })
    expect(moods(coin)).toEqual(moods(fixed))
    expect(moods(withoutSensor(sure))).toEqual(moods(fixed))
    expect(withoutSensor(fixed)).toBe(fixed)
  })

  it('are paid for: profit falls by what buyers who keep the goods are given, and nothing else changes', () => {
    const paid = simulate(roomWith({ promotion: { effect: 0 } }), runInput())
    const free = simulate(roomWith({ promotion: { effect: 0, budget: 0 } }), runInput())
    expect(paid.eventHash).toBe(free.eventHash)
    const cost = -(paid.course.money['promotion'] as number)
    expect(cost).toBeGreaterThan(0)
    expect((free.kpis.profit as number) - (paid.kpis.profit as number)).toBeCloseTo(cost, 6)
    expect(free.kpis.promotionCostPerOrder).toBeCloseTo(0, 12)
    expect(paid.kpis.conversionRate).toBe(free.kpis.conversionRate)
  })

  it('are taken back with the goods', () => {
    const returned = compile(
      loadMinimal((input) => {
        for (const category of Object.values(input.catalogue.categories)) category.returnShare = 1
        input.mood = { unprompted: { cool: 0.06, warm: 0.18 }, lasts: '10 min', promotion: PROMOTION }
      }),
    )
    for (const lotSize of [1, 6]) {
      const { course, kpis, orders } = simulate(returned, runInput({ lotSize }))
      expect(orders.returned).toBeGreaterThan(0)
      expect(Math.abs(course.money['promotion'] as number)).toBe(0)
      expect(kpis.conversionRate as number).toBeGreaterThan(0.05)
    }
  })

  it('are not counted where rooms have no mood', () => {
    const { kpis, course } = simulate(compile(loadMinimal()), runInput())
    expect(kpis.conversionRate).toBeNull()
    expect(kpis.promotionCostPerOrder).toBeNull()
    expect(Math.abs(course.money['promotion'] as number)).toBe(0)
  })
})
