import { describe, expect, it } from 'vitest'
import { courseStepsOf, type RunRecord } from '../../../engine/index.ts'
import { Run } from '../../../engine/run.ts'
import { compileMinimal, runInput } from '../../support/small-run.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const sumOf = (rows: readonly (readonly number[])[]): number => sum(rows.map(sum))

describe('traceCourse', () => {
  const record = recordOf()
  const { course, kpis, orders } = record

  it('adds up to the indicators of the run', () => {
    expect(sum(Object.values(course.money))).toBeCloseTo(kpis.profit as number, 6)
    expect(sum(course.ordersByLeadTime)).toBe(orders.delivered)
    const later = sumOf(course.unitsTurnedAway) / sumOf(course.unitsDemanded)
    // Units lost after acceptance are unmet too, but were not turned away.
    expect(later).toBeLessThanOrEqual(kpis.unmetDemandShare as number)
    expect(sumOf(course.unitsDemanded)).toBeGreaterThanOrEqual(orders.demanded)
  })

  it('is about the window and at most a week beyond it', () => {
    const compiled = compileMinimal()
    const { steps, windowSteps, stepHours } = courseStepsOf(compiled)
    expect(course.stepHours).toBe(stepHours)
    expect(course.backlogOrders.length).toBeLessThanOrEqual(steps)
    expect(course.backlogOrders).toHaveLength(course.stockUnits.length)
    for (const region of course.unitsDemanded) expect(region).toHaveLength(windowSteps)
    expect(course.unitsDemanded).toHaveLength(compiled.network.regions.length)
  })

  it('never has a backlog above the peak, nor stock below zero', () => {
    expect(Math.max(...course.backlogOrders)).toBeLessThanOrEqual(kpis.peakBacklogOrders as number)
    expect(Math.min(...course.stockUnits)).toBeGreaterThanOrEqual(0)
  })

  it('turns everything away in every region when nothing can be sold or waited for', () => {
    const empty = recordOf((input) => {
      Object.assign(input.opening, { coverDays: 0, frontCoverDays: 0, pipelineDays: 0, showCover: 0 })
      input.waiting.allowed = false
      for (const factory of input.network.factories) factory.preparation = '300 d'
    })
    expect(empty.course.unitsTurnedAway).toEqual(empty.course.unitsDemanded)
    expect(Math.max(...empty.course.stockUnits)).toBe(0)
  })

  it('takes longer steps where a window is long', () => {
    const compiled = {
      ...compileMinimal(),
      windowStart: 0,
      windowEnd: 100 * 86_400_000,
      end: 120 * 86_400_000,
    }
    const { stepHours, steps, windowSteps } = courseStepsOf(compiled)
    expect(stepHours).toBe(Math.ceil((107 * 24) / 504))
    expect(steps).toBeLessThanOrEqual(504)
    expect(windowSteps).toBe(Math.ceil((100 * 24) / stepHours))
  })
})

function recordOf(change?: Parameters<typeof compileMinimal>[0]): RunRecord {
  return new Run(compileMinimal(change), runInput()).finish()
}
