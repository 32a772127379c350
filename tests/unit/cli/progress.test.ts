import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runProgress } from '../../../cli/progress/progress.ts'
import { progressLines } from '../../../cli/progress/progress-lines.ts'
import { progressLine } from '../../../cli/progress/progress-state.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('progressLine', () => {
  it.each([
    [null, '3 of 60 runs'],
    [4.2, '3 of 60 runs, a few seconds left'],
    [95, '3 of 60 runs, about 1 min 35 s left'],
  ])('tells %s s left', (secondsLeft, line) => {
    expect(progressLine({ done: 3, total: 60, secondsLeft }, 'runs')).toBe(line)
  })
})

describe('progress in lines', () => {
  it('says nothing in the first two seconds, then a line every ten', () => {
    const { lines, progress } = start()
    vi.advanceTimersByTime(1_999)
    expect(lines).toEqual([])
    progress.update({ done: 2, total: 60, secondsLeft: 100 })
    vi.advanceTimersByTime(1)
    expect(lines).toEqual(['2 of 60 runs, about 1 min 40 s left\n'])
    vi.advanceTimersByTime(9_999)
    expect(lines).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(lines[1]).toBe('2 of 60 runs, about 1 min 30 s left\n')
  })

  it('says nothing once it is stopped', () => {
    const { lines, progress } = start()
    progress.stop()
    vi.advanceTimersByTime(60_000)
    expect(lines).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })
})

function start() {
  const lines: string[] = []
  const drawing = progressLines((text) => lines.push(text), 'runs')
  return { lines, progress: runProgress(drawing, () => Date.now(), 60) }
}
