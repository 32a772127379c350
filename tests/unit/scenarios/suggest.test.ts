import { describe, expect, it } from 'vitest'
import { validateScenario } from '../../../scenarios/index.ts'
import { nearest } from '../../../scenarios/spelling/index.ts'
import { minimalScenario, writeScenario } from '../../support/minimal-scenario.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('suggested values', () => {
  const folder = temporaryFolder()
  const fixOf = (part: object) => {
    const file = writeScenario(folder, { ...minimalScenario(), ...part })
    return validateScenario(file).errors[0]?.fix
  }

  it.each([
    ['36 hours', 'Write 36 h.'],
    ['36hrs', 'Write 36 h.'],
    ['1.5 Hours', 'Write 1.5 h.'],
    ['1,5 h', 'Write 1.5 h.'],
    ['90 minutes', 'Write 90 min.'],
    ['90 m', 'Write 90 min.'],
    ['10 sec.', 'Write 10 s.'],
    ['5 days', 'Write 5 d.'],
    ['2 weeks', 'Write 14 d.'],
    ['36 小时', 'Write 36 h.'],
    ['3天', 'Write 3 d.'],
    ['-4 h', 'Write 4 h.'],
    ['4 fortnights', 'Write a length of time such as 36 h.'],
    ['', 'Write a length of time such as 36 h.'],
  ])('for the length of time %j', (shipWithin, fix) => {
    expect(fixOf({ promises: { shipWithin, deliverWithin: { core: '48 h', county: '72 h' } } })).toBe(fix)
  })

  it.each([
    ['8:00', 'Write "08:00".'],
    ['8 pm', 'Write "20:00".'],
    ['12am', 'Write "00:00".'],
    ['20.30', 'Write "20:30".'],
    ['20:00:00', 'Write "20:00".'],
    [20, 'Write "20:00".'],
    ['24:00', 'Write "00:00".'],
    ['25:00', 'Write a time of day such as "20:00".'],
    ['noon', 'Write a time of day such as "20:00".'],
  ])('for the time of day %j', (collectAt, fix) => {
    expect(fixOf({ returns: { ...minimalScenario().returns, collectAt } })).toBe(fix)
  })

  it.each([
    [12, 'Write it in quotes: "12".'],
    ["Singles' night", 'Write Singles-night.'],
    ['?!', 'Write a name of letters, digits, dots, dashes and underscores.'],
  ])('for the name %j', (name, fix) => {
    expect(fixOf({ name })).toBe(fix)
  })

  it('for names that are nearly right', () => {
    const known = ['warmUp', 'window', 'drain']
    expect(nearest('warmup', known)).toEqual(['warmUp'])
    expect(nearest('warm_up', known)).toEqual(['warmUp'])
    expect(nearest('wnidow', known)).toEqual(['window'])
    expect(nearest('colour', known)).toEqual([])
    expect(nearest('x'.repeat(1_000_000), known)).toEqual([])
  })
})
