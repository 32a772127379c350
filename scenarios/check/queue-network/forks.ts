import type { QueueNetwork } from '../../schema/index.ts'
import { type Finding, unknownName } from '../finding.ts'

/**
 * The parts of a fork go to stations that exist and that they cannot leave unserved.
 *
 * @param network - the scenario.
 * @yields a finding at each part that does not fit.
 */
export function* checkForks({ stations, forks }: QueueNetwork): Generator<Finding> {
  for (const [name, fork] of Object.entries(forks)) {
    if (stations[name] !== undefined)
      yield { path: ['forks', name], rule: 'a station has this name already', fix: 'Choose another name.' }
    for (const [index, part] of fork.parts.entries()) {
      const path = ['forks', name, 'parts', index]
      const station = stations[part]
      if (station === undefined) yield unknownName(path, 'station', part, Object.keys(stations))
      else if (station.waitingRoom !== undefined || station.patience !== undefined)
        yield {
          path,
          rule: 'a part that is turned away or gives up would never be joined with the others',
          fix: `Leave waitingRoom and patience of ${part} out.`,
        }
    }
  }
}
