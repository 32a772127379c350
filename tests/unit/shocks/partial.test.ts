import { describe, expect, it } from 'vitest'
import { grownAt, leftAt, onTopOf } from '../../../engine/shocks/partial.ts'

describe('changes at an intensity', () => {
  it('are exactly nothing at 0, even where all is lost', () => {
    expect([leftAt(0, 0), leftAt(0.37, 0), grownAt(1.3, 0), onTopOf(0.07, 1, 0)]).toEqual([1, 1, 1, 0.07])
  })

  it('are what is written at 1', () => {
    expect([leftAt(0.4, 1), leftAt(0, 1), onTopOf(0, 0.25, 1)]).toEqual([0.4, 0, 0.25])
    expect(grownAt(1.3, 1)).toBeCloseTo(1.3, 15)
    expect(onTopOf(0.2, 0.5, 1)).toBeCloseTo(0.6, 15)
  })

  it('act twice over at 2: two shocks of intensity 1 are one of intensity 2', () => {
    expect(leftAt(0.4, 2)).toBeCloseTo(0.4 * 0.4, 15)
    expect(onTopOf(0.1, 0.3, 2)).toBeCloseTo(onTopOf(onTopOf(0.1, 0.3, 1), 0.3, 1), 15)
    expect(grownAt(1.3, 2)).toBeCloseTo(1.6, 15)
  })

  it.each([0.1, 0.5, 3, 20, 1000])('stay shares at intensity %d', (intensity) => {
    for (const share of [0, 0.01, 0.5, 0.99, 1]) {
      expect(leftAt(share, intensity)).toBeGreaterThanOrEqual(0)
      expect(leftAt(share, intensity)).toBeLessThanOrEqual(1)
      expect(onTopOf(0.3, share, intensity)).toBeGreaterThanOrEqual(0.3)
      expect(onTopOf(0.3, share, intensity)).toBeLessThanOrEqual(1)
    }
  })
})
