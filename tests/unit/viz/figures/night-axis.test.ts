import { describe, expect, it } from 'vitest'
import { spanInWords } from '../../../../viz/figures/night-axis.ts'

describe('a span of the course in words', () => {
  it.each([
    [188, 190, 'day 8, 20:00 to 22:00'],
    [188, 192, 'day 8, 20:00 to 24:00'],
    [188, 194.5, 'day 8, 20:00 to day 9, 02:30'],
    [0, 23.9999, 'day 1, 00:00 to 24:00'],
  ])('from %d h to %d h', (from, to, words) => {
    expect(spanInWords(from, to)).toBe(words)
  })
})
