import { describe, expect, it } from 'vitest'
import { counterUniform } from '../../../engine/kernel/index.ts'
import { correlationOf, uniformityProbability } from '../../support/intervals.ts'

const DRAWS = 1 << 20
const CELLS = 1024

type Draw = (index: number) => number

// How the two inputs move in practice, and at the edges of the range.
const WALKS: Record<string, Draw> = {
  'sequential counters': (index) => counterUniform(12_345, index),
  'sequential counters, key 0': (index) => counterUniform(0, index),
  'sequential counters near 2^32': (index) => counterUniform(99, 2 ** 32 - 1 - index),
  'sequential keys': (index) => counterUniform(index, 7),
  'sequential keys, counter 0': (index) => counterUniform(index, 0),
  'counters in steps of 4096': (index) => counterUniform(0xdeadbeef, index * 4096),
  'keys in the high bits': (index) => counterUniform(index << 12, 3),
  'key equal to counter': (index) => counterUniform(index, index),
  'key and counter that add up': (index) => counterUniform(index, DRAWS - index),
}

function expectPlausible(probability: number): void {
  expect(probability).toBeGreaterThan(0.0005)
  expect(probability).toBeLessThan(0.9995)
}

describe('counterUniform', () => {
  it.each(Object.keys(WALKS))('is uniform over %s', (name) => {
    const counts = new Float64Array(CELLS)
    for (let index = 0; index < DRAWS; index++) counts[Math.floor(WALKS[name](index) * CELLS)]++
    expectPlausible(uniformityProbability(counts))
  })

  it.each(Object.keys(WALKS))('is uniform in the low bits over %s', (name) => {
    const counts = new Float64Array(CELLS)
    for (let index = 0; index < DRAWS; index++) counts[Math.floor(WALKS[name](index) * 2 ** 32) % CELLS]++
    expectPlausible(uniformityProbability(counts))
  })

  it.each(Object.keys(WALKS))('gives independent pairs over %s', (name) => {
    const draw = WALKS[name]
    const counts = new Float64Array(CELLS)
    for (let index = 0; index < DRAWS; index++) {
      counts[Math.floor(draw(index) * 32) * 32 + Math.floor(draw(index + 1) * 32)]++
    }
    expectPlausible(uniformityProbability(counts))
  })

  it.each([1, 2, 3, 64, 0x10000, 0x80000000])('does not correlate keys that differ by %i', (difference) => {
    const one = Float64Array.from({ length: DRAWS }, (_, counter) => counterUniform(1000, counter))
    const other = Float64Array.from({ length: DRAWS }, (_, counter) =>
      counterUniform(1000 ^ difference, counter),
    )
    expect(Math.abs(correlationOf(one, other))).toBeLessThan(3.29 / Math.sqrt(DRAWS))
    const later = Float64Array.from({ length: DRAWS }, (_, counter) =>
      counterUniform(1000 ^ difference, counter ^ difference),
    )
    expect(Math.abs(correlationOf(one, later))).toBeLessThan(3.29 / Math.sqrt(DRAWS))
  })

  it('does not give two keys the same numbers in another order', () => {
    const seen = new Set(Array.from({ length: 20_000 }, (_, counter) => counterUniform(1, counter)))
    let shared = 0
    for (let counter = 0; counter < 20_000; counter++) if (seen.has(counterUniform(2, counter))) shared++
    // 20,000^2 / 2^32 = 0.09 are expected by chance.
    expect(shared).toBeLessThan(4)
  })

  it('changes each bit of the result in half the cases when one bit of an input changes', () => {
    for (let bit = 0; bit < 64; bit++) {
      const flips = new Float64Array(32)
      const samples = 4096
      for (let index = 0; index < samples; index++) {
        const key = Math.imul(index, 0x9e3779b1)
        const counter = Math.imul(index, 0x85ebca77)
        const before = Math.floor(counterUniform(key, counter) * 2 ** 32)
        const after = Math.floor(
          counterUniform(
            bit < 32 ? key ^ (1 << bit) : key,
            bit < 32 ? counter : counter ^ (1 << (bit - 32)),
          ) *
            2 ** 32,
        )
        for (let out = 0; out < 32; out++) flips[out] += ((before ^ after) >>> out) & 1
      }
      // 2,048 checks of half-width 5 standard deviations: a false alarm in one of 850 seeds.
      for (const flip of flips)
        expect(Math.abs(flip / samples - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / samples))
    }
  })

  it('stays strictly inside (0, 1) and takes signed and unsigned inputs alike', () => {
    expect(counterUniform(-1, -2)).toBe(counterUniform(0xffffffff, 0xfffffffe))
    for (let index = 0; index < 100_000; index++) {
      const value = counterUniform(index, index * 31)
      expect(value > 0 && value < 1).toBe(true)
    }
  })
})
