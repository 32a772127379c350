import { describe, expect, it } from 'vitest'
import type { DemandSource } from '../../../engine/demand/demand-source.ts'
import { MergedSource } from '../../../engine/demand/index.ts'
import { capture, RandomStream, restore } from '../../../engine/kernel/index.ts'

/** A source with orders at given times; its basket is its own number. */
class Scripted implements DemandSource {
  nextAt: number
  basket = -1
  zone = 0
  quantity = 1
  orders = 1
  luck = 0
  reversedAt: number = Number.NaN
  readonly missedBasket = -1
  private readonly times: Float64Array
  private readonly number: number
  private order = 0

  constructor(number: number, times: readonly number[]) {
    this.number = number
    this.times = Float64Array.from(times)
    this.nextAt = times[0] ?? Number.POSITIVE_INFINITY
  }

  draw(): void {
    this.basket = this.number
    this.luck = this.order
  }

  advance(): void {
    this.order++
    this.nextAt = this.times[this.order] ?? Number.POSITIVE_INFINITY
  }
}

function randomTimes(source: number): number[] {
  const stream = new RandomStream(`times ${source}`)
  return Array.from({ length: 50 }, () => Math.floor(stream.uniform() * 300)).sort((a, b) => a - b)
}

function drawAll(merged: MergedSource): [number, number][] {
  const orders: [number, number][] = []
  for (; merged.nextAt < Number.POSITIVE_INFINITY; merged.advance()) {
    orders.push([merged.nextAt, merged.draw().basket])
  }
  return orders
}

describe('MergedSource', () => {
  it('gives the orders of all sources in order of time, equal times by source', () => {
    const times = Array.from({ length: 7 }, (_, source) => randomTimes(source))
    const expected = times
      .flatMap((of, source) => of.map((at): [number, number] => [at, source]))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    expect(drawAll(new MergedSource(times.map((of, source) => new Scripted(source, of))))).toEqual(expected)
  })

  it('goes on from a snapshot', () => {
    const open = (): MergedSource =>
      new MergedSource([0, 1, 2].map((source) => new Scripted(source, randomTimes(source))))
    const [first, second] = [open(), open()]
    for (let order = 0; order < 70; order++) first.advance()
    restore(second, capture(first))
    expect(drawAll(second)).toEqual(drawAll(first))
  })

  it('has nothing to give without orders', () => {
    expect(new MergedSource([new Scripted(0, [])]).nextAt).toBe(Number.POSITIVE_INFINITY)
  })
})
