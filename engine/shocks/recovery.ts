const BAND = 0.05
const HOURS_IN_BAND = 2

/** Backlog at the end of each hour of the window and after it, orders; -1: the run was over by then. */
export type HourlyBacklog = (hour: number) => number

/**
 * Hours from the start of a shock until the backlog is back within 5 % of its trend, the same replication without
 * shocks, and stays there for 2 h. A backlog that never left the trend has recovered after 0 h. A run that is over
 * has no backlog; once the trend has ended too there is nothing left to come back to.
 *
 * @param startHour - hours from the start of the window to the shock, any number; hours before the window are not looked at.
 * @param backlog - with shocks.
 * @param trend - without.
 * @returns `null` when it did not come back before the trend ended.
 */
export function recoveryHours(
  startHour: number,
  backlog: HourlyBacklog,
  trend: HourlyBacklog,
): number | null {
  let hasLeft = false
  let hoursInBand = 0
  for (let hour = Math.max(0, Math.floor(startHour)); ; hour++) {
    const usual = trend(hour)
    if (usual < 0) return hasLeft ? null : 0
    const isBack = Math.abs(Math.max(0, backlog(hour)) - usual) <= BAND * usual
    hasLeft ||= !isBack
    hoursInBand = isBack ? hoursInBand + 1 : 0
    // The first hour in the band began to count when it ended: that is when the backlog was noted.
    if (hasLeft && hoursInBand > HOURS_IN_BAND) return hour + 1 - HOURS_IN_BAND - startHour
  }
}
