// How long do orders wait for a packer? One station, Poisson arrivals, exponential packing times: the queue whose
// answer is known (Erlang C). The simulation must agree with it, within its own interval.
import {
  Calendar,
  exponential,
  HOUR,
  run,
  Station,
  StationItems,
  Streams,
  Tally,
} from '../engine/kernel/index.ts'

const ORDERS_PER_HOUR = 110
const MINUTES_PER_ORDER = 5
const MINUTE = HOUR / 60
const REPLICATIONS = 10
// Student's t for 9 degrees of freedom, two-sided 95 %.
const STUDENT_T = 2.262

const ARRIVAL = 0
const PACKED = 1

/** One replication: mean wait in minutes over 400 hours, after a warm-up of 40. */
function simulate(packers: number, replication: number): number {
  const calendar = new Calendar()
  const station = new Station(calendar, new StationItems(1000), {
    servers: packers,
    events: { band: 0, entity: 0, completion: PACKED },
  })
  const streams = new Streams('packing', replication)
  const arrivals = streams.open('shop', 'interarrivalTime')
  const services = streams.open('packing', 'serviceTime')
  const interarrivalTime = exponential({ mean: HOUR / ORDERS_PER_HOUR })
  const serviceTime = exponential({ mean: MINUTES_PER_ORDER * MINUTE })

  const arrive = (_: number, order: number): void => {
    station.arrive(order, Math.round(serviceTime.sample(services)))
    calendar.post(calendar.now + Math.round(interarrivalTime.sample(arrivals)), 0, ARRIVAL, 0, order + 1)
  }
  const packed = (_: number, order: number): void => station.complete(order)

  calendar.post(0, 0, ARRIVAL, 0, 0)
  run(calendar, [arrive, packed], 40 * HOUR)
  station.resetStatistics(calendar.now)
  run(calendar, [arrive, packed], 440 * HOUR)
  return station.statistics.waits[0].mean / MINUTE
}

/** Mean wait in minutes by Erlang C, from Erlang B by its recursion. */
function erlangWait(packers: number): number {
  const load = (ORDERS_PER_HOUR * MINUTES_PER_ORDER) / 60
  let blocking = 1
  for (let count = 1; count <= packers; count++) blocking = (load * blocking) / (count + load * blocking)
  const probabilityOfWait = blocking / (1 - (load / packers) * (1 - blocking))
  return (probabilityOfWait * MINUTES_PER_ORDER) / (packers - load)
}

console.log(`${ORDERS_PER_HOUR} orders an hour, ${MINUTES_PER_ORDER} minutes each: mean wait in minutes\n`)
console.log('packers  simulated        Erlang C')
for (const packers of [10, 11, 12, 14]) {
  const waits = new Tally()
  for (let replication = 0; replication < REPLICATIONS; replication++)
    waits.add(simulate(packers, replication))
  const halfWidth = STUDENT_T * Math.sqrt(waits.variance() / REPLICATIONS)
  const simulated = `${waits.mean.toFixed(3)} ± ${halfWidth.toFixed(3)}`
  console.log(`${String(packers).padStart(7)}  ${simulated.padEnd(15)}  ${erlangWait(packers).toFixed(3)}`)
}
