import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inspectTextFile, type RecordSink, streamTable } from '../../../../../scenarios/import/table/index.ts'
import { fileWith, problemOf } from '../order-file.ts'

const TABLE = '地区,数量\n浙江,3\n'

async function rowsOf(content: string | Uint8Array, name?: string): Promise<string[][]> {
  const rows: string[][] = []
  const sink: RecordSink = (fields) => rows.push([...fields])
  await streamTable(await inspectTextFile(fileWith(content, name)), ',', sink)
  return rows
}

describe('inspectTextFile', () => {
  it('knows gzip by its first bytes, whatever the name', async () => {
    expect(await rowsOf(gzipSync(TABLE), 'plain.csv')).toEqual([['浙江', '3']])
    expect(await rowsOf(TABLE, 'packed.csv.gz')).toEqual([['浙江', '3']])
  })

  it('unpacks the head of a packed file that is longer than its head', async () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => `${index * 7919},${index}`)
    const file = fileWith(gzipSync(['a,b', ...rows].join('\n')))
    const text = await inspectTextFile(file)
    expect(text.headIsAll).toBe(false)
    expect(text.head.startsWith('a,b\n0,0\n7919,1\n')).toBe(true)
  })

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TABLE}`), 'utf-8'],
    ['UTF-16, as Excel writes Unicode text', Buffer.from(`\uFEFF${TABLE}`, 'utf16le'), 'utf-16le'],
    [
      'GB18030, as Chinese Excel writes CSV',
      Buffer.from('b5d8c7f82ccafdc1bf0ad5e3bdad2c330a', 'hex'),
      'gb18030',
    ],
  ])('reads %s', async (_, bytes, encoding) => {
    expect((await inspectTextFile(fileWith(bytes))).encoding).toBe(encoding)
    expect(await rowsOf(bytes)).toEqual([['浙江', '3']])
  })

  it('reads Western European text', async () => {
    expect(await rowsOf(Buffer.from('région,n\nÎle-de-France,3\n', 'latin1'))).toEqual([
      ['Île-de-France', '3'],
    ])
  })

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['blank lines only', '\n \r\n', 'the file is empty'],
    ['an empty packed file', gzipSync(''), 'the file is empty'],
    ['binary content', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'this is not a text file'],
    ['a Parquet file', 'PAR1....PAR1', 'this is a Parquet file, not a CSV file'],
    [
      'a workbook',
      Buffer.from('PK\u0003\u0004...'),
      'this is an Excel workbook or a zip archive, not a CSV file',
    ],
    [
      'broken gzip',
      Buffer.from([0x1f, 0x8b, 9, 9, 9, 9]),
      'the file starts like gzip but cannot be unpacked',
    ],
  ])('refuses %s', async (_, content, rule) => {
    const file = fileWith(content)
    const problem = await problemOf(inspectTextFile(file))
    expect(problem).toMatchObject({ file, line: 1, column: 1 })
    expect(problem.rule).toContain(rule)
    expect(problem.fix).toMatch(/^[A-Z].*\.$/)
  })

  it('refuses a file that is not there, and a folder', async () => {
    const file = fileWith('')
    expect((await problemOf(inspectTextFile(`${file}.gone`))).rule).toBe('this file does not exist')
    const folder = join(file, '..', 'folder')
    mkdirSync(folder)
    expect((await problemOf(inspectTextFile(folder))).rule).toBe('this is not a plain file')
  })

  it('reports a packed file that is cut off', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${(index * 7919) % 10_007},${index}`)
    const packed = gzipSync(['a,b', ...rows].join('\n'))
    const cut = packed.subarray(0, packed.length - 1_000)
    expect((await problemOf(rowsOf(cut))).rule).toContain(
      'cannot be read beyond this line: unexpected end of file',
    )
  })
})
