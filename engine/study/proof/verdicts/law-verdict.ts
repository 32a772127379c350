import type { LawCheck } from '../check.ts'
import type { Verdict } from '../check-result.ts'

/**
 * Judges a law: no case may break it, and with the fault put in at least one must.
 *
 * @param check - the check.
 * @param seed - of the cases.
 * @param cases - how many.
 */
export function judgeLaw(check: LawCheck, seed: number, cases: number): Verdict {
  const { counterExample, remark } = check.search(seed, cases, false)
  const isFaultNoticed = check.search(seed, cases, true).counterExample !== null
  return {
    estimate: counterExample === null ? 0 : 1,
    halfWidth: 0,
    expected: 0,
    tolerance: 0,
    zScore: null,
    replications: cases,
    power: isFaultNoticed ? 1 : 0,
    isFaultNoticed,
    falseAlarm: check.falseAlarm,
    pass: counterExample === null && isFaultNoticed,
    note: [noteOn(counterExample, isFaultNoticed, check.fault), remark].filter(Boolean).join('; '),
  }
}

function noteOn(counterExample: string | null, isFaultNoticed: boolean, fault: string): string {
  if (counterExample !== null) return `counter-example: ${counterExample}`
  return isFaultNoticed ? `fault put in and noticed: ${fault}` : `the fault was not noticed: ${fault}`
}
