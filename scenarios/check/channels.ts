import type { Scenario } from '../schema/index.ts'
import { type Finding, sum } from './finding.ts'

const ROUNDING = 1e-9

/**
 * The traffic of all platforms together is all traffic.
 *
 * @param scenario - the scenario.
 * @yields a finding where the shares do not add up to 1.
 */
export function* checkChannels({ channels }: Scenario): Generator<Finding> {
  if (channels === undefined) return
  const total = sum(channels.platforms.map(({ share }) => share))
  if (Math.abs(total - 1) <= ROUNDING) return
  yield {
    path: ['channels', 'platforms'],
    rule: `the shares must add up to 1, not ${Number(total.toFixed(6))}`,
    fix: 'Change the shares.',
  }
}
