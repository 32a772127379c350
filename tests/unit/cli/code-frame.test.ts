import { describe, expect, it } from 'vitest'
import { makePalette } from '../../../cli/terminal/index.ts'
import { codeFrame } from '../../../cli/validate/code-frame.ts'
import { displayWidth } from '../../../cli/validate/display-width.ts'

const PLAIN = makePalette(false)

describe('codeFrame', () => {
  it('shows the line, its neighbours, and a mark as long as the value', () => {
    expect(codeFrame('a: 1\nb: -4 # no\nc: 2', { line: 2, column: 4 }, 80, PLAIN)).toEqual([
      '  1 | a: 1',
      '> 2 | b: -4 # no',
      '    |    ^^',
      '  3 | c: 2',
    ])
  })

  it('does without neighbours at the start and at the end', () => {
    expect(codeFrame('x: "a b"', { line: 1, column: 4 }, 80, PLAIN)).toEqual([
      '> 1 | x: "a b"',
      '    |    ^^^^^',
    ])
    expect(codeFrame('a: 1\nb: 2', { line: 2, column: 1 }, 80, PLAIN)).toHaveLength(3)
  })

  it('reads all kinds of line ends', () => {
    expect(codeFrame('a: 1\r\nb: 2\rc: 3', { line: 3, column: 4 }, 80, PLAIN).slice(0, 2)).toEqual([
      '  2 | b: 2',
      '> 3 | c: 3',
    ])
  })

  it('keeps the mark below its character behind tabs and wide characters', () => {
    const [shown, mark] = codeFrame('\t名称: 错', { line: 1, column: 6 }, 80, PLAIN)
    expect(shown).toBe('> 1 |   名称: 错')
    expect(displayWidth(mark.slice(0, mark.indexOf('^')))).toBe(
      displayWidth(shown.slice(0, shown.indexOf('错'))),
    )
    expect(mark.endsWith('^^')).toBe(true)
  })

  it.each([60, 80, 200])('cuts long lines around the place in %i columns', (columns) => {
    const long = `${'x, '.repeat(500)}wrong, ${'y, '.repeat(500)}`
    const frame = codeFrame(`head\n${long}\ntail`, { line: 2, column: 1501 }, columns, PLAIN)
    for (const line of frame) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
    const [, shown, mark] = frame
    expect(shown.slice(mark.indexOf('^'), mark.indexOf('^') + 5)).toBe('wrong')
    expect(mark.trim()).toMatch(/^\| +\^{5}$/)
  })

  it('marks at least one character, even behind the end of a line', () => {
    expect(codeFrame('a:', { line: 1, column: 9 }, 80, PLAIN)[1]).toContain('^')
    expect(codeFrame('', { line: 1, column: 1 }, 80, PLAIN)).toEqual(['> 1 | ', '    | ^'])
  })

  it('shows nothing of a line that is not there', () => {
    expect(codeFrame('a: 1', { line: 7, column: 1 }, 80, PLAIN)).toEqual([])
  })
})
