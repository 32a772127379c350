import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveTransport, type TransportProblem } from '../../../engine/policies/transfer/transport-problem.ts'

const NO_WAY = Number.POSITIVE_INFINITY

function gainOf({ cost, worth }: TransportProblem, flow: readonly (readonly number[])[]): number {
  let gain = 0
  for (const [from, row] of flow.entries()) {
    for (const [to, units] of row.entries()) if (units > 0) gain += units * (worth - cost[from][to])
  }
  return gain
}

/** The best there is, by trying every way of moving one unit more. */
function bestGain(
  problem: TransportProblem,
  spare = [...problem.spare],
  lacking = [...problem.lacking],
): number {
  const from = spare.findIndex((units) => units > 0)
  if (from < 0) return 0
  spare[from]--
  let best = bestGain(problem, [...spare], [...lacking])
  for (const [to, units] of lacking.entries()) {
    if (units === 0 || problem.cost[from][to] === NO_WAY) continue
    const less = lacking.map((left, place) => (place === to ? left - 1 : left))
    best = Math.max(best, problem.worth - problem.cost[from][to] + bestGain(problem, [...spare], less))
  }
  return best
}

const problems = fc
  .record({ givers: fc.integer({ min: 1, max: 3 }), takers: fc.integer({ min: 1, max: 3 }) })
  .chain(({ givers, takers }) =>
    fc.record({
      spare: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: givers, maxLength: givers }),
      lacking: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: takers, maxLength: takers }),
      cost: fc.array(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(NO_WAY)), {
          minLength: takers,
          maxLength: takers,
        }),
        { minLength: givers, maxLength: givers },
      ),
      worth: fc.integer({ min: 0, max: 10 }),
    }),
  )

describe('a transport problem', () => {
  it('takes the cheapest ways, and goes back on a way where that is better for all', () => {
    const problem = {
      spare: [1, 1],
      lacking: [1, 1],
      cost: [
        [1, 2],
        [2, 9],
      ],
      worth: 100,
    }
    expect(solveTransport(problem)).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  it('moves nothing that costs as much as it is worth, or for which there is no way', () => {
    const problem = { spare: [5], lacking: [3, 3], cost: [[10, NO_WAY]], worth: 10 }
    expect(solveTransport(problem)).toEqual([[0, 0]])
  })

  it('gains as much as any other way of moving units would, and moves no more than there is and lacks', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const flow = solveTransport(problem)
        for (const [from, row] of flow.entries()) {
          expect(row.reduce((sum, units) => sum + units, 0)).toBeLessThanOrEqual(problem.spare[from])
          for (const units of row) expect(units).toBeGreaterThanOrEqual(0)
        }
        for (const [to, units] of problem.lacking.entries()) {
          expect(flow.reduce((sum, row) => sum + row[to], 0)).toBeLessThanOrEqual(units)
        }
        expect(gainOf(problem, flow)).toBeCloseTo(bestGain(problem), 9)
      }),
      { numRuns: 300 },
    )
  })
})
