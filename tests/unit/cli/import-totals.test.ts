import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importTotals, type ReadFile } from '../../../cli/import/import-totals.ts'
import { readOrders } from '../../../scenarios/import/index.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

describe('importTotals', () => {
  it('counts a product of several files once and spans them all', async () => {
    const later = await read('later.csv', ['2024-03-02 10:00,b,2,East', '2024-03-05 10:00,c,1,West'])
    const earlier = await read('earlier.csv', ['2024-03-01 10:00,a,1,East', '2024-03-03 09:00,b,1,East'])
    expect(importTotals([later, earlier])).toMatchObject({
      rows: 4,
      accepted: 4,
      rejected: 0,
      span: { from: '2024-03-01T10:00:00+08:00', to: '2024-03-05T10:00:00+08:00' },
      skus: 3,
      regions: 2,
      mapping: { timestamp: 'time', sku: 'sku' },
      files: [{ rows: 2 }, { rows: 2 }],
    })
  })

  it('is the summary itself for one file', async () => {
    const file = await read('one.csv', ['2024-03-02 10:00,b,2,East', '2024-03-02 11:00,b,2,East'])
    expect(importTotals([file])).toMatchObject(file.summary)
  })
})

async function read(name: string, rows: readonly string[]): Promise<ReadFile> {
  const file = join(folder, name)
  writeFileSync(file, `${['time,sku,quantity,region', ...rows].join('\n')}\n`)
  return { file, ...(await readOrders(file)) }
}
