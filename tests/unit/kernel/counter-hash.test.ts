import { describe, expect, it } from 'vitest'
import { counterUniform } from '../../../engine/kernel/index.ts'

describe('counterUniform', () => {
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
