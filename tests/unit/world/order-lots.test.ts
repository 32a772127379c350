import { describe, expect, it } from 'vitest'
import { capture, FifoQueues, restore } from '../../../engine/kernel/index.ts'
import { FLAG, LOT, OrderLots } from '../../../engine/world/index.ts'

function lotsOf(capacity: number): { lots: OrderLots; queues: FifoQueues } {
  const lots = new OrderLots(capacity, 1)
  return { lots, queues: new FifoQueues(1, lots.links) }
}

function fill(lots: OrderLots, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const lot = lots.take(index + 1, 0)
    lots.setState(lot, LOT.allocated)
    lots.setZone(lot, index)
    lots.setPlacedAt(lot, index * 1e9)
    return lot
  })
}

describe('OrderLots', () => {
  it('keeps every field and every queue when it grows', () => {
    const { lots, queues } = lotsOf(2)
    const taken = fill(lots, 1000)
    for (const lot of taken) queues.push(0, lot)
    fill(lots, 5000)
    expect(taken.map((lot) => [lots.orders(lot), lots.zone(lot), lots.placedAt(lot)])).toEqual(
      taken.map((_, index) => [index + 1, index, index * 1e9]),
    )
    expect(taken.map(() => queues.pop(0))).toEqual(taken)
  })

  it('uses records of closed lots again and counts open orders', () => {
    const { lots } = lotsOf(4)
    const [first, second] = fill(lots, 2)
    lots.release(first)
    expect(lots.openOrders).toBe(2)
    expect(lots.take(5, 0)).toBe(first)
    expect(lots.openOrders).toBe(7)
    expect(lots.peakOpenOrders).toBe(7)
    expect(lots.open).toBe(2)
    expect(second).not.toBe(first)
  })

  it('keeps a closed record while its timer runs', () => {
    const { lots } = lotsOf(4)
    const lot = lots.take(1, 0)
    lots.setFlags(lot, FLAG.timer)
    lots.release(lot)
    expect(lots.take(1, 0)).not.toBe(lot)
    lots.setFlags(lot, 0)
    lots.release(lot)
    expect(lots.take(1, 0)).toBe(lot)
  })

  it('splits a lot into two that differ in orders and luck only', () => {
    const { lots } = lotsOf(2)
    const [lot] = fill(lots, 1)
    lots.setOrders(lot, 10)
    lots.setLuck(lot, 77)
    const part = lots.split(lot, 4)
    expect([lots.orders(lot), lots.orders(part)]).toEqual([6, 4])
    expect([lots.state(part), lots.zone(part), lots.placedAt(part)]).toEqual([LOT.allocated, 0, 0])
    expect(lots.luck(part)).not.toBe(77)
  })

  it('comes back from a snapshot into one that has not grown', () => {
    const grown = lotsOf(2)
    const taken = fill(grown.lots, 300)
    for (const lot of taken) grown.queues.push(0, lot)
    const fresh = lotsOf(2)
    restore(fresh, structuredClone(capture(grown)))
    expect(taken.map(() => fresh.queues.pop(0))).toEqual(taken)
    fill(fresh.lots, 1000)
    expect(fresh.lots.orders(taken[7])).toBe(8)
  })

  it('keeps records of a warehouse together, and gives them back to it', () => {
    const lots = new OrderLots(64, 2)
    const taken = Array.from({ length: 200 }, (_, index) => lots.take(1, index % 2))
    const ofFirst = taken.filter((_, index) => index % 2 === 0)
    expect(ofFirst.slice(0, 64)).toEqual(Array.from({ length: 64 }, (_, index) => ofFirst[0] + index))
    expect(new Set(taken).size).toBe(200)
    lots.release(taken[5])
    expect(lots.take(1, 0)).not.toBe(taken[5])
    expect(lots.take(1, 1)).toBe(taken[5])
  })

  it('goes on from a snapshot with the same records free', () => {
    const [lots, other] = [new OrderLots(1, 2), new OrderLots(1, 2)]
    const taken = Array.from({ length: 100 }, (_, index) => lots.take(1, index % 2))
    for (const lot of taken.slice(0, 30)) lots.release(lot)
    restore(other, capture(lots))
    const next = (from: OrderLots): number[] =>
      Array.from({ length: 80 }, (_, index) => from.take(1, index % 2))
    expect(next(other)).toEqual(next(lots))
  })
})
