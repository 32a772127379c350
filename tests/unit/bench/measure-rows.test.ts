import { describe, expect, it } from 'vitest'
import type { Bench } from '../../../bench/bench.ts'
import { measureRows } from '../../../bench/measure-rows.ts'
import { tableOf, verdictOf } from '../../../bench/table.ts'

const quiet = (): void => {}

function bench(values: readonly number[], more: Partial<Bench> = {}): Bench {
  let run = 0
  return {
    id: 'sample',
    unit: 'orders/s',
    repeats: values.length,
    measure: () => ({ value: values[run++], eventCount: 7 }),
    ...more,
  }
}

describe('measureRows', () => {
  it('reports the best run, the median ratio and how far the ratios lie apart', async () => {
    const { rows, calibration } = await measureRows([bench([10, 30, 20])], quiet)
    const [row] = rows
    expect(row).toMatchObject({ id: 'sample', value: 30, eventCount: 7, runs: 3 })
    if (row.value === null) throw new Error('not measured')
    expect(row.ratioRange[0]).toBeLessThanOrEqual(row.ratioToCalibration)
    expect(row.ratioRange[1]).toBeGreaterThanOrEqual(row.ratioToCalibration)
    expect(calibration).toBeGreaterThan(0)
  })

  it('takes the shortest run of a duration', async () => {
    const { rows } = await measureRows([bench([3, 1, 2], { isDuration: true, unit: 's' })], quiet)
    expect(rows[0].value).toBe(1)
  })

  it('takes the median of a quotient, and holds it against no calibration', async () => {
    const { rows } = await measureRows([bench([1.9, 2.4, 1.2], { isQuotient: true, unit: 'times' })], quiet)
    expect(rows[0]).toMatchObject({ value: 1.9, ratioToCalibration: 1.9, ratioRange: [1.2, 2.4] })
  })

  it('fails when a run plays another number of events than it must, or than the run before', async () => {
    const other = bench([1], { expectedEventCount: 8 })
    await expect(measureRows([other], quiet)).rejects.toThrow(
      'sample played 7 events, expected 8: the model has changed',
    )
    let count = 0
    const changing = bench([1, 1], { measure: () => ({ value: 1, eventCount: ++count }) })
    await expect(measureRows([changing], quiet)).rejects.toThrow('sample played 2 events, expected 1')
  })

  it('says why a row could not be measured, and goes on', async () => {
    const missing = bench([1], { missing: () => 'there is no such scenario yet' })
    const report = await measureRows([missing, bench([1])], quiet)
    expect(report.rows.map(({ value }) => value)).toEqual([null, 1])
    expect(tableOf(report)).toContain('sample: not measured, there is no such scenario yet')
  })

  it('holds our runs against those of a rival, run by run', async () => {
    const rival = { name: 'Other', measure: () => ({ value: 1, cpuShare: 0.5, version: '4.1' }) }
    const { rows } = await measureRows([bench([10, 30, 20], { rival })], quiet)
    expect(rows[0]).toMatchObject({ rival: { name: 'Other 4.1', value: 2, times: 10, timesRange: [5, 15] } })
  })

  it('says why there is no rival, and that what is asked of it was not measured', async () => {
    const rival = { name: 'Other', measure: () => ({ missing: 'it is not installed' }) }
    const sample = bench([1], { rival, targets: { must: 40, of: 'times' } })
    const text = tableOf(await measureRows([sample], quiet))
    expect(text).toContain('sample: not held against Other, it is not installed')
    expect(text).toContain('not measured')
  })
})

describe('verdictOf', () => {
  const measured = {
    id: 'sample',
    eventCount: 1,
    ratioToCalibration: 1,
    ratioRange: [1, 1],
    runs: 1,
  } as const

  it('tells aim, must and what falls short, for speeds and for durations', () => {
    const speed = (value: number): string =>
      verdictOf({ ...measured, value, unit: 'orders/s', targets: { must: 10, aim: 20 } })
    expect([speed(9), speed(10), speed(20)]).toEqual(['short of must', 'must met', 'aim met'])
    const seconds = (value: number): string =>
      verdictOf({ ...measured, value, unit: 's', targets: { must: 2, aim: 1 } })
    expect([seconds(2.1), seconds(2), seconds(1)]).toEqual(['short of must', 'must met', 'aim met'])
  })
})
