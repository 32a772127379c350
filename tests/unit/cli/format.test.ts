import { describe, expect, it } from 'vitest'
import { estimateColumn, tableLines } from '../../../cli/format/index.ts'
import {
  counted,
  formatDuration,
  formatEstimate,
  formatNumber,
  inWords,
  labelled,
  noteLines,
  shortNotes,
  unitFor,
  withSign,
  wrap,
} from '../../../viz/wording/index.ts'

const paint = (text: string): string => text

describe('formatNumber', () => {
  it.each([
    [0, 0, '0'],
    [1234.5, 2, '1,234.50'],
    [-1234567, 0, '-1,234,567'],
    [-0.001, 2, '0.00'],
    [-0, 0, '0'],
  ])('shows %d with %d decimals as %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text)
  })
})

describe('withSign', () => {
  it.each([
    ['12', '+12'],
    ['-12', '-12'],
    ['0.00', '0.00'],
  ])('shows %s as %s', (text, signed) => {
    expect(withSign(text)).toBe(signed)
  })
})

describe('formatEstimate', () => {
  it.each([
    [12345.6, 1234, 1, '12,300', '1,200'],
    [15_432_100, 300_123, 1e-6, '15.43', '0.30'],
    [0.9673, 0.0123, 100, '96.7', '1.2'],
    [0.12345678, 0.000_000_1, 1, '0.123', '<0.001'],
    [-3, 120, 1, '0', '120'],
    [5, 0, 1, '5', '0'],
    [0.51234, 0, 1, '0.512', '0'],
    [99.96, 0.0996, 1, '99.960', '0.100'],
  ])('%d ± %d times %d is %s ± %s', (mean, halfWidth, factor, meanText, halfWidthText) => {
    expect(formatEstimate({ mean, halfWidth }, factor)).toEqual({ mean: meanText, halfWidth: halfWidthText })
  })

  it.each([
    [0.123456, '0.123'],
    [1234567.8, '1,234,568'],
    [12, '12'],
    [0, '0'],
  ])('shows %d without a half width as %s', (mean, text) => {
    expect(formatEstimate({ mean, halfWidth: null })).toEqual({ mean: text, halfWidth: null })
  })
})

describe('unitFor', () => {
  it('shows shares in per cent, their differences in percentage points', () => {
    expect(unitFor('share', [0.5])).toEqual({ factor: 100, prefix: '', name: '%' })
    expect(unitFor('share', [0.5], true).name).toBe('% points')
  })

  it.each([
    [9_999, '', 1],
    [-10_000, 'k', 1e-3],
    [1_000_000, 'M', 1e-6],
  ])('shows %d CNY with the prefix "%s"', (value, prefix, factor) => {
    expect(unitFor('CNY', [5, value])).toEqual({ factor, prefix, name: 'CNY' })
  })

  it('leaves other units alone, and a ratio without any', () => {
    expect(unitFor('h', [1e9])).toEqual({ factor: 1, prefix: '', name: 'h' })
    expect(labelled('Bullwhip ratio', unitFor('ratio', [2]))).toBe('Bullwhip ratio')
    expect(labelled('Profit', unitFor('CNY', [2e6]))).toBe('Profit, M CNY')
  })
})

describe('estimateColumn', () => {
  it('stands ± below ±, and marks below marks', () => {
    const cells = [
      { mean: '1,234', halfWidth: '56', mark: '*', paint },
      { mean: '0.5', halfWidth: '0.12', mark: '', paint },
      { mean: '7', halfWidth: null, mark: '', paint },
      null,
    ]
    expect(estimateColumn(cells)).toEqual([
      '1,234 ± 56   *',
      '  0.5 ± 0.12  ',
      '    7         ',
      '    –         ',
    ])
  })

  it('needs no room for marks when there are none', () => {
    expect(estimateColumn([{ mean: '1', halfWidth: '2', mark: '', paint }])).toEqual(['1 ± 2'])
  })
})

describe('tableLines', () => {
  it('aligns columns, wide characters counting as two', () => {
    const rows = [
      ['利润', '1'],
      ['on time', '22'],
    ]
    expect(tableLines({ head: ['kpi', 'x'], rows, right: [1] })).toEqual([
      'kpi       x',
      '───────────',
      '利润      1',
      'on time  22',
    ])
  })

  it('does not count colours', () => {
    const [, , coloured] = tableLines({ head: ['a', 'b'], rows: [['\u001b[32mx\u001b[39m', 'y']] })
    expect(coloured).toBe('\u001b[32mx\u001b[39m  y')
  })
})

describe('formatDuration', () => {
  it.each([
    [0.04, '0.0 s'],
    [9.96, '10.0 s'],
    [41.2, '41 s'],
    [59.9, '1 min 0 s'],
    [125, '2 min 5 s'],
    [7_260, '2 h 1 min'],
  ])('shows %d s as %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text)
  })
})

describe('words', () => {
  it('puts a conjunction before the last', () => {
    expect(inWords(['a'], 'or')).toBe('a')
    expect(inWords(['a', 'b'], 'or')).toBe('a or b')
    expect(inWords(['a', 'b', 'c'], 'and')).toBe('a, b and c')
  })

  it('counts', () => {
    expect(counted(1, 'worker')).toBe('1 worker')
    expect(counted(1_200, 'worker')).toBe('1,200 workers')
  })

  it('breaks lines at blanks and leaves long words whole', () => {
    expect(wrap('one two three extraordinarily', 8)).toEqual(['one two', 'three', 'extraordinarily'])
  })
})

describe('notes', () => {
  it('puts what is undefined everywhere into one note, counts what is shown to few, and leaves out what only JSON shows', () => {
    const notes = [
      'recoveryHours is null: not modelled',
      'returnRate is null: nothing came',
      'overstockShare is null: nothing came',
      'complaintRate is null: not modelled',
      'cvar5Profit is null: too few',
      'backlogClearHours is null for tiered: it never came back',
      'cvar5 is null where fewer than 20 replications define the indicator',
      'p5HalfWidth and p95HalfWidth are null where …',
    ]
    expect(shortNotes(notes)).toEqual([
      '“Backlog clears in” is undefined for tiered: it never came back',
      '2 further indicators are undefined here; the results as JSON say why',
      'Undefined: return rate, overstock (nothing came); profit, worst 5 % (too few)',
    ])
  })

  it('are lists of sentences', () => {
    expect(noteLines(['one two', 'Three!'], 7)).toEqual(['- one', '  two.', '- Three!'])
  })
})
