import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../../../engine/study/proof/index.ts'

describe('the checks of the proof', () => {
  it('have names of their own, in kebab-case', () => {
    const ids = CHECKS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9.]+(-[a-z0-9.]+)*)+$/)
    for (const { family } of CHECKS) expect(family).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('say what they show and where the expected value is from', () => {
    for (const { statement, source } of CHECKS) {
      expect(statement).toMatch(/^[A-Z].*\.$/)
      expect(source.length).toBeGreaterThan(5)
    }
  })

  it('are at least eighty in at least twelve families, none with more than one in eight', () => {
    const sizes = new Map<string, number>()
    for (const { family } of CHECKS) sizes.set(family, (sizes.get(family) ?? 0) + 1)
    expect(CHECKS.length).toBeGreaterThanOrEqual(80)
    expect(sizes.size).toBeGreaterThanOrEqual(12)
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(CHECKS.length / 8)
  })

  it('repeat an estimate at least 30 times', () => {
    for (const check of CHECKS) {
      if (check.kind === 'estimate') expect(check.experiment.replications).toBeGreaterThanOrEqual(30)
    }
  })
})
