import { describe, expect, it } from 'vitest'
import { RecordTable } from '../../../engine/experiment/record-table.ts'
import { bandsOf } from '../../../engine/experiment/statistics/index.ts'
import { summariseCourses } from '../../../engine/experiment/summarise-courses.ts'
import { fakeRecord } from '../../support/fake-record.ts'

const FRAME = { stepHours: 1, windowSteps: 2, mainShow: null, regions: ['north', 'south'] }

describe('summariseCourses', () => {
  const courses = summariseCourses(FRAME, ['plain'], records(3))
  const [plain] = courses.policies

  it('divides sums over replications, and leaves steps without demand open', () => {
    expect(plain.turnedAwayShare).toEqual([
      [0.1, null],
      [0, (10 + 11 + 12) / 120],
    ])
  })

  it('gives each account its mean and 95 % interval', () => {
    expect(plain.money['sales']?.mean).toBe(1001)
    // t(2, 0.975) x 1 / sqrt(3)
    expect(plain.money['sales']?.halfWidth).toBeCloseTo(4.302653 / Math.sqrt(3), 5)
    expect(plain.money['costOfGoods']).toEqual({ mean: -600, halfWidth: 0 })
  })

  it('turns lead times into shares', () => {
    expect(plain.leadTimeShare).toEqual([0, 2 / 3, 1 / 3])
  })

  it('survives that nothing was finished', () => {
    const [none] = summariseCourses(FRAME, ['plain'], new RecordTable(['plain'], 3)).policies
    expect(none).toMatchObject({ turnedAwayShare: [], leadTimeShare: [], money: {} })
    expect(none.backlogOrders.p50).toEqual([])
  })
})

describe('bandsOf', () => {
  it('interpolates between order statistics', () => {
    const { mean, p5, p25, p50, p75, p95 } = bandsOf([[4], [0], [1], [3], [2]])
    expect([mean, p5, p25, p50, p75, p95].map(([value]) => value)).toEqual([2, 0.2, 1, 2, 3, 3.8])
  })

  it('keeps the last value of a replication that ended early', () => {
    expect(bandsOf([[1, 2, 3], [5]]).mean).toEqual([3, 3.5, 4])
  })
})

function records(replications: number): RecordTable {
  const table = new RecordTable(['plain'], replications)
  for (let replication = 0; replication < replications; replication++)
    table.add(fakeRecord('plain', replication))
  return table
}
