import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CompareOptions, type Comparison, compareWith } from '../../../engine/experiment/index.ts'
import { FAKE_ENGINE, fakeScenario } from '../../support/fake-experiment.ts'
import { temporaryDirectory } from './temporary-directory.ts'

// The fake engine makes `auto` lots of 4.
const compare = (options: Partial<CompareOptions> = {}): Promise<Comparison> =>
  compareWith(FAKE_ENGINE, {
    scenario: fakeScenario({ lotsDelay: 2 }),
    policies: ['plain', 'better'],
    replications: 8,
    workers: 1,
    clock: () => 0,
    ...options,
  })

describe('a comparison with a tolerance for lots', () => {
  it('measures what lots do to the first policy, and warns where it is too much', async () => {
    const [plain, measured] = await Promise.all([compare(), compare({ lotTolerance: 0.01 })])
    expect(plain).not.toHaveProperty('lots')
    expect(measured.lots).toMatchObject({ size: 4, tolerance: 0.01, policy: 'plain', replications: 6 })
    expect(measured.lots?.bias.leadTimeHours).toEqual({
      mean: 2,
      halfWidth: 0,
      relative: 0.04,
      relativeHalfWidth: 0,
    })
    expect(measured.lots?.bias.profit).toMatchObject({ mean: 0, halfWidth: 0 })
    expect(measured.notes.at(-1)).toBe(
      'lots of up to 4 orders shift leadTimeHours by more than the tolerance of 1 %: a smaller tolerance comes nearer, and lot size 1 is exact',
    )
    expect(measured.digest).toBe(plain.digest)
  })

  it('measures nothing for single orders', async () => {
    const { lots, notes } = await compare({ lotTolerance: 0.01, lotSize: 1 })
    expect(lots).toEqual({ size: 1, tolerance: 0.01, policy: 'plain', replications: 0, bias: {} })
    expect(notes.some((note) => note.startsWith('lots of'))).toBe(false)
  })

  it('counts the runs of single orders in its progress, and keeps them beside the results', async () => {
    const out = join(temporaryDirectory(), 'results')
    const told: (readonly [number, number])[] = []
    const ask = (): Promise<Comparison> =>
      compare({
        lotTolerance: 0.05,
        replications: 3,
        out,
        onProgress: (done, total) => told.push([done, total]),
      })
    const first = await ask()
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((done) => [done, 9]))
    expect(existsSync(join(out, 'single-orders', 'journal.jsonl'))).toBe(true)
    told.length = 0
    const again = await ask()
    expect(told).toEqual([
      [6, 9],
      [9, 9],
    ])
    expect(again.lots).toEqual(first.lots)
  })

  it('measures nothing when it was stopped before its end', async () => {
    const stop = new AbortController()
    const stopped = await compare({
      lotTolerance: 0.01,
      signal: stop.signal,
      onProgress: (done) => done === 3 && stop.abort(),
    })
    expect(stopped.interrupted).toBe(true)
    expect(stopped).not.toHaveProperty('lots')
  })
})
