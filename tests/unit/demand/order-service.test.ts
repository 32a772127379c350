import { describe, expect, it } from 'vitest'
import type { DemandSource } from '../../../engine/demand/index.ts'
import { MergedSource } from '../../../engine/demand/index.ts'
import { OrderService } from '../../../engine/demand/order-service.ts'
import { compile, Run, simulate } from '../../../engine/index.ts'
import { Streams } from '../../../engine/kernel/index.ts'
import { orderServiceRate } from '../../../engine/world/order-service.ts'
import { loadMinimal } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const SERVICE_TIME = 1_000
const ORDERS = 200_000

/** Orders that come at random, one by one or in lots. */
function poisson(load: number, count: number, lot = 1): DemandSource {
  const stream = new Streams(3, 0).open('orders', `${load}`)
  let left = count
  const source: DemandSource = {
    nextAt: 0,
    basket: 0,
    zone: 0,
    quantity: 1,
    orders: lot,
    luck: 0,
    reversedAt: Number.NaN,
    missedBasket: -1,
    draw: () => {},
    advance: () => {
      left--
      const gap = (-Math.log(1 - stream.uniform()) * SERVICE_TIME * lot) / load
      source.nextAt = left > 0 ? source.nextAt + gap : Number.POSITIVE_INFINITY
    },
  }
  return source
}

function through(source: DemandSource, patience = Number.POSITIVE_INFINITY, processing = 0) {
  const rate = { serviceTime: SERVICE_TIME, processing, patience }
  const service = new OrderService(new MergedSource([source]), rate)
  const result = { served: 0, left: 0, responses: [] as number[], times: [] as number[] }
  for (; service.nextAt < Number.POSITIVE_INFINITY; service.advance()) {
    const { basket, orders, missedBasket } = service.draw()
    result.times.push(service.nextAt)
    if (basket >= 0) {
      result.served += orders
      result.responses.push(service.response)
    } else if (missedBasket >= 0) result.left += orders
  }
  return result
}

/** Mean and its half width from means of 40 batches, for what comes one after another is alike. */
function batchMeans(values: readonly number[]): { mean: number; halfWidth: number } {
  const size = Math.floor(values.length / 40)
  const means = Array.from({ length: 40 }, (_, batch) => {
    const part = values.slice(batch * size, (batch + 1) * size)
    return part.reduce((sum, value) => sum + value, 0) / size
  })
  const mean = means.reduce((sum, value) => sum + value, 0) / 40
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 39
  return { mean, halfWidth: 3.3 * Math.sqrt(variance / 40) }
}

describe('OrderService', () => {
  it.each([0.3, 0.6, 0.8])('waits as in M/D/1 at a load of %f (Pollaczek-Khinchine)', (load) => {
    const { responses } = through(poisson(load, ORDERS))
    const expected = SERVICE_TIME * (1 + load / (2 * (1 - load)))
    const { mean, halfWidth } = batchMeans(responses)
    expect(Math.abs(mean - expected)).toBeLessThanOrEqual(halfWidth)
    expect(halfWidth).toBeLessThan(expected / 10)
  })

  it('adds the processing time, and never goes back in time', () => {
    const plain = through(poisson(0.8, 2_000))
    const slower = through(poisson(0.8, 2_000), Number.POSITIVE_INFINITY, 250)
    expect(slower.responses.map((response) => response - 250)).toEqual(plain.responses)
    expect(slower.times).toEqual([...slower.times].sort((a, b) => a - b))
  })

  it.each([1, 7])(
    'in lots of %i: who would wait too long leaves, the others are served, nobody is lost',
    (lot) => {
      const patience = 20 * SERVICE_TIME
      const { served, left, responses } = through(poisson(3, 4_000, lot), patience)
      expect(served + left).toBe(4_000 * lot)
      // Three times as many come as can be served.
      expect(left / (served + left)).toBeGreaterThan(0.6)
      expect(left / (served + left)).toBeLessThan(0.7)
      expect(Math.max(...responses)).toBeLessThanOrEqual(patience + SERVICE_TIME)
      expect(through(poisson(0.5, 4_000, 1), patience).left).toBe(0)
    },
  )
})

describe('a scenario with an order service', () => {
  const scenario = (ordersPerSecond: number) =>
    loadMinimal((input) => {
      input.orderService = { ordersPerSecond, processing: '1 s', patience: '2 min' }
    })

  it('comes to the same orders where it has room for all of them, each a second later', () => {
    const plain = simulate(compile(loadMinimal(() => {})), runInput())
    const roomy = simulate(compile(scenario(1_000)), runInput())
    expect(roomy.orders.demanded).toBe(plain.orders.demanded)
    expect(roomy.kpis.orderResponseP99).toBeCloseTo(1, 1)
    expect(plain.kpis.orderResponseP99).toBeNull()
  })

  it('loses those who do not get through, and balances the books at every event', () => {
    const run = new Run(compile(scenario(0.004)), runInput())
    while (run.step()) run.audit()
    const { orders, kpis } = run.finish()
    expect(orders.accepted).toBeLessThan(orders.demanded)
    expect(kpis.orderResponseP99).toBeGreaterThan(100)
  })

  it('lies at the edge as far as it is said, on a scale of logarithms', () => {
    const edge = { weight: 0.5, ordersPerSecond: 900, processing: 10, listing: 1, report: 1 }
    const orderService = { ordersPerSecond: 100, processing: 1_000, patience: 1, edge }
    expect(orderServiceRate({ scale: 1, orderService })?.serviceTime).toBeCloseTo(1_000 / 300, 9)
    expect(orderServiceRate({ scale: 1, orderService })?.processing).toBeCloseTo(100, 9)
    expect(orderServiceRate({ scale: 0.5, orderService }, ['edge'])).toEqual({
      serviceTime: 20,
      processing: 1_000,
      patience: 1,
    })
    expect(orderServiceRate({ scale: 1, orderService: undefined })).toBeUndefined()
  })
})
