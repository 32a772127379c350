import type { QueueNetwork } from '../../schema/index.ts'
import type { Finding } from '../finding.ts'
import { checkClass } from './arrivals.ts'
import { checkPositiveTime, checkTime } from './times.ts'

/**
 * Services take time, classes exist, and only a limited room blocks.
 *
 * @param network - the scenario.
 * @yields a finding at each station that does not fit.
 */
export function* checkStations(network: QueueNetwork): Generator<Finding> {
  for (const [name, station] of Object.entries(network.stations)) {
    const path = ['stations', name]
    yield* checkPositiveTime([...path, 'service'], station.service)
    for (const [customerClass, service] of Object.entries(station.serviceByClass)) {
      yield* checkClass(network, [...path, 'serviceByClass', customerClass], customerClass)
      yield* checkPositiveTime([...path, 'serviceByClass', customerClass], service)
    }
    if (station.patience !== undefined) yield* checkTime([...path, 'patience'], station.patience)
    if (station.whenFull === 'blocks' && station.waitingRoom === undefined)
      yield {
        path: [...path, 'whenFull'],
        rule: 'a line without limit is never full and blocks nobody',
        fix: 'Give it a waitingRoom, or leave whenFull out.',
      }
  }
}
