import { KPI_KEYS, type KpiKey } from '../../engine/ledger/index.ts'
import type { RunRecord } from '../../engine/run-record.ts'

/** A record whose indicators are null but for those given. */
export function fakeRecord(
  policy: string,
  replication: number,
  kpis: Partial<Record<KpiKey, number | null>> = {},
): RunRecord {
  const none = Object.fromEntries(KPI_KEYS.map((key) => [key, null])) as Record<KpiKey, null>
  return {
    policy,
    replication,
    kpis: { ...none, ...kpis },
    course: {
      stepHours: 1,
      backlogOrders: [10 + replication, 20, 0],
      stockUnits: [500, 400 - replication, 390],
      mainShowStockUnits: [],
      unitsDemanded: [
        [50, 0],
        [30, 40],
      ],
      unitsTurnedAway: [
        [5, 0],
        [0, 10 + replication],
      ],
      ordersByLeadTime: [0, 60, 30],
      money: { sales: 1000 + replication, costOfGoods: -600 },
    },
    orders: {
      demanded: 120,
      accepted: 100 + replication,
      waited: 5,
      delivered: 90,
      cancelled: 4,
      lost: 3,
      refused: 2,
      returned: 11,
      open: 1,
    },
    ordersInRun: 4200,
    peakOpenOrders: 42,
    lots: 25,
    transitions: 900,
    events: 1000 + replication,
    eventHash: `${policy}-${replication}`,
  }
}
