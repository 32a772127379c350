import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWrittenTime, swapDayAndMonth } from '../../../../../scenarios/import/orders/written-time.ts'

function read(text: string): string | undefined {
  const time = readWrittenTime(text)
  return time && `${new Date(time.milliseconds).toISOString()} ${time.reading}`
}

describe('readWrittenTime', () => {
  it.each([
    ['2024-11-11T20:00:05Z', '2024-11-11T20:00:05.000Z instant'],
    ['2024-11-11T20:00+08:00', '2024-11-11T12:00:00.000Z instant'],
    ['2024-11-11 20:00:05.678-0330', '2024-11-11T23:30:05.678Z instant'],
    ['2024-11-11T20:00', '2024-11-11T20:00:00.000Z local'],
    ['2024-11-11 20:00:05', '2024-11-11T20:00:05.000Z local'],
    ['2024-11-11 20:00:05.123456', '2024-11-11T20:00:05.123Z local'],
    ['2024-11-11', '2024-11-11T00:00:00.000Z local'],
    ['2024/1/2', '2024-01-02T00:00:00.000Z local'],
    ['2024/1/2 7:05', '2024-01-02T07:05:00.000Z local'],
    ['2024年1月2日 07:05', '2024-01-02T07:05:00.000Z local'],
    ['20241111', '2024-11-11T00:00:00.000Z local'],
    ['20241111200005', '2024-11-11T20:00:05.000Z local'],
    ['1731355205', '2024-11-11T20:00:05.000Z instant'],
    ['1731355205678', '2024-11-11T20:00:05.678Z instant'],
    ['1731355205.0', '2024-11-11T20:00:05.000Z instant'],
    ['12/31/2010 8:26', '2010-12-31T08:26:00.000Z month-first'],
    ['31/12/2010 8:26', '2010-12-31T08:26:00.000Z day-first'],
    ['12/1/2010 8:26', '2010-12-01T08:26:00.000Z either'],
    ['5/5/2010 8:26', '2010-05-05T08:26:00.000Z local'],
    ['12/1/10 8:26 PM', '2010-12-01T20:26:00.000Z either'],
    ['12/31/2010 12:05 am', '2010-12-31T00:05:00.000Z month-first'],
    ['31.12.2010', '2010-12-31T00:00:00.000Z day-first'],
    [' 2024-11-11 20:00 ', '2024-11-11T20:00:00.000Z local'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z local'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ...[
      '',
      'yesterday',
      '2024-02-30',
      '2023-02-29',
      '2024-13-01',
      '2024-11-11 24:00',
      '2024-11-11 20:60',
      '0',
    ],
    ...[
      '12',
      '1234',
      '32/13/2010',
      '13/13/2010',
      '12/31/2010 13:00 PM',
      '1/2-2010',
      '1850-01-01',
      '99999999',
    ],
  ])('refuses %j', (text) => {
    expect(read(text)).toBeUndefined()
  })

  it('swaps day and month and keeps the time of day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
        const clock = 12_345_678
        expect(swapDayAndMonth(Date.UTC(2024, month - 1, day) + clock)).toBe(
          Date.UTC(2024, day - 1, month) + clock,
        )
      }),
    )
  })
})
