import type { QueueNetwork } from '../../schema/index.ts'
import type { Finding } from '../finding.ts'

/**
 * Stations that block each other in a circle could stand still for ever.
 *
 * @param network - the scenario.
 * @yields a finding at the first station of each circle.
 */
export function* checkBlocking({ stations, forks }: QueueNetwork): Generator<Finding> {
  for (const [name, { whenFull }] of Object.entries(stations)) {
    if (whenFull !== 'blocks') continue
    if (!reaches(name, name, { stations, forks }, new Set())) continue
    yield {
      path: ['stations', name, 'whenFull'],
      rule: 'it blocks a station whose customers it sends on to, so that all of them could stand still for ever',
      fix: 'Let one station of the circle lose customers, or give it a line without limit.',
    }
  }
}

/** Whether who leaves a station may be blocked by `target`, through stations that block all the way. */
function reaches(
  from: string,
  target: string,
  network: Pick<QueueNetwork, 'stations' | 'forks'>,
  seen: Set<string>,
): boolean {
  const next = (network.stations[from] ?? network.forks[from])?.next
  const names = next === undefined ? [] : typeof next === 'string' ? [next] : Object.keys(next)
  for (const name of names) {
    const isBlocking = network.stations[name]?.whenFull === 'blocks'
    if (isBlocking && name === target) return true
    if (seen.has(name) || !(isBlocking || network.forks[name] !== undefined)) continue
    seen.add(name)
    if (reaches(name, target, network, seen)) return true
  }
  return false
}
