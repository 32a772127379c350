import type { Bands, Courses } from '../../engine/experiment/index.ts'

/** Courses of two days with a show on the second evening, for the policies named. */
export function fakeCourses(names: readonly string[], change: Partial<Courses> = {}): Courses {
  const hours = Array.from({ length: 72 }, (_, hour) => hour)
  const backlog = hours.map((hour) => (hour < 44 ? 10 : Math.max(0, 900 - (hour - 44) * 60)))
  return {
    stepHours: 1,
    windowSteps: 48,
    mainShow: { id: 'head', startHours: 44, endHours: 46 },
    regions: ['north', 'south'],
    leadTimeBinHours: 6,
    policies: names.map((name, index) => ({
      name,
      backlogOrders: fakeBands(backlog),
      stockUnits: fakeBands(hours.map((hour) => 5000 - 20 * hour - 100 * index)),
      mainShowStockUnits:
        change.mainShow === null ? null : fakeBands(hours.map((hour) => (hour < 44 ? 1000 : 0))),
      turnedAwayShare: [
        hours.slice(0, 48).map((hour) => (hour < 2 ? null : 0)),
        hours.slice(0, 48).map((hour) => (hour < 46 ? 0.1 : 0.83)),
      ],
      leadTimeShare: [0, 0, 0, 0.2, 0.5, 0.2, 0.1, 0, 0, 0],
      money: {
        sales: { mean: 1000 + index, halfWidth: 30 },
        refunds: { mean: -300, halfWidth: 10 },
        costOfGoods: { mean: -500, halfWidth: 12 },
        setUp: { mean: 0, halfWidth: 0 },
        capital: { mean: -50, halfWidth: null },
      },
    })),
    ...change,
  }
}

/** Bands a tenth and a fifth around a course. */
function fakeBands(median: readonly number[]): Bands {
  const times = (factor: number): number[] => median.map((value) => value * factor)
  return { mean: median, p5: times(0.8), p25: times(0.9), p50: median, p75: times(1.1), p95: times(1.2) }
}
