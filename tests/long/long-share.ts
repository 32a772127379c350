const share = Number(process.env['KINGTIDE_LONG_SHARE'] ?? 1)
if (!(share > 0 && share <= 1)) {
  throw new Error(
    `KINGTIDE_LONG_SHARE (= ${share}) must be above 0 and at most 1, such as 0.01 for a hundredth`,
  )
}

/**
 * How often something is tried: as often as it is written, or the share of it that `KINGTIDE_LONG_SHARE` asks for.
 *
 * @param count - in a whole run.
 */
export function scaled(count: number): number {
  return Math.ceil(count * share)
}
