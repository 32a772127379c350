import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateScenario } from '../../../scenarios/index.ts'
import { minimalScenario, writeScenario } from '../../support/minimal-scenario.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Deletes, doubles or swaps parts of a text; positions are shares of its length. */
type Mutation = (parts: string[], at: number, other: number) => void

const MUTATIONS: readonly Mutation[] = [
  (parts, at) => parts.splice(at, 1),
  (parts, at) => parts.splice(at, 0, parts[at] ?? ''),
  (parts, at, other) => {
    const part = parts[at] ?? ''
    parts[at] = parts[other] ?? ''
    parts[other] = part
  },
]

const step = fc.record({
  unit: fc.constantFrom('', '\n'),
  mutation: fc.constantFrom(...MUTATIONS),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  other: fc.double({ min: 0, max: 0.999, noNaN: true }),
})

const steps = fc.array(step, { minLength: 1, maxLength: 6 })

function mutate(
  text: string,
  mutations: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
): string {
  return mutations.reduce((mutated, { unit, mutation, at, other }) => {
    const parts = mutated.split(unit)
    mutation(parts, Math.floor(at * parts.length), Math.floor(other * parts.length))
    return parts.join(unit)
  }, text)
}

/** Either a scenario, or problems that all have a place, a rule and a fix, within a second. */
function expectAnswer(file: string): void {
  const start = performance.now()
  const { ok, errors, scenario } = validateScenario(file)
  expect(performance.now() - start).toBeLessThan(1_000)
  expect(ok).toBe(errors.length === 0)
  expect(scenario === undefined).toBe(!ok)
  for (const problem of errors) {
    expect(Object.keys(problem)).toEqual(['file', 'line', 'column', 'path', 'value', 'rule', 'fix'])
    expect(problem.line).toBeGreaterThan(0)
    expect(problem.column).toBeGreaterThan(0)
    expect(problem.rule).toMatch(/^\S.*[^.\s]$/su)
    expect(problem.fix).toMatch(/^\S.*\S$/su)
    expect(problem.rule).not.toContain('this file cannot be read (')
    expect(JSON.parse(JSON.stringify(problem))).toEqual(problem)
  }
}

describe('a valid scenario with random changes', () => {
  const folder = temporaryFolder()

  it('is either accepted or refused with problems: YAML', () => {
    const file = writeScenario(folder)
    const text = readFileSync(file, 'utf8')
    fc.assert(
      fc.property(steps, (mutations) => {
        writeFileSync(file, mutate(text, mutations))
        expectAnswer(file)
      }),
      { numRuns: 500, seed: 20241111 },
    )
  })

  it.each(['zones.csv', 'warehouses.csv', 'skus.csv', 'slots.csv'])(
    'is either accepted or refused: %s',
    (table) => {
      const file = writeScenario(folder, minimalScenario(), 'csv')
      const path = join(folder, table)
      const text = readFileSync(path, 'utf8')
      fc.assert(
        fc.property(steps, fc.string(), (mutations, noise) => {
          const mutated = mutate(text, mutations)
          writeFileSync(
            path,
            mutated.slice(0, mutated.length / 2) + noise + mutated.slice(mutated.length / 2),
          )
          expectAnswer(file)
        }),
        { numRuns: 100, seed: 20241111 },
      )
    },
  )

  it('is either accepted or refused: any bytes', () => {
    const file = join(folder, 'bytes.yaml')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        writeFileSync(file, bytes)
        expectAnswer(file)
      }),
      { numRuns: 200, seed: 20241111 },
    )
  })
})
