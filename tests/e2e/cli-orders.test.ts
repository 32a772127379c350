import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildProgram, kingtide } from './built-program.ts'

const folder = temporaryFolder()
const DAYS = 12
const ORDERS_A_DAY = 40

beforeAll(async () => {
  await buildProgram()
  writeFileSync(join(folder, 'orders.csv'), orderFile())
}, 300_000)

describe('import', () => {
  it('prints what a file holds in the form of the contract', async () => {
    const { code, out, err } = await kingtide(['import', 'orders.csv', '--json'], { cwd: folder })
    expect([code, err]).toEqual([0, ''])
    const found = JSON.parse(out)
    const keys = ['rows', 'accepted', 'rejected', 'span', 'skus', 'regions', 'mapping', 'warnings']
    for (const key of keys) expect(found).toHaveProperty(key)
    expect(found).toMatchObject({ rows: DAYS * ORDERS_A_DAY, rejected: 0, skus: 5, regions: 3 })
    expect(found.mapping).toMatchObject({ timestamp: 'Order date', sku: 'Item' })
  })

  it('prints it for people, columns and zone as told', async () => {
    const words = [
      'import',
      'orders.csv',
      '--map',
      'timestamp=Order date,sku=Region',
      '--time-zone',
      'Europe/London',
    ]
    const { code, out } = await kingtide(words, { cwd: folder })
    expect(code).toBe(0)
    expect(out).toContain('sku=Region')
    expect(out).toContain('2024-03-01T08:00:00+00:00')
  })

  it('sums up several files', async () => {
    const { out } = await kingtide(['import', 'orders.csv', 'orders.csv', '--json'], { cwd: folder })
    expect(JSON.parse(out)).toMatchObject({ rows: 2 * DAYS * ORDERS_A_DAY, skus: 5, regions: 3 })
  })
})

describe('compare --orders', () => {
  const words = [
    'compare',
    'quiet-week',
    '--orders',
    'orders.csv',
    '--policies',
    'as-is',
    '--replications',
    '2',
    '--json',
  ]

  it('replays the orders and says what it made of them', async () => {
    const { code, out } = await kingtide(words, { cwd: folder })
    expect(code).toBe(0)
    const { ordersPerReplication, notes } = JSON.parse(out)
    expect(ordersPerReplication).toBeGreaterThan(0)
    expect(ordersPerReplication).toBeLessThanOrEqual(DAYS * ORDERS_A_DAY)
    expect(notes.join('\n')).toContain('is replayed')
  }, 120_000)

  it('lays a show over them, which is another experiment', async () => {
    const call = (more: readonly string[]) => kingtide([...words, ...more], { cwd: folder })
    const [plain, surged] = [await call([]), await call(['--surge', '50', '--surge-skus', '2'])]
    expect([plain.code, surged.code]).toEqual([0, 0])
    expect(JSON.parse(surged.out).notes.join('\n')).toContain(
      'a show of 50 times a mean day for 2 best sellers',
    )
    expect(JSON.parse(surged.out).digest).not.toBe(JSON.parse(plain.out).digest)
  }, 120_000)

  it('makes orders of each one as --scale says', async () => {
    const { code, out } = await kingtide([...words, '--scale', '0.5'], { cwd: folder })
    expect(code).toBe(0)
    expect(JSON.parse(out).ordersPerReplication).toBeLessThan(DAYS * ORDERS_A_DAY * 0.7)
  }, 120_000)
})

function orderFile(): string {
  const rows = Array.from({ length: DAYS * ORDERS_A_DAY }, (_, order) => {
    const day = 1 + Math.floor(order / ORDERS_A_DAY)
    const minutes = 8 * 60 + (order % ORDERS_A_DAY) * 15
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    return `2024-03-${String(day).padStart(2, '0')} ${time},sku-${order % 5},${1 + (order % 3)},place-${order % 3},59.9`
  })
  return `${['Order date,Item,Quantity,Region,Price', ...rows].join('\n')}\n`
}
