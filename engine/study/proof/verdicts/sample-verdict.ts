import { normalQuantile } from '../../../kernel/index.ts'
import type { SampleCheck } from '../check.ts'
import { LEAST_POWER, type Verdict } from '../check-result.ts'

/**
 * Judges large samples. None may be less probable than the false alarm, and with the fault all must be.
 *
 * @param check - the check.
 */
export function judgeSamples({ samples, falseAlarm, fault }: SampleCheck): Verdict {
  const findings = samples.map(({ name, judge }) => ({ name, ...judge(false) }))
  const worst = findings.reduce((one, other) => (other.probability < one.probability ? other : one))
  const noticed = samples.filter(({ judge }) => judge(true).probability < falseAlarm)
  const power = noticed.length / samples.length
  const isFair = worst.probability >= falseAlarm
  const { name, estimate, expected, standardError } = worst
  return {
    estimate,
    halfWidth: -normalQuantile(0.025) * standardError,
    expected,
    tolerance: -normalQuantile(falseAlarm / 2) * standardError,
    zScore: (estimate - expected) / standardError,
    replications: samples.length,
    power,
    isFaultNoticed: power === 1,
    falseAlarm: 1 - (1 - falseAlarm) ** samples.length,
    pass: isFair && power >= LEAST_POWER,
    note: isFair ? `furthest off of ${samples.length}: ${name}; fault put in: ${fault}` : `${name} strays`,
  }
}
