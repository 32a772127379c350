import { describe, expect, it } from 'vitest'
import { HttpProblem } from '../../../api/http/index.ts'
import { readBody } from '../../../api/http/read-body.ts'
import {
  comparisonRequest,
  LONGEST_SCENARIO,
  MOST_REPLICATIONS,
  validationRequest,
} from '../../../api/schemas/index.ts'

describe('a request for a comparison', () => {
  it.each([
    { scenario: 'quiet-week' },
    { scenarioText: 'extends: quiet-week', policies: ['as-is'], replications: 2 },
    { scenario: 'quiet-week', levers: 'S08=0.5,S10+S36' },
    {
      scenario: 'quiet-week',
      replications: MOST_REPLICATIONS,
      seed: -7,
      lotSize: 'auto',
      objective: 'profit',
    },
  ])('is read: %j', (body) => {
    expect(readBody(comparisonRequest, body)).toEqual(body)
  })

  it.each([
    ['replications', { scenario: 'a', replications: 1 }],
    ['replications', { scenario: 'a', replications: MOST_REPLICATIONS + 1 }],
    ['replications', { scenario: 'a', replications: 2.5 }],
    ['replications', { scenario: 'a', replications: '20' }],
    ['seed', { scenario: 'a', seed: 0.5 }],
    ['lotSize', { scenario: 'a', lotSize: 0 }],
    ['policies', { scenario: 'a', policies: [] }],
    ['policies.1', { scenario: 'a', policies: ['as-is', 3] }],
    ['scenarioText', { scenarioText: '' }],
    ['scenarioText', { scenarioText: 'a'.repeat(LONGEST_SCENARIO + 1) }],
    ['levers', { scenario: 'a', levers: ['S08'] }],
    ['levers', { scenario: 'a', levers: '' }],
    ['out', { scenario: 'a', out: '/tmp/x' }],
    ['orders', { scenario: 'a', orders: '/etc/passwd' }],
    ['', {}],
    ['', { scenario: 'a', scenarioText: 'b' }],
    ['', []],
    ['', null],
    ['', undefined],
    ['', 'quiet-week'],
  ])('is refused for %j: %j', (path, body) => {
    const problem = refusalOf(() => readBody(comparisonRequest, body))
    expect(problem.status).toBe(422)
    expect(problem.errors?.map((error) => error.path)).toContain(path)
    for (const { rule, fix, file } of problem.errors ?? []) {
      expect([file, rule, fix].every((text) => text !== '')).toBe(true)
      expect(rule).not.toMatch(/Invalid|expected/)
    }
  })

  it('tells every field that breaks a rule at once', () => {
    const { errors } = refusalOf(() => readBody(comparisonRequest, { scenario: 3, seed: 'x', other: 1 }))
    expect(errors?.map(({ path }) => path).sort()).toEqual(['other', 'scenario', 'seed'])
    expect(errors?.find(({ path }) => path === 'seed')).toMatchObject({
      value: 'x',
      fix: 'Send for example 1.',
    })
  })
})

describe('a request for a check', () => {
  it('holds a text and nothing else', () => {
    expect(readBody(validationRequest, { scenarioText: 'kingtide: 1' })).toEqual({
      scenarioText: 'kingtide: 1',
    })
    expect(refusalOf(() => readBody(validationRequest, { file: '/etc/passwd' })).status).toBe(422)
  })
})

function refusalOf(read: () => unknown): HttpProblem {
  try {
    read()
  } catch (error) {
    if (error instanceof HttpProblem) return error
    throw error
  }
  throw new Error('the body was read')
}
