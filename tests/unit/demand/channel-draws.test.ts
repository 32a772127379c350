import { describe, expect, it } from 'vitest'
import { ChannelDraws } from '../../../engine/demand/channel-draws.ts'
import { openSources } from '../../../engine/demand/index.ts'
import { type CompiledScenario, compile, Run } from '../../../engine/index.ts'
import { Streams } from '../../../engine/kernel/index.ts'
import { ChannelTraffic, Conditions, drawOccurrences } from '../../../engine/shocks/index.ts'
import type { Scenario } from '../../../scenarios/index.ts'
import { loadMinimal } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const FALL = 0.3
const DEVIATIONS = 4
const SWITCHING = 0.5

function fallOn(platforms: number, switching: number, scale = 200, isFalling = true): Scenario {
  return loadMinimal((input) => {
    input.scale = scale
    input.channels = {
      platforms: Array.from({ length: platforms }, (_, index) => ({
        id: `p${index}`,
        share: 1 / platforms,
      })),
      switching,
    }
    // From before the first order to after the last: all of the demand meets the fall.
    const trigger = { kind: 'at', day: -1, time: '00:00' } as const
    if (isFalling)
      input.shocks = {
        fall: { kind: 'traffic-fall', trigger, channels: ['p0'], hold: '60 d', seenWhen: '0 h' },
      }
  })
}

/** Orders, and what they would bring, CNY. */
function demandOf(scenario: Scenario, lotSize: number): { orders: number; revenue: number; squares: number } {
  const compiled = compile(scenario)
  const streams = new Streams(1, 0)
  const total = { orders: 0, revenue: 0, squares: 0 }
  for (const source of openSources(compiled, streams, drawOccurrences(compiled, streams), lotSize)) {
    for (; source.nextAt < compiled.windowEnd; source.advance()) {
      source.draw()
      if (source.basket < 0) continue
      const price = priceOf(compiled, source.basket) * source.quantity
      total.orders += source.orders
      total.revenue += price * source.orders
      total.squares += price * price * source.orders
    }
  }
  return total
}

function priceOf({ baskets }: CompiledScenario, basket: number): number {
  let price = 0
  for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++)
    price += baskets.linePrice[line] * baskets.lineUnits[line]
  return price
}

describe('a platform loses 30 % of its traffic', () => {
  it.each([
    { platforms: 1, switching: 0, loss: 0.3 },
    { platforms: 1, switching: SWITCHING, loss: 0.3 },
    { platforms: 3, switching: 0, loss: 0.1 },
    { platforms: 3, switching: SWITCHING, loss: 0.05 },
    { platforms: 2, switching: SWITCHING, loss: 0.075 },
  ])(
    '$platforms equal ones, of $switching of its buyers switching: revenue falls by $loss',
    ({ platforms, switching, loss }) => {
      expect(loss).toBeCloseTo((1 / platforms) * FALL * (1 - (platforms === 1 ? 0 : switching)), 12)
      for (const lotSize of [1, 8]) {
        const before = demandOf(fallOn(platforms, switching, 200, false), lotSize)
        const after = demandOf(fallOn(platforms, switching), lotSize)
        expect(before.orders).toBeGreaterThan(20_000)
        // Each order is lost with probability `loss`, independent of the others and of its price.
        const variance = loss * (1 - loss)
        const ordersError = DEVIATIONS * Math.sqrt(variance / before.orders)
        expect(Math.abs(1 - after.orders / before.orders - loss)).toBeLessThan(ordersError)
        const revenueError = (DEVIATIONS * Math.sqrt(variance * before.squares)) / before.revenue
        expect(Math.abs(1 - after.revenue / before.revenue - loss)).toBeLessThan(revenueError)
      }
    },
  )

  it('is what the merchant counts with once it knows', () => {
    const compiled = compile(fallOn(3, SWITCHING))
    const occurrences = drawOccurrences(compiled, new Streams(1, 0))
    const conditions = new Conditions(compiled, occurrences)
    expect(conditions.seenBy('merchant').demandKept(0, 0)).toBe(1)
    conditions.tell(0, 1)
    expect(conditions.seenBy('merchant').demandKept(0, 0)).toBeCloseTo(0.95, 12)
  })

  it.each([1, 8])('balances the books at every event in lots of %d', (lotSize) => {
    const run = new Run(compile(fallOn(3, SWITCHING, 1)), runInput({ lotSize }))
    while (run.step()) run.audit()
    expect(run.finish().orders.accepted).toBeGreaterThan(0)
  })
})

describe('channels without a shock', () => {
  it('change nothing', () => {
    const compiled = compile(loadMinimal())
    const divided = compile(fallOn(3, SWITCHING, 1, false))
    const [plain, channels] = [compiled, divided].map((scenario) => new Run(scenario, runInput({})).finish())
    expect(channels).toEqual(plain)
  })
})

describe('ChannelDraws', () => {
  const channels = { ids: ['a', 'b', 'c'], shares: [0.5, 0.3, 0.2], switching: 0 }
  const draws = new ChannelDraws(channels, new Streams(7, 0))

  it('gives an order to a platform with its share, and always to the same one', () => {
    const orders = 40_000
    const belongs = channels.ids.map((_, platform) => {
      const traffic = new ChannelTraffic(channels)
      traffic.fall(
        [...channels.ids.keys()].filter((other) => other !== platform),
        0,
      )
      return Array.from({ length: orders }, (_, luck) => draws.keptOrders(1, luck * 2654435761, traffic))
    })
    for (let order = 0; order < orders; order++)
      expect(belongs[0][order] + belongs[1][order] + belongs[2][order]).toBe(1)
    for (const [platform, share] of channels.shares.entries()) {
      const count = belongs[platform].reduce((sum, own) => sum + own, 0)
      const error = DEVIATIONS * Math.sqrt(orders * share * (1 - share))
      expect(Math.abs(count - orders * share)).toBeLessThan(error)
    }
  })

  it('has nobody switch when every platform has fallen', () => {
    const traffic = new ChannelTraffic({ ...channels, switching: 1 })
    traffic.fall([0], 0.5)
    expect(traffic.keptShare).toBeCloseTo(1, 12)
    traffic.fall([1, 2], 0.5)
    expect([traffic.switching, traffic.keptShare]).toEqual([0, expect.closeTo(0.5, 12)])
  })
})
