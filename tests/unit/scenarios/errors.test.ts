import { describe, expect, it } from 'vitest'
import { describeProblem, ScenarioError, type ScenarioProblem } from '../../../scenarios/index.ts'

const problem: ScenarioProblem = {
  file: 'singles-night.yaml',
  line: 12,
  column: 7,
  path: 'network.zones[3].weight',
  value: -4,
  rule: 'must not be negative',
  fix: 'Write a number >= 0.',
}

describe('ScenarioError', () => {
  it('says file, place, value, rule and fix in one sentence for each problem', () => {
    const sentence =
      'singles-night.yaml:12:7 network.zones[3].weight is -4: must not be negative. Write a number >= 0.'
    expect(describeProblem(problem)).toBe(sentence)
    expect(new ScenarioError([problem, problem]).message).toBe(`${sentence}\n${sentence}`)
  })

  it('says so when not all problems are listed', () => {
    expect(new ScenarioError([problem], true).message).toMatch(
      /There are more problems, which are not listed\.$/,
    )
  })

  it('leaves out what does not apply', () => {
    expect(describeProblem({ ...problem, value: null })).toContain(' network.zones[3].weight: must not')
    expect(describeProblem({ ...problem, path: '', value: null })).toContain('yaml:12:7 must not')
  })

  it('shortens a long value', () => {
    expect(describeProblem({ ...problem, value: 'x'.repeat(500) }).length).toBeLessThan(200)
  })
})
