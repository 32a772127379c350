import { z } from 'zod'

/** Milliseconds in one unit of time, by the unit's name in a scenario file. */
export const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

const LONGEST = 36_525 * 86_400_000

/** How a length of time is written. */
export const DURATION = /^(\d+(?:\.\d+)?)\s*(ms|s|min|h|d)$/
/** How a time of day is written. */
export const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/

/**
 * A length of time written with its unit, such as `36 h`, `15 min` or `2 d`.
 * Parsed to an integer number of milliseconds, >= 0 and at most a hundred years.
 */
export const duration = z
  .string({ error: 'a length of time needs its unit: write it as text, for example "36 h" or "15 min"' })
  .regex(
    DURATION,
    'a length of time is a number >= 0 and one of the units ms, s, min, h, d, for example "36 h"',
  )
  .transform(parseDuration)
  .refine((ms) => ms <= LONGEST, {
    error: 'a length of time is at most 36525 d, a hundred years',
    params: { fix: 'Write a shorter time, such as 36 h.' },
  })

/** A length of time greater than zero; otherwise as {@link duration}. */
export const positiveDuration = duration.refine((ms) => ms > 0, {
  error: 'this length of time must be greater than zero',
  params: { fix: 'Write a length of time greater than zero, such as 36 h.' },
})

/**
 * Milliseconds of a written length of time.
 *
 * @param text - number and unit (ms, s, min, h, d), e.g. `1.5 h`.
 * @returns integer milliseconds, or `NaN` when `text` is not a length of time.
 */
export function parseDuration(text: string): number {
  const match = DURATION.exec(text.trim())
  if (match === null) return Number.NaN
  return Math.round(Number(match[1]) * (MILLISECONDS[match[2] as string] as number))
}

/** A time of day as `HH:MM`, parsed to milliseconds after midnight. */
export const clockTime = z
  .string({ error: 'a time of day is written as text in quotes, for example "20:00"' })
  .regex(CLOCK, 'a time of day is HH:MM, from 00:00 to 23:59')
  .transform(parseClock)

/**
 * Milliseconds after midnight of a time of day.
 *
 * @param text - `HH:MM`, 00:00 to 23:59.
 * @returns integer milliseconds, or `NaN` when `text` is not a time of day.
 */
export function parseClock(text: string): number {
  const match = CLOCK.exec(text.trim())
  if (match === null) return Number.NaN
  return (Number(match[1]) * 60 + Number(match[2])) * 60_000
}

/** A share between 0 and 1. */
export const share = z.number().min(0, 'a share lies between 0 and 1').max(1, 'a share lies between 0 and 1')

/** A number >= 0. */
export const nonNegative = z.number().min(0, 'must not be negative')

/** A number > 0. */
export const positive = z.number().positive('must be greater than zero')

/** A name used as a key: letters, digits, dot, dash and underscore. */
export const identifier = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'a name has letters, digits, dots, dashes and underscores only')

/** A place on the map in decimal degrees. */
export const coordinates = {
  longitude: z.number().min(-180).max(180).describe('degrees east'),
  latitude: z.number().min(-90).max(90).describe('degrees north'),
}
