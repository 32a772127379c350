import { describe, expect, it } from 'vitest'
import { Streams } from '../../../engine/kernel/index.ts'
import {
  drawOccurrences,
  longestRecovery,
  recordShocks,
  type ShockRecord,
} from '../../../engine/shocks/index.ts'
import { compileMinimal } from '../../support/small-run.ts'

describe('record of a shock', () => {
  it('says when, how long, how hard, what it hit, and how long the backlog took', () => {
    const compiled = compileMinimal((input) => {
      const trigger = { kind: 'at', day: 1, time: '02:00' } as const
      input.shocks = {
        fire: { kind: 'factory-outage', trigger, factories: ['sprint'], hold: '30 h', peak: 2 },
        storm: { kind: 'weather', trigger: { ...trigger, day: 0 }, regions: ['east'] },
      }
    })
    const occurrences = drawOccurrences(compiled, new Streams(1, 0))
    const records = recordShocks(
      occurrences,
      compiled,
      (hour) => (hour < 5 ? 90 : 10),
      (hour) => (hour < 99 ? 10 : -1),
    )
    expect(records).toEqual([
      { shock: 'storm', startHour: -22, hours: 54, peak: 1, hit: [], recoveryHours: 28 },
      { shock: 'fire', startHour: 2, hours: 30, peak: 2, hit: ['sprint'], recoveryHours: 4 },
    ])
    expect(longestRecovery(records)).toBe(28)
  })

  it('has no longest recovery without shocks, or when one was not recovered from', () => {
    const record = { recoveryHours: 3 } as ShockRecord
    expect(longestRecovery([])).toBeNull()
    expect(longestRecovery([record, { ...record, recoveryHours: null }])).toBeNull()
    expect(longestRecovery([record, { ...record, recoveryHours: 0 }])).toBe(3)
  })
})
