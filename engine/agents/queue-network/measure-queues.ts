import type { Station, Tally } from '../../kernel/index.ts'
import { TICKS } from '../../world/index.ts'
import type { Arrivals } from './arrivals.ts'
import type { Census } from './census.ts'
import type { QueueState } from './queue-state.ts'
import type { Service } from './service.ts'

/** What a run came to, by name; `null` where it is undefined. */
type Measures = Record<string, number | null>

/** The agents whose figures are measured. */
export interface MeasuredQueues {
  /** The run. */
  readonly state: QueueState
  /** Its sources. */
  readonly arrivals: Arrivals
  /** Its stations. */
  readonly service: Service
  /** Its customers. */
  readonly census: Census
}

/**
 * Figures of a run at its end, in units of time: of the whole system by their own names; of a class, a station and a
 * class at a station with its name before them, as `counter.waitInQueue`.
 *
 * @param queues - the agents.
 */
export function measureQueues(queues: MeasuredQueues): Measures {
  return {
    ...ofSystem(queues),
    ...ofArrivals(queues),
    ...ofClasses(queues),
    ...queues.service.stations.reduce<Measures>(
      (all, station, index) => Object.assign(all, ofStation(queues, station, index)),
      {},
    ),
  }
}

function ofSystem({ state, service, census }: MeasuredQueues): Measures {
  const { calendar, compiled } = state
  const { now } = calendar
  const statistics = service.stations.map((station) => station.statistics)
  const sum = (value: (one: Station['statistics']) => number) =>
    statistics.reduce((total, one) => total + value(one), 0)
  const left = census.sojourns.reduce((total, { count }) => total + count, 0)
  return {
    waitInQueue: pooled(census.waits),
    timeInSystem: pooled(census.sojourns),
    queueLength: sum(({ queueLength }) => queueLength.mean(now)),
    numberInSystem: census.present.mean(now),
    numberInSystemVariance: census.present.variance(now),
    probabilityOfWait: ratio(
      sum(({ delayed }) => delayed),
      sum(({ arrivals }) => arrivals),
    ),
    lossFraction: ratio(census.lost, census.arrivals),
    throughput: (left * TICKS) / (now - compiled.warmUpEnd),
  }
}

function ofArrivals({ state, arrivals, census }: MeasuredQueues): Measures {
  const { observe, horizon } = state.compiled.scenario
  const measures: Measures = { arrivalRate: census.arrivals / horizon.window }
  for (const [index, at] of observe.numberInSystemAt.entries())
    measures[`numberInSystemAt.${at}`] = census.seen[index] ?? null
  if (observe.countArrivalsEvery !== undefined) {
    measures['arrivalCount'] = census.counts.mean
    measures['arrivalCountVariance'] = defined(census.counts.variance())
  }
  for (const [index, { name }] of state.compiled.sources.entries()) {
    const sizes = arrivals.clusters[index]?.sizes
    if (sizes === undefined) continue
    measures[`${name}.clusterSize`] = meanOf(sizes, 1)
    measures[`${name}.clusterSizeVariance`] = defined(sizes.variance())
  }
  return measures
}

function ofClasses({ state, census }: MeasuredQueues): Measures {
  const { classes, horizon } = state.compiled.scenario
  if (classes.length === 1) return {}
  const measures: Measures = {}
  for (const [index, name] of classes.entries()) {
    measures[`${name}.waitInQueue`] = meanOf(census.waits[index], TICKS)
    measures[`${name}.timeInSystem`] = meanOf(census.sojourns[index], TICKS)
    measures[`${name}.throughput`] = census.sojourns[index].count / horizon.window
  }
  return measures
}

function ofStation({ state, service }: MeasuredQueues, station: Station, index: number): Measures {
  const { compiled, calendar } = state
  const { now } = calendar
  const { name, servers } = compiled.stations[index]
  const { statistics } = station
  const busy = statistics.inService.mean(now)
  const blocked = statistics.blocked.mean(now)
  const named: Measures = {
    waitInQueue: pooled(statistics.waits),
    timeAtStation: pooled(statistics.sojourns),
    queueLength: statistics.queueLength.mean(now),
    numberAtStation: statistics.queueLength.mean(now) + busy,
    probabilityOfWait: ratio(statistics.delayed, statistics.arrivals),
    lossFraction: ratio(statistics.lost + statistics.reneged, statistics.arrivals),
    utilisation: servers === Number.POSITIVE_INFINITY ? null : (busy - blocked) / servers,
    blockedShare: servers === Number.POSITIVE_INFINITY ? null : blocked / servers,
    throughput: (statistics.completions * TICKS) / (now - compiled.warmUpEnd),
  }
  for (const [threshold, wait] of compiled.scenario.observe.waitsLongerThan.entries())
    named[`waitsLongerThan.${wait}`] = ratio(service.longWaits[index][threshold], statistics.completions)
  const { classes } = compiled.scenario
  for (const [customerClass, className] of classes.length === 1 ? [] : classes.entries()) {
    named[`${className}.waitInQueue`] = meanOf(statistics.waits[customerClass], TICKS)
    named[`${className}.timeAtStation`] = meanOf(statistics.sojourns[customerClass], TICKS)
  }
  return Object.fromEntries(Object.entries(named).map(([key, value]) => [`${name}.${key}`, value]))
}

function pooled(tallies: readonly Tally[]): number | null {
  const count = tallies.reduce((sum, tally) => sum + tally.count, 0)
  return ratio(tallies.reduce((sum, tally) => sum + tally.count * tally.mean, 0) / TICKS, count)
}

function meanOf({ count, mean }: Tally, unit: number): number | null {
  return count === 0 ? null : mean / unit
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function defined(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
