import { describe, expect, it } from 'vitest'
import { keptOfBaseline, lossesIn } from '../../../bench/baseline.ts'
import { benches } from '../../../bench/registry.ts'
import type { MeasuredRow, Report } from '../../../bench/report.ts'

const baseline = {
  machine: 'machine',
  node: 'v20',
  rows: { speed: { ratio: 100 }, start: { ratio: 10, isDuration: true } },
}

function row(id: string, unit: string, least: number, greatest: number): MeasuredRow {
  return {
    id,
    unit,
    value: 1,
    eventCount: 1,
    ratioToCalibration: (least + greatest) / 2,
    ratioRange: [least, greatest],
    runs: 3,
  }
}

function report(...rows: MeasuredRow[]): Report {
  return { machine: 'machine', node: 'v20', calibration: 500, rows }
}

describe('baseline of the bench', () => {
  it('finds a loss of more than 15 % of a speed and none of less', () => {
    expect(lossesIn(report(row('speed', 'events/s', 70, 84)), baseline)).toEqual([
      'speed has 84 % of the speed of the baseline in the best of 3 runs, 85 % must be kept',
    ])
    expect(lossesIn(report(row('speed', 'events/s', 40, 86)), baseline)).toEqual([])
  })

  it('takes less as better where the row is a duration', () => {
    expect(keptOfBaseline(row('start', 's', 12.5, 20), baseline)).toBe(0.8)
    expect(keptOfBaseline(row('start', 's', 8, 20), baseline)).toBe(1.25)
  })

  it('passes over rows without a baseline and rows that were not measured', () => {
    const missing = {
      id: 'speed',
      value: null,
      unit: 'x',
      eventCount: null,
      ratioToCalibration: null,
      missing: 'why',
    }
    expect(lossesIn({ ...report(row('new', 'x', 1, 1)), rows: [missing] }, baseline)).toEqual([])
    expect(lossesIn(report(row('new', 'x', 1, 1)), baseline)).toEqual([])
  })

  it('says when the baseline is of another machine', () => {
    const [loss] = lossesIn({ ...report(row('speed', 'x', 1, 50)), machine: 'other' }, baseline)
    expect(loss).toContain('the baseline is of machine, Node v20')
  })

  it('is committed for rows that exist, each as the duration that it is', () => {
    for (const bench of benches) {
      const kept = keptOfBaseline(row(bench.id, bench.unit, 1, 4))
      if (kept === undefined) continue
      // Of a duration the least ratio is the best: 1 here, 4 otherwise.
      expect(kept === keptOfBaseline(row(bench.id, bench.unit, 1, 8))).toBe(bench.isDuration === true)
    }
  })
})
