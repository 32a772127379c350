import { describe, expect, it } from 'vitest'
import {
  detectDelimiter,
  inspectTextFile,
  sampleTable,
  streamTable,
} from '../../../../../scenarios/import/table/index.ts'
import { fileWith, problemOf } from '../order-file.ts'

async function linesOf(content: string): Promise<[number, ...string[]][]> {
  const rows: [number, ...string[]][] = []
  const text = await inspectTextFile(fileWith(content))
  await streamTable(text, detectDelimiter(text.head), (fields, line) => rows.push([line, ...fields]))
  return rows
}

describe('detectDelimiter', () => {
  it.each([
    ['a,b;c,d', ','],
    ['a;b;c', ';'],
    ['a\tb\tc', '\t'],
    ['a|b', '|'],
    ['"x;y;z",b', ','],
    ['one column', ','],
  ])('of %j is %j', (line, delimiter) => {
    expect(detectDelimiter(`${line}\n1,2,3,4,5\n`)).toBe(delimiter)
  })
})

describe('streamTable', () => {
  it('tells the line on which each row starts, across blank lines and quoted line ends', async () => {
    expect(await linesOf('a,b\n1,2\n\n"x\ny",3\n,\n4,5')).toEqual([
      [2, '1', '2'],
      [4, 'x\ny', '3'],
      [7, '4', '5'],
    ])
  })

  it('takes CRLF, and a mixture of line ends', async () => {
    expect(await linesOf('a;b\r\n1;2\r\n3;4\n5;6\r\n')).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
      [4, '5', '6'],
    ])
  })

  it('takes delimiters and doubled quotes inside quotes', async () => {
    expect(await linesOf('a,b\n"1,000","say ""hi"""\n')).toEqual([[2, '1,000', 'say "hi"']])
  })

  it('leaves a quote in the middle of a field alone', async () => {
    expect(await linesOf('a,b\n12" plate,1\n"cup" blue,2\n')).toEqual([
      [2, '12" plate', '1'],
      [3, '"cup" blue', '2'],
    ])
  })

  it('reports the line where a quote opens that never closes', async () => {
    const problem = await problemOf(linesOf('a,b\n1,2\n"3,4\n5,6\n'))
    expect(problem).toMatchObject({ line: 3, rule: 'a quote opens here and never closes' })
  })
})

describe('sampleTable', () => {
  it('leaves out the row that the end of the head cuts off', async () => {
    const rows = Array.from({ length: 900 }, (_, index) => `${index},${'x'.repeat(100)}`)
    const text = await inspectTextFile(fileWith(['a,b', ...rows].join('\n')))
    const { header, rows: sampled } = sampleTable(text, ',')
    expect(header).toEqual(['a', 'b'])
    expect(sampled.length).toBeGreaterThan(500)
    expect(new Set(sampled.map((row) => row[1]?.length))).toEqual(new Set([100]))
  })

  it('trims the names of columns and passes over blank lines before them', async () => {
    const text = await inspectTextFile(fileWith('\n a , b\n1,2\n'))
    expect(sampleTable(text, ',').header).toEqual(['a', 'b'])
  })
})
