import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../cli/failure/index.ts'
import { chooseChecks } from '../../../cli/proof/choose-checks.ts'
import {
  formatChance,
  formatEstimate,
  formatExpected,
  formatPower,
} from '../../../cli/proof/proof-numbers.ts'
import { proofReportLines } from '../../../cli/proof/proof-report.ts'
import { makePalette } from '../../../cli/terminal/index.ts'
import type { Check, CheckResult, Proof } from '../../../engine/study/proof/index.ts'

const check = (id: string, family: string): Check => ({
  kind: 'numbers',
  id,
  family,
  source: 's',
  statement: 'S.',
  numbers: () => [],
})
const checks = [check('queues/mm1', 'queues'), check('queues/mm2', 'queues'), check('serial/row-1', 'serial')]

describe('--only', () => {
  const chosen = (only?: string): string[] => chooseChecks(checks, only).map(({ id }) => id)

  it('takes ids and families, in the order of the checks', () => {
    expect(chosen()).toHaveLength(3)
    expect(chosen('serial,queues/mm2')).toEqual(['queues/mm2', 'serial/row-1'])
    expect(chosen('queues')).toEqual(['queues/mm1', 'queues/mm2'])
  })

  it('suggests the nearest name for one that is not known', () => {
    expect(() => chosen('queus')).toThrow(UsageError)
    expect(() => chosen('queus')).toThrow(/not a known check or family.*queues/)
  })
})

describe('numbers of the report', () => {
  it('have the digits that their half width allows', () => {
    expect(formatEstimate(4.00312, 0.0123)).toBe('4.003 ± 0.012')
    expect(formatExpected(4, 0.0123)).toBe('4.000')
    expect(formatEstimate(304.04678003, 0)).toBe('304.0468')
    expect(formatEstimate(null, 0)).toBe('undefined')
  })

  it('never round a power up to certainty', () => {
    expect([1, 0.99999, 0.9876].map(formatPower)).toEqual(['100 %', '> 99.9 %', '98.7 %'])
    expect([0, 0.0143].map(formatChance)).toEqual(['0', '1.4 %'])
  })
})

describe('the report', () => {
  const result = (id: string, family: string, change: Partial<CheckResult> = {}): CheckResult => ({
    id,
    family,
    kind: 'estimate',
    source: 'Erlang (1917)',
    statement: 'It waits 4.',
    estimate: 4.01,
    halfWidth: 0.02,
    expected: 4,
    tolerance: 0.036,
    zScore: 1,
    replications: 30,
    power: 1,
    isFaultNoticed: true,
    falseAlarm: 0.001,
    pass: true,
    note: 'theory lies in the 99.9 % interval',
    seconds: 1.24,
    ...change,
  })
  const proofOf = (...results: CheckResult[]): Proof => ({
    kingtide: '0',
    seed: 1,
    checks: results,
    passed: results.filter(({ pass }) => pass).length,
    failed: results.filter(({ pass }) => !pass).length,
    skipped: 2,
    skips: [],
    falseAlarm: 0.003,
    elapsedSeconds: 12,
  })

  it('groups by family and says why a check failed', () => {
    const failed = result('serial/row-1', 'serial', { pass: false, note: 'theory lies outside' })
    const proof = proofOf(result('queues/mm1', 'queues'), failed, result('queues/mm2', 'queues'))
    expect(proofReportLines(proof, makePalette(false))).toMatchInlineSnapshot(`
      [
        "      Check              Estimate  Expected    z  Runs  Power   Time",
        "────────────────────────────────────────────────────────────────────",
        "      queues",
        "pass  queues/mm1    4.010 ± 0.020     4.000  1.0    30  100 %  1.2 s",
        "pass  queues/mm2    4.010 ± 0.020     4.000  1.0    30  100 %  1.2 s",
        "      serial",
        "FAIL  serial/row-1  4.010 ± 0.020     4.000  1.0    30  100 %  1.2 s",
        "",
        "serial/row-1: It waits 4.",
        "  theory lies outside.",
        "  Source: Erlang (1917).",
        "",
        "2 of 3 checks in 2 families passed, 2 skipped, in 12 s; with these random numbers the probability of any failure by chance is at most 0.30 %.",
      ]
    `)
  })
})
