import { MILLISECONDS, type Scenario } from '../schema/index.ts'
import type { Finding } from './finding.ts'

const LONGEST_DAYS = 3_660

/** Length of a day, ms. */
export const DAY = MILLISECONDS['d'] as number

/**
 * Warm-up, window and drain are whole days, and not more than about ten years together.
 *
 * @param scenario - the scenario.
 * @yields a finding at each part that breaks this.
 */
export function* checkHorizon({ horizon }: Scenario): Generator<Finding> {
  for (const part of ['warmUp', 'window', 'drain'] as const) {
    if (horizon[part] % DAY !== 0) yield notWholeDays(part, horizon[part])
  }
  const days = (horizon.warmUp + horizon.window + horizon.drain) / DAY
  if (days <= LONGEST_DAYS) return
  const rule = `warm-up, window and drain are ${Math.round(days)} d together; the limit is ${LONGEST_DAYS} d`
  yield { path: ['horizon'], rule, fix: 'Shorten them.' }
}

function notWholeDays(part: string, length: number): Finding {
  const days = Math.max(1, Math.ceil(length / DAY))
  return { path: ['horizon', part], rule: 'must be whole days', fix: `Write ${days} d.` }
}
