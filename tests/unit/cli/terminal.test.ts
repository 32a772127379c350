import { afterEach, describe, expect, it, vi } from 'vitest'
import { listenForInterruption, makePalette, wantsColour } from '../../../cli/terminal/index.ts'

describe('wantsColour', () => {
  it.each([
    [true, {}, true],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '0' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
    [false, { FORCE_COLOR: '1' }, false],
  ])('terminal %s with %j: %s', (isTerminal, environment, wanted) => {
    expect(wantsColour(isTerminal, environment)).toBe(wanted)
  })
})

describe('makePalette', () => {
  it('leaves text alone where there are no colours', () => {
    expect(Object.values(makePalette(false)).map((paint) => paint('x'))).toEqual(['x', 'x', 'x', 'x', 'x'])
    expect(makePalette(true).good('x')).toContain('\u001b[')
  })
})

describe('listenForInterruption', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('asks to stop at the first Ctrl-C and ends the program at the second', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    const onFirst = vi.fn()
    const before = process.listenerCount('SIGINT')
    const { signal } = listenForInterruption(onFirst)
    process.emit('SIGINT', 'SIGINT')
    expect(signal.aborted).toBe(true)
    expect(onFirst).toHaveBeenCalledOnce()
    expect(kill).not.toHaveBeenCalled()
    process.emit('SIGINT', 'SIGINT')
    expect(onFirst).toHaveBeenCalledOnce()
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGINT')
    expect(process.listenerCount('SIGINT')).toBe(before)
  })

  it('leaves no listener behind', () => {
    const before = process.listenerCount('SIGTERM')
    const interruption = listenForInterruption(() => undefined)
    interruption.end()
    expect(process.listenerCount('SIGTERM')).toBe(before)
  })
})
