import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Choose, LAWS } from '../../engine/study/laws/index.ts'

// Choices of fast-check shrink: a counter-example comes down to the smallest scenario that breaks the law.
function chosenBy(gen: fc.GeneratorValue): Choose {
  return {
    whole: (min, max) => gen(fc.integer, { min, max }),
    one: (things) => things[gen(fc.nat, { max: things.length - 1 })],
  }
}

describe.each(LAWS.map((law) => [law.id, law] as const))('law of %s', (_, { examine, quickCases, fault }) => {
  const property = (isSpoiled: boolean) =>
    fc.property(fc.gen(), (gen) => {
      expect(examine(chosenBy(gen), isSpoiled)).toBeNull()
    })

  it('holds in every generated case', () => {
    fc.assert(property(false), { numRuns: quickCases, seed: 4 })
  })

  it(`would be broken if ${fault}`, () => {
    expect(fc.check(property(true), { numRuns: quickCases, seed: 4, endOnFailure: true }).failed).toBe(true)
  })
})
