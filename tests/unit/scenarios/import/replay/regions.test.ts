import { describe, expect, it } from 'vitest'
import { describeReplay, replayScenario } from '../../../../../scenarios/import/index.ts'
import { ordersOf } from '../orders/orders-of.ts'
import { BASE } from './base-scenario.ts'

const { zones } = BASE.network

async function zonesOf(...regions: readonly string[]): Promise<number[]> {
  const rows = regions.map((region, index) => `${index},2024-01-01,A,1,${region}`)
  const orders = await ordersOf(['order,date,sku,quantity,region', ...rows])
  return [...(replayScenario(BASE, orders).demand.replay?.zone ?? [])]
}

describe('regions of a replay', () => {
  it('are the zones of that name, whatever the case', async () => {
    expect(await zonesOf(zones[3]?.id ?? '', ` ${zones[5]?.id.toUpperCase()} `)).toEqual([3, 5])
  })

  it('that name a macro-region are shared out over its zones by weight', async () => {
    const macroRegion = zones[0]?.macroRegion ?? ''
    const found = await zonesOf(...Array.from({ length: 4_000 }, () => macroRegion))
    const members = zones
      .map((zone, index) => ({ ...zone, index }))
      .filter((zone) => zone.macroRegion === macroRegion)
    const total = members.reduce((sum, { weight }) => sum + weight, 0)
    for (const { index, weight } of members) {
      const expected = weight / total
      const share = found.filter((zone) => zone === index).length / found.length
      expect(Math.abs(share - expected)).toBeLessThan(
        4 * Math.sqrt((expected * (1 - expected)) / found.length),
      )
    }
    expect(new Set(found)).toEqual(new Set(members.map(({ index }) => index)))
  })

  it('that are foreign or missing are spread over all zones, and counted', async () => {
    expect(await zonesOf('Atlantis', '', 'constructor')).toEqual([-1, -1, -1])
    const orders = await ordersOf([
      'date,sku,quantity,region',
      '2024-01-01,A,1,Atlantis',
      `2024-01-01,A,1,${zones[0]?.id}`,
    ])
    expect(describeReplay(BASE, orders)).toContain(
      '1 of 2 orders name no zone (1 unknown names): spread by weight',
    )
  })
})
