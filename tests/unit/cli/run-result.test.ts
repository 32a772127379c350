import { describe, expect, it } from 'vitest'
import { finishRun } from '../../../cli/run/finish-run.ts'
import { runResult } from '../../../cli/run/run-result.ts'
import { digestOf } from '../../../engine/experiment/digest.ts'
import { fakeRecord } from '../../support/fake-record.ts'
import { minimalRun } from '../../support/small-run.ts'

describe('digest of a run', () => {
  it('is the digest of a comparison that holds nothing but this run', () => {
    const record = fakeRecord('as-is', 3, { profit: 0.1 + 0.2, fillRate: 1e-7, leadTimeHours: -0 })
    const facts = { seed: 1, lotSize: 1, elapsedSeconds: 1, notes: [] }
    expect(runResult(record, facts).digest).toBe(digestOf([record]))
  })
})

describe('finishRun', () => {
  it('ends as a run in one go', async () => {
    const record = await finishRun(minimalRun(), new AbortController().signal, () => undefined)
    expect(record).toEqual(minimalRun().finish())
  })

  it('gives nothing when it is stopped', async () => {
    const run = minimalRun()
    const controller = new AbortController()
    const times: number[] = []
    const stop = (now: number): void => {
      times.push(now)
      controller.abort()
    }
    const record = await finishRun(run, controller.signal, stop, 100)
    expect(record).toBeNull()
    expect(times).toHaveLength(1)
    expect(times[0]).toBeGreaterThan(0)
  })
})

describe('runResult', () => {
  it('tells rates over the whole run and why indicators are null', () => {
    const record = { ...fakeRecord('as-is', 0, { profit: 5 }), ordersInRun: 150 }
    const facts = { seed: 1, lotSize: 1, elapsedSeconds: 0.5, notes: ['first'] }
    const result = runResult(record, facts)
    expect(result).toMatchObject({
      transitionsPerOrder: 6,
      ordersPerSecond: 300,
      policy: 'as-is',
      replication: 0,
    })
    expect(result.notes[0]).toBe('first')
    expect(result.notes).toContain('cashTurnoverDays is null: its mechanism is not modelled yet')
    expect(result.notes.some((note) => note.startsWith('profit '))).toBe(false)
  })
})
