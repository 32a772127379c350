import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offsetOfCell, readCsv } from '../../../../scenarios/load/csv-reader.ts'

const cells = (text: string) =>
  [...readCsv(text)].map((record) => ('cells' in record ? record.cells : record.rule))

describe('readCsv', () => {
  it('reads quoted commas, line breaks and quotes', () => {
    expect(cells('a,b\n"1,2","x\r\ny"\n"say ""hi""",\n')).toEqual([
      ['a', 'b'],
      ['1,2', 'x\r\ny'],
      ['say "hi"', ''],
    ])
  })

  it('leaves out comments, blank lines and rows without content', () => {
    expect(cells('# note\na,b\n\n  \n,,\n1,#2\n"#3",4')).toEqual([
      ['a', 'b'],
      ['1', '#2'],
      ['#3', '4'],
    ])
  })

  it('counts lines across line breaks in quotes', () => {
    const records = [...readCsv('a\r\n"x\r\ny\r\nz"\r\n\r\nb\r\n')]
    expect(records.map(({ line }) => line)).toEqual([1, 2, 6])
  })

  it.each([
    ['a,"b\nc', 'this quote is never closed', 1, 2],
    ['a\n"b"c,d', 'more text follows after the closing quote', 2, 5],
    ['a\nb"c', 'a quote stands inside a cell that has no quotes around it', 2, 3],
    ['a\n"x\ny",b"', 'a quote stands inside a cell that has no quotes around it', 3, 9],
  ])('ends at a fault: %j', (text, rule, line, offset) => {
    expect([...readCsv(text)].at(-1)).toEqual({ rule, line, offset })
  })

  it('finds each cell again', () => {
    const text = 'a, "b,""c" ,d\n'
    expect([0, 1, 2, 3].map((index) => offsetOfCell(text, 0, index))).toEqual([0, 3, 12, 12])
  })

  it('reads what was written, with the offset of each cell', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '"', ',', '\n', '#', '\r\n', 'é') })
      .map((text) => text.trim())
    const row = fc.tuple(fc.constant('id'), cell, cell)
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
        const text = rows.map((values) => `${values.map(quoted).join(',')}\n`).join('')
        const records = [...readCsv(text)].filter((record) => 'cells' in record)
        expect(records.map((record) => record.cells)).toEqual(rows)
        for (const { offset, cells } of records) {
          for (const [index, value] of cells.entries()) {
            expect(text.startsWith(quoted(value), offsetOfCell(text, offset, index))).toBe(true)
          }
        }
      }),
    )
  })
})
