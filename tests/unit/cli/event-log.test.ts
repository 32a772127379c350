import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../cli/failure/index.ts'
import { EventLog } from '../../../cli/run/event-log.ts'
import { LOT } from '../../../engine/world/index.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

describe('EventLog', () => {
  it('writes what can be read again', async () => {
    const file = join(folder, 'small.parquet')
    const log = new EventLog(file)
    log.append(LOT.allocated, 7, 4_294_967_295, 3, 0)
    log.append(LOT.shipped, 7, 12, 1, 86_400_000 * 400)
    log.finish()
    expect(await parquetReadObjects({ file: await asyncBufferFromFile(file) })).toEqual([
      { at: 0n, state: 'allocated', orderId: 4_294_967_295n, orders: 3 },
      { at: 34_560_000_000n, state: 'shipped', orderId: 12n, orders: 1 },
    ])
  })

  it('writes row groups as they fill, every row once', async () => {
    const file = join(folder, 'large.parquet')
    const log = new EventLog(file)
    const count = 250_001
    for (let row = 0; row < count; row++)
      log.append(LOT.waiting + (row % 12), row, row, 1 + (row % 3), row * 10)
    log.finish()
    expect(log.count).toBe(count)
    const buffer = await asyncBufferFromFile(file)
    const { row_groups } = await parquetMetadataAsync(buffer)
    expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([100_000, 100_000, 50_001])
    const rows = await parquetReadObjects({ file: buffer, rowStart: 199_999, rowEnd: 200_001 })
    expect(rows.map(({ orderId, at }) => [orderId, at])).toEqual([
      [199_999n, 1_999_990n],
      [200_000n, 2_000_000n],
    ])
  })

  it('keeps what was there until it is complete, and leaves nothing when discarded', () => {
    const file = join(folder, 'old.parquet')
    writeFileSync(file, 'old')
    const log = new EventLog(file)
    log.append(LOT.waiting, 1, 1, 1, 1)
    log.discard()
    expect(readdirSync(folder).filter((name) => name.startsWith('old'))).toEqual(['old.parquet'])
  })

  it('writes an empty log', async () => {
    const file = join(folder, 'empty.parquet')
    new EventLog(file).finish()
    expect(await parquetReadObjects({ file: await asyncBufferFromFile(file) })).toEqual([])
  })

  it('refuses a folder that is not there', () => {
    const file = join(folder, 'nowhere', 'a.parquet')
    expect(() => new EventLog(file)).toThrow(UsageError)
    expect(existsSync(file)).toBe(false)
  })
})
