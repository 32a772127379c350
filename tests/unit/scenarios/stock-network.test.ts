import { describe, expect, it } from 'vitest'
import { readAnyScenarioText, ScenarioError } from '../../../scenarios/index.ts'

function problemsOf(changes: object): string[] {
  const text = JSON.stringify({ extends: 'classic/single-echelon', model: 'stock-network', ...changes })
  try {
    readAnyScenarioText(text, 'test.json')
    return []
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems.map(({ path, rule }) => `${path}: ${rule}`)
    throw error
  }
}

const stopping = (review: string, stops: string) => ({
  review,
  nodes: { shop: { disruption: { kind: 'exponential', meanUp: 4, meanDown: 1, stops } } },
})

describe('a disruption in a stock network', () => {
  it.each(['ordering', 'shipping', 'receipt'])('may stop %s under either review', (stops) => {
    expect(problemsOf(stopping('periodic', stops))).toEqual([])
    expect(problemsOf(stopping('continuous', stops))).toEqual([])
  })

  it('stops goods on their way by the period, so under periodic review only', () => {
    expect(problemsOf(stopping('periodic', 'transit'))).toEqual([])
    expect(problemsOf(stopping('continuous', 'transit'))).toEqual([
      'nodes.shop.disruption.stops: time that goods stand still on their way is counted in periods, and review is continuous',
    ])
  })
})
