import type { CompiledShock } from '../world/index.ts'

/** A shock has an intensity from a time on. */
export interface CourseStep {
  /** Time, ms. */
  readonly at: number
  /** Intensity from then on, >= 0; 0 in the last step. */
  readonly intensity: number
}

/**
 * The course of a shock in steps: up the ramp, over the hold, down the decay; a step has the mean intensity of its
 * part of the slope.
 *
 * @param shock - ramp, hold and decay, ms; number of steps of a slope.
 * @param startsAt - ms.
 * @param peak - greatest intensity.
 * @returns steps in order of time; the last one ends the shock.
 */
export function courseOf(
  { ramp, hold, decay, steps }: Pick<CompiledShock, 'ramp' | 'hold' | 'decay' | 'steps'>,
  startsAt: number,
  peak: number,
): readonly CourseStep[] {
  const course: CourseStep[] = []
  const slope = (from: number, lasts: number, partOf: (step: number) => number): void => {
    for (let step = 0; lasts > 0 && step < steps; step++) {
      const at = from + Math.round((lasts * step) / steps)
      course.push(Object.freeze({ at, intensity: peak * partOf((step + 0.5) / steps) }))
    }
  }
  slope(startsAt, ramp, (part) => part)
  if (hold > 0) course.push(Object.freeze({ at: startsAt + ramp, intensity: peak }))
  slope(startsAt + ramp + hold, decay, (part) => 1 - part)
  course.push(Object.freeze({ at: startsAt + ramp + hold + decay, intensity: 0 }))
  return Object.freeze(course)
}

/**
 * Intensity at a time.
 *
 * @param course - of a shock.
 * @param at - ms.
 */
export function intensityAt(course: readonly CourseStep[], at: number): number {
  let intensity = 0
  for (const step of course) {
    if (step.at > at) break
    intensity = step.intensity
  }
  return intensity
}
