import type { ThresholdFinding, ThresholdPoint } from './findings.ts'

/**
 * Where a lever begins to lose money, read off its effects on profit at some values of a parameter: the first crossing of
 * zero from above, in a straight line between neighbours, of the mean and of both ends of the intervals.
 *
 * @param parameter - the parameter, in words.
 * @param points - effects, in order of the value.
 */
export function thresholdFrom(parameter: string, points: readonly ThresholdPoint[]): ThresholdFinding {
  const crossing = (end: number) =>
    firstCrossing(points.map(({ value, effect, halfWidth }) => [value, effect + end * halfWidth]))
  return { parameter, points, value: crossing(0), low: crossing(-1), high: crossing(1) }
}

function firstCrossing(points: readonly (readonly [number, number])[]): number | null {
  for (const [index, [value, effect]] of points.entries()) {
    const [before, gain] = points[index - 1] ?? [value, Number.NaN]
    if (gain > 0 && effect <= 0) return before + ((value - before) * gain) / (gain - effect)
  }
  return null
}
