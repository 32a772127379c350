import type { Path } from '../../load/index.ts'
import type { QueueArrivals, QueueNetwork, QueuePopulation, QueueSource } from '../../schema/index.ts'
import { type Finding, unknownName } from '../finding.ts'
import { checkNumberDistribution } from '../number-distributions.ts'
import { checkPositiveTime } from './times.ts'

/**
 * Somebody comes, in classes that exist and at rates that can be.
 *
 * @param network - the scenario.
 * @yields a finding at each arrival that does not fit.
 */
export function* checkArrivals(network: QueueNetwork): Generator<Finding> {
  const { sources, populations } = network
  if (Object.keys(sources).length + Object.keys(populations).length === 0)
    yield { path: [], rule: 'nobody ever comes', fix: 'Give it sources or populations.' }
  for (const [name, source] of Object.entries(sources)) yield* checkSource(network, ['sources', name], source)
  for (const [name, population] of Object.entries(populations))
    yield* checkPopulation(network, ['populations', name], population)
}

/**
 * A class that is named exists.
 *
 * @param network - the scenario.
 * @param path - where it stands.
 * @param name - the class, if one is named.
 * @yields a finding if it does not.
 */
export function* checkClass(
  { classes }: QueueNetwork,
  path: Path,
  name: string | undefined,
): Generator<Finding> {
  if (name !== undefined && !classes.includes(name)) yield unknownName(path, 'class', name, classes)
}

function* checkSource(network: QueueNetwork, path: Path, source: QueueSource): Generator<Finding> {
  yield* checkClass(network, [...path, 'class'], source.class)
  yield* checkProcess([...path, 'arrivals'], source.arrivals)
  if (source.batch !== undefined) yield* checkNumberDistribution([...path, 'batch'], source.batch)
  if (source.arrivals.kind === 'saturated') yield* checkSaturated(network, path, source)
}

function* checkProcess(path: Path, arrivals: QueueArrivals): Generator<Finding> {
  if (arrivals.kind === 'renewal') yield* checkPositiveTime([...path, 'gap'], arrivals.gap)
  else if (arrivals.kind === 'sinusoidal' && arrivals.swing > arrivals.base)
    yield {
      path: [...path, 'swing'],
      rule: 'the rate would fall below 0: swing must be at most base',
      fix: `Write ${arrivals.base} or less.`,
    }
  else if (arrivals.kind === 'pulse' && arrivals.from >= arrivals.until)
    yield {
      path: [...path, 'until'],
      rule: 'the pulse must end after it begins',
      fix: `Write more than ${arrivals.from}.`,
    }
  else if (arrivals.kind === 'hawkes' && arrivals.jump >= arrivals.decay)
    yield {
      path: [...path, 'jump'],
      rule: 'each arrival would provoke one more or several, without end: jump must be below decay',
      fix: `Write less than ${arrivals.decay}.`,
    }
  else if (isSilent(arrivals)) yield { path, rule: 'nobody ever comes', fix: 'Give it a rate above 0.' }
}

function isSilent(arrivals: QueueArrivals): boolean {
  if (arrivals.kind === 'piecewise') return arrivals.rates.every((rate) => rate === 0)
  return arrivals.kind === 'pulse' && arrivals.base === 0 && arrivals.pulse === 0
}

function* checkSaturated(network: QueueNetwork, path: Path, { to, batch }: QueueSource): Generator<Finding> {
  const station = typeof to === 'string' ? network.stations[to] : undefined
  if (typeof to !== 'string' || (station === undefined && network.forks[to] !== undefined))
    yield {
      path: [...path, 'to'],
      rule: 'a saturated source feeds one station',
      fix: 'Write the name of a station.',
    }
  if (station?.servers === 'infinite')
    yield {
      path: [...path, 'to'],
      rule: 'a station with infinite servers takes customers without end',
      fix: 'Give it a number of servers.',
    }
  if (batch !== undefined)
    yield { path: [...path, 'batch'], rule: 'a saturated source has no batches', fix: 'Leave it out.' }
}

function* checkPopulation(
  network: QueueNetwork,
  path: Path,
  population: QueuePopulation,
): Generator<Finding> {
  const { customers, at } = population
  yield* checkClass(network, [...path, 'class'], population.class)
  const station = network.stations[at]
  if (station === undefined) {
    yield unknownName([...path, 'at'], 'station', at, Object.keys(network.stations))
    return
  }
  const places =
    station.servers === 'infinite'
      ? Number.POSITIVE_INFINITY
      : station.servers + (station.waitingRoom ?? Number.POSITIVE_INFINITY)
  if (customers > places)
    yield {
      path: [...path, 'customers'],
      rule: `there are ${places} places at ${at}, where they start`,
      fix: 'Let fewer start there, or make more room.',
    }
}
