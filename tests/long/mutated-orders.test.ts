import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import type { Checked } from './checking-child.ts'
import { faultOf } from './fault-of.ts'
import { scaled } from './long-share.ts'
import { Mutations } from './mutations.ts'
import { ScenarioChecker } from './scenario-checker.ts'

const FILES = scaled(10_000)
const MOST_SECONDS = 5

const folder = temporaryFolder()
const checker = new ScenarioChecker()
afterAll(() => checker.close())

describe(`${FILES.toLocaleString('en')} changed order files`, () => {
  it('are each read or refused in clear sentences, without a crash, a hang, or a gigabyte', async () => {
    const mutations = new Mutations('changed orders')
    const file = join(folder, 'orders.csv')
    const faults: string[] = []
    const counts = { read: 0, refused: 0 }
    for (let number = 0; number < FILES; number++) {
      writeFileSync(file, mutations.changeText(orders(number)))
      const answer = await checker.check(file, MOST_SECONDS)
      const fault = faultOf(answer)
      if (fault === undefined) counts[(answer as Checked).ok ? 'read' : 'refused']++
      else {
        copyFileSync(file, join(folder, `fault-${number}.csv`))
        faults.push(`${number}: ${fault}`)
      }
    }
    console.log(counts)
    expect(faults.slice(0, 20)).toEqual([])
    // A row that cannot be read is left out and counted; only a broken table is refused.
    expect(counts.read).toBeGreaterThan(FILES / 2)
  })
})

/** By turns with commas, semicolons and tabs, in English and Chinese, with three forms of a date. */
function orders(number: number): string {
  const separator = [',', ';', '\t'][number % 3]
  const head =
    number % 2 === 0
      ? ['Order ID', 'Order date', 'Item', 'Quantity', 'Price', 'Region']
      : ['订单编号', '下单时间', '商品编码', '数量', '单价', '省份']
  const rows = Array.from({ length: 30 }, (_, row) => [
    `A${number}-${row}`,
    written(number, row),
    `item-${row % 5}`,
    String(1 + (row % 3)),
    (9.5 + row).toFixed(2),
    ['Zhejiang', 'Jiangsu', '"Shanghai"'][row % 3],
  ])
  return `${[head, ...rows].map((cells) => cells.join(separator)).join('\n')}\n`
}

function written(number: number, row: number): string {
  const day = String(1 + (row % 28)).padStart(2, '0')
  const hour = String(row % 24).padStart(2, '0')
  return [`2024-03-${day} ${hour}:05:00`, `03/${day}/2024 ${hour}:05`, `2024-03-${day}T${hour}:05:00Z`][
    number % 3
  ]
}
