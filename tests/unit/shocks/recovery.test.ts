import { describe, expect, it } from 'vitest'
import { recoveryHours } from '../../../engine/shocks/recovery.ts'

/** Backlog from a list of hours; the run is over after the last. */
function course(...orders: readonly number[]): (hour: number) => number {
  return (hour) => orders[hour] ?? -1
}

const steady = course(...Array(24).fill(100))

describe('recovery from a shock', () => {
  it('is 0 h when the backlog never left its trend', () => {
    expect(recoveryHours(3, steady, steady)).toBe(0)
  })

  it('takes 5 % above and below as the trend', () => {
    expect(recoveryHours(0, course(100, 105, 95, 100, 105, 95), course(...Array(6).fill(100)))).toBe(0)
  })

  it('ends with the hour in which the backlog is back and stays for two more', () => {
    // Noted at the ends of hours: away at 3 h and 4 h, back at 5 h, still there at 7 h.
    expect(recoveryHours(2, course(100, 100, 160, 130, 104, 101, 100, 100), steady)).toBe(3)
  })

  it('counts from the shock itself, not from the full hour', () => {
    expect(recoveryHours(2.5, course(100, 100, 160, 130, 104, 101, 100, 100), steady)).toBe(2.5)
  })

  it('begins anew when the backlog leaves the band again within two hours', () => {
    expect(recoveryHours(0, course(160, 100, 100, 160, 100, 100, 100, 100), steady)).toBe(5)
    expect(recoveryHours(0, course(160, 100, 100, 100, 160, 100, 100, 100), steady)).toBe(2)
  })

  it('counts a backlog below its trend as away, too', () => {
    expect(recoveryHours(0, course(40, 60, 100, 100, 100, 100), steady)).toBe(3)
  })

  it('does not look at what happened before the shock', () => {
    expect(
      recoveryHours(4, course(300, 300, 300, 300, 100, 100, 100, 100), course(...Array(8).fill(100))),
    ).toBe(0)
  })

  it('follows a trend that moves', () => {
    const trend = course(10, 200, 50, 20, 300, 20, 20, 20)
    expect(recoveryHours(0, course(10, 400, 90, 20, 305, 20, 20, 20), trend)).toBe(4)
  })

  it('wants an empty backlog where the trend is empty', () => {
    const trend = course(...Array(8).fill(0))
    expect(recoveryHours(0, course(5, 1, 0, 0, 0, 0), trend)).toBe(3)
    expect(recoveryHours(0, course(5, 1, 1, 1, 1, 1, 1, 1), trend)).toBeNull()
  })

  it('takes a run that is over as one without backlog', () => {
    expect(recoveryHours(0, course(5, 3), course(...Array(8).fill(0)))).toBe(3)
  })

  it('is null when the trend ends first', () => {
    expect(recoveryHours(0, course(...Array(40).fill(500)), steady)).toBeNull()
    expect(recoveryHours(20, course(...Array(22).fill(500), 100, 100), steady)).toBeNull()
  })

  it('looks at nothing before the window, but counts the hours from there', () => {
    expect(recoveryHours(-6, course(160, 100, 100, 100), steady)).toBe(8)
    expect(recoveryHours(-6, steady, steady)).toBe(0)
  })

  it('is 0 h for a shock after the trend has ended', () => {
    expect(recoveryHours(30, steady, steady)).toBe(0)
  })
})
