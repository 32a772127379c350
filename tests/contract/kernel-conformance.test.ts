import { describe, expect, it } from 'vitest'
import { CONFORMANCE_CASES, isSameLog, spoiledLogs } from '../../engine/study/conformance/index.ts'

const THEMES = Object.entries(CONFORMANCE_CASES)
const CASES = THEMES.flatMap(([, cases]) => cases)

describe.each(THEMES)('kernel conformance: %s', (_, cases) => {
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    expect(one.observe()).toEqual(one.expected)
  })
})

describe('conformance cases', () => {
  it('have names of their own', () => {
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length)
  })

  it('give the same log every time', () => {
    for (const { observe, expected } of CASES) expect(isSameLog(observe(), expected)).toBe(true)
  })

  it('would fail on any one changed entry', () => {
    for (const { observe, expected } of CASES) {
      const observed = observe()
      const spoiled = spoiledLogs(expected)
      expect(spoiled.length).toBeGreaterThan(0)
      for (const log of spoiled) expect(isSameLog(observed, log)).toBe(false)
    }
  })
})
