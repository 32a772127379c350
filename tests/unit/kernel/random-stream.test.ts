import seedrandom from 'seedrandom'
import { describe, expect, it } from 'vitest'
import { RandomStream, Streams } from '../../../engine/kernel/index.ts'
import { correlationOf, uniformityProbability } from '../../support/intervals.ts'

// Alea('hello'), as the npm packages alea and seedrandom give it.
const HELLO = [0.8750656815245748, 0.33650841237977147, 0.6642807484604418]

describe('RandomStream', () => {
  it('stands on Alea as published', () => {
    const generator = seedrandom.alea('hello')
    expect([generator(), generator(), generator()]).toEqual(HELLO)
  })

  it('puts two draws together to 53 bits', () => {
    const low = Math.floor(HELLO[1] * 2 ** 21) * 2 ** -53
    expect(new RandomStream('hello').uniform()).toBe(HELLO[0] + low)
  })

  it('goes on from a saved state, as often as one likes', () => {
    const stream = new RandomStream('seed')
    for (let draw = 0; draw < 10; draw++) stream.uniform()
    const state = stream.captureState()
    const first = Array.from({ length: 5 }, () => stream.uniform())
    stream.restoreState(state)
    expect(Array.from({ length: 5 }, () => stream.uniform())).toEqual(first)
    const other = new RandomStream('other')
    other.restoreState(state)
    expect(Array.from({ length: 5 }, () => other.uniform())).toEqual(first)
    expect(Object.values(state).every((part) => typeof part === 'number')).toBe(true)
  })

  it('never gives 0 or 1', () => {
    const stream = new RandomStream('')
    stream.restoreState({ c: 0, s0: 0, s1: 0, s2: 0 })
    expect(stream.uniform()).toBe(2 ** -54)
    const other = new RandomStream('range')
    for (let draw = 0; draw < 1_000_000; draw++) {
      const value = other.uniform()
      if (!(value > 0 && value < 1)) expect(value).toBeGreaterThan(0)
    }
  })
})

describe('Streams', () => {
  const first = (streams: Streams, entity: string, purpose: string): number =>
    streams.open(entity, purpose).uniform()

  it('gives equal streams for equal names and other streams for other ones', () => {
    const streams = new Streams(7, 3)
    expect(first(streams, 'north', 'delay')).toBe(first(new Streams(7, 3), 'north', 'delay'))
    expect(first(streams, 'north', 'delay')).toBe(first(new Streams('7', 3), 'north', 'delay'))
    const others = [
      first(new Streams(8, 3), 'north', 'delay'),
      first(new Streams(7, 4), 'north', 'delay'),
      first(streams, 'south', 'delay'),
      first(streams, 'north', 'failure'),
    ]
    expect(new Set([first(streams, 'north', 'delay'), ...others]).size).toBe(5)
  })

  it('does not shift one stream when another is opened or drawn from', () => {
    const alone = new Streams(1, 0).open('a', 'x')
    const streams = new Streams(1, 0)
    const other = streams.open('b', 'x')
    const beside = streams.open('a', 'x')
    for (let draw = 0; draw < 100; draw++) {
      other.uniform()
      expect(beside.uniform()).toBe(alone.uniform())
    }
  })

  it('keeps the parts of a name apart', () => {
    const streams = new Streams(1, 0)
    expect(streams.key('a', 'b|c')).not.toBe(streams.key('a|b', 'c'))
    expect(streams.key('a","b', 'c')).not.toBe(streams.key('a', 'b","c'))
    expect(first(streams, 'ab', 'c')).not.toBe(first(streams, 'a', 'bc'))
  })

  it('gives unsigned 32-bit keys, spread evenly over names and replications', () => {
    const counts = new Float64Array(64)
    for (let index = 0; index < 6400; index++) {
      const key = new Streams(1, index % 80).key(`warehouse-${Math.floor(index / 80)}`, 'delay')
      expect(key >>> 0).toBe(key)
      counts[Math.floor((key / 2 ** 32) * 64)]++
    }
    expect(uniformityProbability(counts)).toBeGreaterThan(0.0005)
    expect(uniformityProbability(counts)).toBeLessThan(0.9995)
  })

  it('starts streams of similar names at unrelated points', () => {
    const counts = new Float64Array(64)
    const here = new Float64Array(20_000)
    const next = new Float64Array(20_000)
    for (let index = 0; index < here.length; index++) {
      const streams = new Streams(1, index % 200)
      const name = Math.floor(index / 200)
      here[index] = first(streams, `shop-${name}`, 'arrival')
      next[index] = first(streams, `shop-${name + 1}`, 'arrival')
      counts[Math.floor(here[index] * 64)]++
    }
    expect(uniformityProbability(counts)).toBeGreaterThan(0.0005)
    expect(uniformityProbability(counts)).toBeLessThan(0.9995)
    expect(Math.abs(correlationOf(here, next))).toBeLessThan(3.29 / Math.sqrt(here.length))
  })

  it('refuses a replication that is no index', () => {
    expect(() => new Streams(1, -1)).toThrow('replication (= -1) must be an integer >= 0')
  })
})
