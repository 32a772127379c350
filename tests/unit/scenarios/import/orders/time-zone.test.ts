import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TimeZone } from '../../../../../scenarios/import/orders/index.ts'

const HOUR = 3_600_000

describe('TimeZone', () => {
  it('knows summer time', () => {
    const london = new TimeZone('Europe/London')
    expect(london.toInstant(Date.UTC(2024, 0, 1, 12))).toBe(Date.UTC(2024, 0, 1, 12))
    expect(london.toInstant(Date.UTC(2024, 6, 1, 12))).toBe(Date.UTC(2024, 6, 1, 11))
    expect(london.toWall(Date.UTC(2024, 6, 1, 11))).toBe(Date.UTC(2024, 6, 1, 12))
  })

  it('takes an hour that is skipped as if clocks had not gone forward', () => {
    // London 2024-03-31: 01:00 becomes 02:00.
    expect(new TimeZone('Europe/London').toInstant(Date.UTC(2024, 2, 31, 1, 30))).toBe(
      Date.UTC(2024, 2, 31, 1, 30),
    )
  })

  it('takes an hour that comes twice as the first one', () => {
    // London 2024-10-27: 02:00 becomes 01:00; 01:30 is first 00:30 UTC.
    expect(new TimeZone('Europe/London').toInstant(Date.UTC(2024, 9, 27, 1, 30))).toBe(
      Date.UTC(2024, 9, 27, 0, 30),
    )
    expect(new TimeZone('America/New_York').toInstant(Date.UTC(2024, 10, 3, 1, 30))).toBe(
      Date.UTC(2024, 10, 3, 5, 30),
    )
  })

  it('writes the offset', () => {
    const noon = Date.UTC(2024, 6, 1, 12)
    expect(new TimeZone('Asia/Shanghai').write(noon)).toBe('2024-07-01T20:00:00+08:00')
    expect(new TimeZone('America/St_Johns').write(noon)).toBe('2024-07-01T09:30:00-02:30')
  })

  it('comes back to the same wall clock from any instant', () => {
    const zones = [
      'Asia/Shanghai',
      'Europe/London',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ]
    const from = Date.UTC(2010, 0)
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 15 * 8_766 * 60 }), (name, minute) => {
        const zone = new TimeZone(name)
        const wall = zone.toWall(from + minute * 60_000)
        const instant = zone.toInstant(wall)
        expect(zone.toWall(instant)).toBe(wall)
        // In the hour that comes twice the first occurrence is taken.
        expect(from + minute * 60_000 - instant).toBeOneOf([0, HOUR / 2, HOUR])
      }),
    )
  })

  it('refuses a zone that does not exist', () => {
    expect(() => new TimeZone('Asia/Atlantis')).toThrow(RangeError)
  })
})
