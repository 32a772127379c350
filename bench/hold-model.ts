import { Calendar, RandomStream } from '../engine/kernel/index.ts'
import type { Bench, Measurement, Targets } from './bench.ts'
import { stopwatch } from './stopwatch.ts'

const EVENTS = 5_000_000
const BANDS = 8
const DRAWS = 1 << 20

/**
 * The hold model: a number of entities, each with one pending event, which posts itself again after U(0, 2n)
 * milliseconds in the priority band of its entity. It measures the calendar alone: increments are drawn before.
 *
 * @param pending - events pending at any time, n.
 * @param targets - what is asked of it, events per second.
 * @see D. W. Jones (1986), An empirical comparison of priority-queue and event-set implementations,
 * Communications of the ACM 29(4):300-311.
 */
export function holdModel(pending: number, targets: Targets): Bench {
  return {
    id: `kernel.hold.${pending}`,
    unit: 'events/s',
    expectedEventCount: EVENTS,
    repeats: 7,
    targets,
    measure: () => measureHold(pending),
  }
}

function measureHold(pending: number): Measurement {
  const stream = new RandomStream(`hold ${pending}`)
  const increments = Float64Array.from({ length: DRAWS }, () => Math.floor(stream.uniform() * 2 * pending))
  const calendar = new Calendar({ capacity: pending })
  for (let entity = 0; entity < pending; entity++) {
    calendar.post(increments[entity], entity % BANDS, 0, entity, -1)
  }
  const elapsed = stopwatch()
  let eventCount = 0
  for (; eventCount < EVENTS && calendar.advance(); eventCount++) {
    const { entity } = calendar
    const increment = increments[(eventCount + pending) & (DRAWS - 1)]
    calendar.post(calendar.now + increment, entity % BANDS, 0, entity, -1)
  }
  const { seconds, cpuShare } = elapsed()
  return { value: eventCount / seconds, eventCount, cpuShare }
}
