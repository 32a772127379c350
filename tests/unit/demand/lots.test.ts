import { describe, expect, it } from 'vitest'
import { type DemandSource, openSources } from '../../../engine/demand/index.ts'
import { Streams } from '../../../engine/kernel/index.ts'
import { compileMinimal } from '../../support/small-run.ts'

const compiled = compileMinimal()
const REPLICATIONS = 400

interface Drawn {
  readonly at: number
  readonly orders: number
  readonly units: number
  readonly zone: number
}

function drawnFrom(sources: readonly DemandSource[]): Drawn[] {
  const drawn: Drawn[] = []
  for (const source of sources) {
    for (; source.nextAt < compiled.windowEnd; source.advance()) {
      source.draw()
      const { basket, orders, quantity, zone, nextAt } = source
      if (basket >= 0) drawn.push({ at: nextAt, orders, units: orders * quantity, zone })
    }
  }
  return drawn
}

const draw = (lotSize: number, replication: number): Drawn[] =>
  drawnFrom(openSources(compiled, new Streams(1, replication), [], lotSize))

const total = (drawn: readonly Drawn[], part: (lot: Drawn) => number): number =>
  drawn.reduce((sum, lot) => sum + part(lot), 0)

function momentsOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) }
}

describe('orders drawn as lots', () => {
  it('hold at most the lot size, in order of time', () => {
    const drawn = drawnFrom([openSources(compiled, new Streams(1, 0), [], 5)[0]])
    expect(Math.max(...drawn.map((lot) => lot.orders))).toBeLessThanOrEqual(5)
    expect(drawn.map((lot) => lot.at)).toEqual(drawn.map((lot) => lot.at).toSorted((a, b) => a - b))
  })

  it('are as many as drawn one by one, with the same spread between runs', () => {
    for (const part of [(lot: Drawn) => lot.orders, (lot: Drawn) => lot.units]) {
      const sums = (lotSize: number): number[] =>
        Array.from({ length: REPLICATIONS }, (_, replication) => total(draw(lotSize, replication), part))
      const [one, many] = [momentsOf(sums(1)), momentsOf(sums(8))]
      // Volumes of shows and levels of days are shared, so means lie closer than those of independent runs.
      expect(Math.abs(many.mean - one.mean)).toBeLessThan(
        (3.3 * Math.SQRT2 * one.deviation) / REPLICATIONS ** 0.5,
      )
      expect(many.deviation / one.deviation).toBeGreaterThan(0.85)
      expect(many.deviation / one.deviation).toBeLessThan(1.18)
    }
  })

  it('go to zones and times in the same shares', () => {
    const sharesOf = (lotSize: number): number[] => {
      const all = Array.from({ length: REPLICATIONS }, (_, replication) => draw(lotSize, replication)).flat()
      const orders = total(all, (lot) => lot.orders)
      const hours = Array.from({ length: 24 }, (_, hour) =>
        total(all, (lot) => (Math.floor(lot.at / 3_600_000) % 24 === hour ? lot.orders : 0)),
      )
      const zones = Array.from({ length: compiled.network.zones }, (_, zone) =>
        total(all, (lot) => (lot.zone === zone ? lot.orders : 0)),
      )
      return [...hours, ...zones].map((count) => count / orders)
    }
    const [one, many] = [sharesOf(1), sharesOf(8)]
    for (const [index, share] of one.entries()) expect(Math.abs(many[index] - share)).toBeLessThan(0.01)
  })

  it('come in the same numbers whatever the lot size above 1', () => {
    const ordersOf = (lotSize: number): number => total(draw(lotSize, 0), (lot) => lot.orders)
    expect(ordersOf(25)).toBe(ordersOf(2))
  })
})
