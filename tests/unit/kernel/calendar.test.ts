import { describe, expect, it } from 'vitest'
import { Calendar, KernelError } from '../../../engine/kernel/index.ts'

type Log = [time: number, band: number, kind: number, entity: number, item: number][]

function drain(calendar: Calendar): Log {
  const log: Log = []
  while (calendar.advance()) {
    log.push([calendar.now, calendar.band, calendar.kind, calendar.entity, calendar.item])
  }
  return log
}

describe('Calendar', () => {
  it('pops equal times in insertion order', () => {
    const calendar = new Calendar()
    for (let item = 0; item < 8; item++) calendar.post(5, 0, 1, 2, item)
    expect(drain(calendar)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((item) => [5, 0, 1, 2, item]))
  })

  it('puts time before band and band before sequence', () => {
    const calendar = new Calendar()
    calendar.post(2, 0, 0, 0, 10)
    calendar.post(1, 2, 0, 0, 11)
    calendar.post(1, 1, 0, 0, 12)
    calendar.post(1, 2, 0, 0, 13)
    calendar.post(1, 0, 0, 0, 14)
    calendar.post(0, 7, 0, 0, 15)
    expect(drain(calendar).map(([time, band, , , item]) => [time, band, item])).toEqual([
      [0, 7, 15],
      [1, 0, 14],
      [1, 1, 12],
      [1, 2, 11],
      [1, 2, 13],
      [2, 0, 10],
    ])
  })

  it('follows a permuted event order', () => {
    const calendar = new Calendar({ eventOrder: [2, 0, 1] })
    for (const band of [0, 1, 2, 0, 1, 2]) calendar.post(9, band, 0, 0, 0)
    expect(drain(calendar).map(([, band]) => band)).toEqual([1, 1, 2, 2, 0, 0])
  })

  it('lets an event post another one for the same instant, which then follows its own band', () => {
    const calendar = new Calendar()
    calendar.post(3, 1, 0, 0, 1)
    calendar.post(3, 2, 0, 0, 2)
    const items: number[] = []
    while (calendar.advance()) {
      items.push(calendar.item)
      if (calendar.item === 1) {
        calendar.post(3, 2, 0, 0, 3)
        calendar.post(3, 0, 0, 0, 4)
      }
    }
    expect(items).toEqual([1, 4, 2, 3])
  })

  it('keeps the fields of an event, negative and large ones too', () => {
    const calendar = new Calendar()
    calendar.post(4e12, 3, 2_000_000_000, -1, -2_147_483_648)
    expect(drain(calendar)).toEqual([[4e12, 3, 2_000_000_000, -1, -2_147_483_648]])
  })

  it('drops a cancelled event, wherever it stands', () => {
    const calendar = new Calendar()
    const handles = [3, 1, 2, 5, 4].map((time) => calendar.post(time, 0, 0, 0, time))
    expect(calendar.cancel(handles[1])).toBe(true)
    expect(calendar.cancel(handles[3])).toBe(true)
    expect(calendar.pending).toBe(3)
    expect(calendar.nextTime()).toBe(2)
    expect(drain(calendar).map(([time]) => time)).toEqual([2, 3, 4])
    expect(calendar.nextTime()).toBe(Number.POSITIVE_INFINITY)
  })

  it('cancels once, and not what has fired, even when its slot is in use again', () => {
    const calendar = new Calendar()
    const fired = calendar.post(1, 0, 0, 0, 1)
    calendar.advance()
    const later = calendar.post(2, 0, 0, 0, 2)
    expect(calendar.cancel(fired)).toBe(false)
    expect(calendar.pending).toBe(1)
    expect(calendar.cancel(later)).toBe(true)
    expect(calendar.cancel(later)).toBe(false)
    expect(calendar.cancel(-1)).toBe(false)
    expect(calendar.cancel(123_456_789)).toBe(false)
    expect(calendar.advance()).toBe(false)
  })

  it('does not keep cancelled events: a timeout that is posted and cancelled a million times stays small', () => {
    const calendar = new Calendar({ capacity: 16 })
    calendar.post(1e9, 0, 0, 0, -1)
    for (let round = 0; round < 1_000_000; round++) {
      calendar.cancel(calendar.post(1_000_000 + round, 0, 0, 0, round))
    }
    expect(calendar.pending).toBe(1)
    expect(drain(calendar)).toEqual([[1e9, 0, 0, 0, -1]])
  })

  it('grows past its first capacity', () => {
    const calendar = new Calendar({ capacity: 1 })
    for (let item = 0; item < 5000; item++) calendar.post((item * 7919) % 5000, 0, 0, 0, item)
    expect(calendar.pending).toBe(5000)
    expect(drain(calendar).map(([time]) => time)).toEqual(Array.from({ length: 5000 }, (_, time) => time))
  })

  it('forgets everything on clear and goes on from the same clock', () => {
    const calendar = new Calendar()
    calendar.post(10, 0, 0, 0, 1)
    calendar.advance()
    const forgotten = calendar.post(20, 0, 0, 0, 2)
    calendar.post(5e8, 0, 0, 0, 3)
    calendar.clear()
    expect([calendar.now, calendar.pending, calendar.nextTime()]).toEqual([10, 0, Number.POSITIVE_INFINITY])
    expect(calendar.cancel(forgotten)).toBe(false)
    calendar.post(15, 0, 0, 0, 4)
    expect(calendar.cancel(forgotten)).toBe(false)
    expect(drain(calendar).map(([time, , , , item]) => [time, item])).toEqual([[15, 4]])
  })

  it('leaves its fields alone when nothing is left', () => {
    const calendar = new Calendar()
    calendar.post(7, 1, 2, 3, 4)
    calendar.advance()
    expect(calendar.advance()).toBe(false)
    expect([calendar.now, calendar.band, calendar.kind, calendar.entity, calendar.item]).toEqual([
      7, 1, 2, 3, 4,
    ])
  })

  it.each([
    ['a time in the past', 9, 'at (= 9) must be finite and >= now (= 10)'],
    ['NaN', Number.NaN, 'at (= NaN) must be finite and >= now (= 10)'],
    ['infinity', Number.POSITIVE_INFINITY, 'at (= Infinity) must be finite and >= now (= 10)'],
  ])('refuses %s and says why', (_, at, message) => {
    const calendar = new Calendar()
    calendar.post(10, 0, 0, 0, 0)
    calendar.advance()
    expect(() => calendar.post(at, 0, 0, 0, 0)).toThrow(
      new KernelError('at', at, message.slice(message.indexOf('must'))),
    )
    expect(calendar.pending).toBe(0)
  })

  it('refuses a band it does not know and an event order that is no permutation', () => {
    expect(() => new Calendar({ eventOrder: [1, 0] }).post(0, 2, 0, 0, 0)).toThrow(
      'band (= 2) must be an integer from 0 to 1',
    )
    expect(() => new Calendar({ eventOrder: [0, 0] })).toThrow('eventOrder (= [0,0]) must be a permutation')
    expect(() => new Calendar({ capacity: 0 })).toThrow('capacity (= 0) must be an integer')
  })
})
