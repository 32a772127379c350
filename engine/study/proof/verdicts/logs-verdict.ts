import { type CaseLog, isSameLog, spoiledLogs } from '../../conformance/index.ts'
import type { LogsCheck } from '../check.ts'
import { LEAST_POWER, type Verdict } from '../check-result.ts'

/**
 * Judges small models by their logs, which must be equal in every entry.
 *
 * @param check - the check.
 */
export function judgeLogs({ cases }: LogsCheck): Verdict {
  const runs = cases.map(({ id, expected, observe }) => ({ id, expected, observed: observe() }))
  const right = runs.filter(({ observed, expected }) => isSameLog(observed, expected))
  const [wrong] = runs.filter((run) => !right.includes(run))
  const changes = runs.flatMap(({ observed, expected }) =>
    spoiledLogs(expected).map((spoiled) => isSameLog(observed, spoiled)),
  )
  const power = changes.filter((passes) => !passes).length / changes.length
  return {
    estimate: right.length,
    halfWidth: 0,
    expected: runs.length,
    tolerance: 0,
    zScore: null,
    replications: runs.length,
    power,
    isFaultNoticed: power === 1,
    falseAlarm: 0,
    pass: wrong === undefined && power >= LEAST_POWER,
    note: wrong === undefined ? `${runs.length} models log what they should` : noteOn(wrong),
  }
}

function noteOn({ id, expected, observed }: { id: string; expected: CaseLog; observed: CaseLog }): string {
  return `${id} logs ${JSON.stringify(observed)} and not ${JSON.stringify(expected)}`
}
