import { describe, expect, it } from 'vitest'
import { Calendar, run } from '../../../engine/kernel/index.ts'

function clockModel(): { calendar: Calendar; log: number[]; play: (until?: number) => number } {
  const calendar = new Calendar()
  const log: number[] = []
  const tick = (): void => {
    log.push(calendar.now)
    if (calendar.now < 20) calendar.post(calendar.now + 5, 0, 0, 0, 0)
  }
  calendar.post(5, 0, 0, 0, 0)
  return { calendar, log, play: (until) => run(calendar, [tick], until) }
}

describe('run', () => {
  it('leaves the event at the end of the run to the next run', () => {
    const { calendar, log, play } = clockModel()
    expect(play(10)).toBe(1)
    expect([calendar.now, ...log]).toEqual([10, 5])
    expect(play(15)).toBe(1)
    expect([calendar.now, ...log]).toEqual([15, 5, 10])
    expect(play()).toBe(2)
    expect([calendar.now, ...log]).toEqual([20, 5, 10, 15, 20])
  })

  it('gives the same log in one go as in many', () => {
    const whole = clockModel()
    whole.play(100)
    const parts = clockModel()
    for (let until = 1; until <= 100; until++) parts.play(until)
    expect(parts.log).toEqual(whole.log)
    expect(parts.calendar.now).toBe(100)
  })

  it('hands entity and item to the handler of the kind', () => {
    const calendar = new Calendar()
    const log: string[] = []
    calendar.post(1, 0, 1, 10, 100)
    calendar.post(1, 0, 0, 11, 101)
    run(calendar, [
      (entity, item) => log.push(`a ${entity} ${item}`),
      (entity, item) => log.push(`b ${entity} ${item}`),
    ])
    expect(log).toEqual(['b 10 100', 'a 11 101'])
  })
})
