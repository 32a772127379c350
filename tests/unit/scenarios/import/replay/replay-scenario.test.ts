import { describe, expect, it } from 'vitest'
import { checkScenario } from '../../../../../scenarios/check/index.ts'
import {
  describeReplay,
  type OrderImportOptions,
  replayScenario,
} from '../../../../../scenarios/import/index.ts'
import type { Replay, Scenario } from '../../../../../scenarios/index.ts'
import { problemOf } from '../order-file.ts'
import { ordersOf } from '../orders/orders-of.ts'
import { BASE } from './base-scenario.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const HEADER = 'order,date,sku,quantity,price,region'

/** One order a day at 10:00 for 2 A, and one more for 1 B on every second day. */
function days(count: number): string[] {
  return Array.from({ length: count }, (_, day) => {
    const date = new Date(Date.UTC(2024, 0, 1 + day, 10)).toISOString().slice(0, 16)
    const second = day % 2 === 0 ? [`b${day},${date},B,1,50,north`] : []
    return [`a${day},${date},A,2,20,north`, ...second]
  }).flat()
}

async function replayOf(rows: readonly string[], options: OrderImportOptions = {}): Promise<Scenario> {
  return replayScenario(BASE, await ordersOf([HEADER, ...rows], options), {
    keepCapacities: true,
    ...options,
  })
}

function replayIn(scenario: Scenario): Replay {
  if (scenario.demand.replay === undefined) throw new Error('no replay')
  return scenario.demand.replay
}

function problemsOf(scenario: Scenario): string[] {
  const place = { file: 'replay', line: 1, column: 1 }
  return checkScenario(scenario, { kind: 'map', place, entries: new Map() }).map(({ rule }) => rule)
}

