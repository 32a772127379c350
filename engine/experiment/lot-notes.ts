import { KPI_KEYS } from '../ledger/index.ts'
import { type LotBias, verdictOnBias } from './lot-bias.ts'

/**
 * What a reader must know of lots: indicators whose bias is proven to be beyond the tolerance, and how to lessen it.
 *
 * @param lots - what was measured; `null`: nothing.
 */
export function notesOnLots(lots: LotBias | null): string[] {
  if (lots === null) return []
  const { size, tolerance, bias } = lots
  const beyond = KPI_KEYS.filter((key) => {
    const measured = bias[key]
    return measured !== undefined && measured !== null && verdictOnBias(measured, tolerance) === 'beyond'
  })
  if (beyond.length === 0) return []
  return [
    `lots of up to ${size} orders shift ${beyond.join(', ')} by more than the tolerance of ${share(tolerance)}: a smaller tolerance comes nearer, and lot size 1 is exact`,
  ]
}

function share(value: number): string {
  return `${Number((value * 100).toPrecision(3))} %`
}
