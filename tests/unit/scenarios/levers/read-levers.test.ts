import { describe, expect, it } from 'vitest'
import { LEVERS, LeverError, leversText, readLevers } from '../../../../scenarios/index.ts'

describe('readLevers', () => {
  it('reads columns, levers together and strengths', () => {
    const columns = readLevers('S08=0.5, s08')
    expect(columns.map((column) => column.map(({ lever, dose }) => [lever.id, dose]))).toEqual([
      [['S08', 0.5]],
      [['S08', 1]],
    ])
  })

  it('writes them again as they were read', () => {
    expect(readLevers('S08=0.5,S08=1').map(leversText)).toEqual(['S08=0.5', 'S08'])
  })

  it.each([
    ['S80', /"S80" is not a known lever: did you mean S08\?/],
    ['inventory', /did you mean S08 \(Three-tier inventory\)\?/],
    ['Q', /is not a known lever: choose from S01/],
    ['S08=1.01', /"S08=1\.01" must have a strength from 0 to 1 \(how far .*\): write for example S08=1/],
    ['S08=-0.1', /must have a strength/],
    ['S08=much', /must have a strength/],
    ['S08=0.5=1', /has two strengths/],
    ['S08+S08', /has S08 twice in one column/],
    ['S08,,S08', /has an empty name/],
  ])('refuses %s', (text, message) => {
    expect(() => readLevers(text)).toThrow(message)
    expect(() => readLevers(text)).toThrow(LeverError)
  })
})

describe('LEVERS', () => {
  it('have ids of their own and a dose that its tested strengths span', () => {
    expect(new Set(LEVERS.map(({ id }) => id)).size).toBe(LEVERS.length)
    for (const { dose } of LEVERS) {
      expect(dose.tested[0]).toBe(dose.from)
      expect(dose.tested.at(-1)).toBe(dose.to)
      expect([...dose.tested].sort((a, b) => a - b)).toEqual(dose.tested)
      expect(dose.default).toBeGreaterThan(dose.from)
      expect(dose.default).toBeLessThanOrEqual(dose.to)
    }
  })
})