describe('replayScenario', () => {
  it('takes the place of products, shows, slots and horizon and leaves the rest', async () => {
    const scenario = await replayOf(days(9))
    const { catalogue, demand, horizon, ...rest } = scenario
    const { catalogue: _catalogue, demand: baseDemand, horizon: baseHorizon, ...baseRest } = BASE
    expect(rest).toEqual(baseRest)
    expect(demand).toEqual({ ...baseDemand, shows: [], slots: [], replay: demand.replay })
    expect(horizon).toEqual({ warmUp: 3 * DAY, window: 6 * DAY, drain: baseHorizon.drain })
    expect(catalogue.categories).toEqual(BASE.catalogue.categories)
    expect(catalogue.skus.map(({ id }) => id)).toEqual(['A', 'B'])
    expect(problemsOf(scenario)).toEqual([])
  })

  it('counts time from the first midnight', async () => {
    const { placedAt, basket, quantity, zone, reversedAt, baskets } = replayIn(await replayOf(days(3)))
    expect([...placedAt]).toEqual([
      10 * HOUR,
      10 * HOUR,
      DAY + 10 * HOUR,
      2 * DAY + 10 * HOUR,
      2 * DAY + 10 * HOUR,
    ])
    expect(baskets).toEqual([
      { lines: [{ sku: 0, units: 1 }], price: 20 },
      { lines: [{ sku: 1, units: 1 }], price: 50 },
    ])
    expect([...basket]).toEqual([0, 1, 0, 0, 1])
    expect([...quantity]).toEqual([2, 1, 2, 2, 1])
    expect([...zone]).toEqual([-1, -1, -1, -1, -1])
    expect([...reversedAt].every(Number.isNaN)).toBe(true)
  })

  it('freezes everything but typed arrays, and leaves the base as it was', async () => {
    const scenario = await replayOf(days(3))
    const isDeepFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      ArrayBuffer.isView(value) ||
      (Object.isFrozen(value) && Object.values(value).every(isDeepFrozen))
    expect(isDeepFrozen(scenario)).toBe(true)
    expect(BASE.demand.replay).toBeUndefined()
    const thawed = structuredClone(BASE)
    replayScenario(thawed, await ordersOf([HEADER, ...days(3)]))
    expect(Object.isFrozen(thawed.network.zones)).toBe(false)
  })

  it('keeps the local time of day across the end of summer time', async () => {
    const rows = [
      '1,2024-10-26T19:00:00Z,A,1,9,',
      '2,2024-10-27T00:30:00Z,A,1,9,',
      '3,2024-10-27T01:10:00Z,B,1,9,',
    ]
    const evening = '4,2024-10-27T20:00:00Z,A,1,9,'
    const scenario = await replayOf([...rows, evening], { timeZone: 'Europe/London' })
    const { placedAt, basket } = replayIn(scenario)
    // 01:10 GMT comes 40 minutes after 01:30 BST, but its clock shows less.
    expect([...placedAt]).toEqual([20, 25 + 1 / 6, 25.5, 44].map((hours) => Math.round(hours * HOUR)))
    expect([...basket]).toEqual([0, 1, 0, 0])
    expect(scenario.horizon.window).toBe(2 * DAY)
  })

  it('keeps the time until an order came back', async () => {
    const rows = [
      '1,2024-10-27T00:30:00Z,A,1,9,',
      'C1,2024-10-27T01:10:00Z,A,-1,9,',
      '2,2024-10-28T01:10:00Z,A,1,9,',
    ]
    const { placedAt, reversedAt } = replayIn(await replayOf(rows, { timeZone: 'Europe/London' }))
    expect((reversedAt[0] as number) - (placedAt[0] as number)).toBe(40 * 60_000)
    expect(reversedAt[1]).toBe(Number.POSITIVE_INFINITY)
  })

  it('replays a long history around its busiest day only', async () => {
    const busy = Array.from({ length: 5 }, (_, index) => `x${index},2024-02-20T12:00,C,1,9,`)
    const options = { days: 4 }
    const scenario = await replayOf([...days(120), ...busy], options)
    expect(scenario.horizon).toMatchObject({ warmUp: 7 * DAY, window: 4 * DAY })
    const { placedAt, basket, baskets } = replayIn(scenario)
    // 7 days of warm-up and 2 days before the busiest one
    const times = [...placedAt].filter((_, order) => baskets[basket[order] as number]?.lines[0]?.sku === 2)
    expect(times).toEqual(Array.from({ length: 5 }, () => 9 * DAY + 12 * HOUR))
    expect(scenario.catalogue.skus.map(({ id }) => id)).toEqual(['A', 'B', 'C'])
    const orders = await ordersOf([HEADER, ...days(120), ...busy])
    expect(describeReplay(BASE, orders, options).slice(0, 2)).toEqual([
      '2024-02-11 to 2024-02-21 is replayed; measured from 2024-02-18',
      '11 of 120 days are replayed, around the busiest, 2024-02-20',
    ])
  })

  it('says when the busiest day lies too early to be measured', async () => {
    const orders = await ordersOf([HEADER, ...days(9), 'x,2024-01-01T12:00,C,1,9,'])
    expect(describeReplay(BASE, orders)).toContain(
      '2024-01-01 was busier than any day measured, but lies too early in the history',
    )
  })

  it('measures at most sixty days unless told otherwise', async () => {
    expect((await replayOf(days(120))).horizon).toMatchObject({ warmUp: 7 * DAY, window: 60 * DAY })
    expect((await replayOf(days(120), { days: 100 })).horizon).toMatchObject({
      warmUp: 7 * DAY,
      window: 100 * DAY,
    })
    expect((await replayOf(days(1))).horizon).toMatchObject({ warmUp: 0, window: DAY })
  })

  it('drops products that are not ordered in the days replayed', async () => {
    const busy = ['x,2024-02-02T10:00,A,1,9,', 'y,2024-02-02T10:00,A,1,9,']
    const scenario = await replayOf([...days(90), 'z,2024-01-02T10:00,Z,1,9,', ...busy], {
      days: 5,
    })
    expect(scenario.catalogue.skus.map(({ id }) => id)).toEqual(['A', 'B'])
    expect(problemsOf(scenario)).toEqual([])
  })

  it('takes the list price for baskets that were never priced', async () => {
    const scenario = await replayOf(['1,2024-01-01,A,1,,', '1,2024-01-01,B,1,,', '2,2024-01-02,A,1,30,'])
    const base = BASE.catalogue.skus.map(({ price }) => price).sort((a, b) => a - b)
    const median = ((base[base.length / 2 - 1] as number) + (base[base.length / 2] as number)) / 2
    expect(replayIn(scenario).baskets.map(({ price }) => price)).toEqual([30 + median, 30])
  })

  it('refuses options out of their range', async () => {
    for (const options of [
      { days: 0 },
      { days: 1.5 },
      { surge: -1 },
      { surge: Number.NaN },
      { surgeSkus: 0 },
    ]) {
      const [path] = Object.keys(options)
      expect(await problemOf(replayOf(days(1), options))).toMatchObject({ path })
    }
  })
})
