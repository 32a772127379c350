import type {
  QueueNetwork,
  QueuePopulation,
  QueueRoute,
  QueueSource,
  QueueStation,
} from '../../../scenarios/index.ts'
import { KernelError } from '../../kernel/index.ts'
import { distributionOf } from '../number-distribution.ts'
import {
  type CompiledPopulation,
  type CompiledQueueNetwork,
  type CompiledRoute,
  type CompiledSource,
  type CompiledStation,
  TICKS,
} from './compiled-queue-network.ts'

/**
 * Prepares a queueing system for runs: names become numbers, laws become distributions.
 *
 * @param scenario - a checked scenario, whose warm-up is a number: see `withWarmUp`.
 * @throws {KernelError} if the warm-up is still to be found.
 */
export function compileQueueNetwork(scenario: QueueNetwork): CompiledQueueNetwork {
  const { stations, forks, horizon, observe } = scenario
  const names = [...Object.keys(stations), ...Object.keys(forks)]
  const places = new Map(names.map((name, place) => [name, place]))
  const { warmUp } = horizon
  if (warmUp === 'auto') throw new KernelError('horizon.warmUp', warmUp, 'must be found by withWarmUp first')
  const classOf = (name: string | undefined) => (name === undefined ? 0 : scenario.classes.indexOf(name))
  return Object.freeze({
    model: 'queue-network' as const,
    scenario,
    warmUpEnd: Math.round(warmUp * TICKS),
    end: Math.round((warmUp + horizon.window) * TICKS),
    stations: Object.entries(stations).map(([name, station]) =>
      compileStation(name, station, scenario.classes, places),
    ),
    forks: Object.values(forks).map(({ parts, next }) => ({
      parts: Int32Array.from(parts, (part) => places.get(part) as number),
      next: compileRoute(next, places),
    })),
    sources: Object.entries(scenario.sources).map(([name, source]) =>
      compileSource(name, source, classOf(source.class), places),
    ),
    populations: Object.values(scenario.populations).map((population) =>
      compilePopulation(population, classOf(population.class), places),
    ),
    thresholds: observe.waitsLongerThan.map((wait) => Math.round(wait * TICKS)),
  })
}

function compileStation(
  name: string,
  station: QueueStation,
  classes: readonly string[],
  places: ReadonlyMap<string, number>,
): CompiledStation {
  const { servers, service, serviceByClass, waitingRoom, patience } = station
  return {
    name,
    servers: servers === 'infinite' ? Number.POSITIVE_INFINITY : servers,
    buffer: waitingRoom ?? Number.POSITIVE_INFINITY,
    blocks: station.whenFull === 'blocks',
    // Nobody waits where servers are infinite, so there is nobody to choose among.
    discipline: servers === 'infinite' ? 'fifo' : station.discipline,
    services: classes.map((customerClass) => distributionOf(serviceByClass[customerClass] ?? service)),
    patience: patience === undefined ? null : distributionOf(patience),
    next: compileRoute(station.next, places),
  }
}

function compileSource(
  name: string,
  { arrivals, batch, to }: QueueSource,
  customerClass: number,
  places: ReadonlyMap<string, number>,
): CompiledSource {
  return {
    name,
    arrivals,
    gap: arrivals.kind === 'renewal' ? distributionOf(arrivals.gap) : null,
    batch: batch === undefined ? null : distributionOf(batch),
    customerClass,
    to: compileRoute(to, places),
  }
}

function compilePopulation(
  { customers, at }: QueuePopulation,
  customerClass: number,
  places: ReadonlyMap<string, number>,
): CompiledPopulation {
  return { customers, customerClass, at: places.get(at) as number }
}

function compileRoute(route: QueueRoute | undefined, places: ReadonlyMap<string, number>): CompiledRoute {
  const shares = route === undefined ? {} : typeof route === 'string' ? { [route]: 1 } : route
  const names = Object.keys(shares)
  let sum = 0
  const upTo = Float64Array.from(names, (name) => {
    sum += shares[name]
    return sum
  })
  // Shares that add up to 1 but for rounding send everybody on.
  if (sum > 1 - 1e-9) upTo[upTo.length - 1] = 1
  return { places: Int32Array.from(names, (name) => places.get(name) as number), upTo }
}
