// What does a fast lane for fresh goods cost everybody else? One dock, two kinds of truck, three rules: first come, first
// served; fresh goods first; fresh goods break off the unloading of others. Written as processes, one per truck. The
// queues are those of textbooks (M/G/1 with priorities), so the simulation must agree with the formulae.
import {
  Environment,
  exponential,
  Interrupt,
  Preempted,
  type ProcessSteps,
  Resource,
  Streams,
  Tally,
} from '../engine/kernel/index.ts'

interface Kind {
  readonly name: string
  readonly trucksPerHour: number
  readonly minutes: number
}

interface Rule {
  readonly name: string
  readonly isPreemptive: boolean
  /** Place in line, lowest first: an interrupted truck comes back to the place it had. */
  readonly priority: (kind: Kind, arrivedAt: number) => number
}

const FRESH: Kind = { name: 'fresh', trucksPerHour: 1.2, minutes: 10 }
const OTHER: Kind = { name: 'other', trucksPerHour: 1.6, minutes: 25 }
const KINDS = [FRESH, OTHER]
const WARM_UP = 100 * 60
const END = 3100 * 60
const REPLICATIONS = 10
// Student's t for 9 degrees of freedom, two-sided 95 %.
const STUDENT_T = 2.262

const freshFirst = (kind: Kind, arrivedAt: number): number => (kind === FRESH ? 0 : END) + arrivedAt
const RULES: readonly Rule[] = [
  { name: 'first come', isPreemptive: false, priority: (_, arrivedAt) => arrivedAt },
  { name: 'fresh first', isPreemptive: false, priority: freshFirst },
  { name: 'fresh breaks off', isPreemptive: true, priority: freshFirst },
]

/** One replication, in minutes: mean time at the dock of each kind of truck. */
function simulate(rule: Rule, replication: number): number[] {
  const environment = new Environment()
  const dock = new Resource(environment, { isPreemptive: rule.isPreemptive })
  const streams = new Streams('dock', replication)

  function* truck(kind: Kind, stays: Tally): ProcessSteps {
    const arrivedAt = environment.now
    let work = kind.minutes
    while (work > 0) {
      const place = dock.request({ priority: rule.priority(kind, arrivedAt) })
      try {
        yield* place
        yield* environment.timeout(work)
        work = 0
      } catch (error) {
        if (!(error instanceof Interrupt && error.cause instanceof Preempted)) throw error
        work -= environment.now - error.cause.usageSince
      } finally {
        dock.release(place)
      }
    }
    if (arrivedAt >= WARM_UP) stays.add(environment.now - arrivedAt)
  }

  function* arrivals(kind: Kind, stays: Tally): ProcessSteps {
    const stream = streams.open(kind.name, 'interarrivalTime')
    const interarrivalTime = exponential({ mean: 60 / kind.trucksPerHour })
    while (true) {
      yield* environment.timeout(interarrivalTime.sample(stream))
      environment.start(truck(kind, stays), kind.name)
    }
  }

  const tallies = KINDS.map(() => new Tally())
  KINDS.forEach((kind, index) => {
    environment.start(arrivals(kind, tallies[index]))
  })
  environment.run(END)
  return tallies.map((stays) => stays.mean)
}

/** Mean time at the dock in minutes (Pollaczek and Khinchine; Cobham; pre-emptive resume: White and Christie). */
function theory(rule: Rule): number[] {
  const load = ({ trucksPerHour, minutes }: Kind): number => (trucksPerHour / 60) * minutes
  const residual = (kind: Kind): number => (load(kind) * kind.minutes) / 2
  const idle = 1 - load(FRESH) - load(OTHER)
  const all = residual(FRESH) + residual(OTHER)
  if (rule.name === 'first come') return KINDS.map(({ minutes }) => minutes + all / idle)
  const withoutFresh = 1 - load(FRESH)
  const otherWaits = all / (withoutFresh * idle)
  return rule.isPreemptive
    ? [FRESH.minutes + residual(FRESH) / withoutFresh, OTHER.minutes / withoutFresh + otherWaits]
    : [FRESH.minutes + all / withoutFresh, OTHER.minutes + otherWaits]
}

console.log('Mean minutes at the dock\n')
console.log('rule              trucks  simulated      theory')
for (const rule of RULES) {
  const expected = theory(rule)
  const means = KINDS.map(() => new Tally())
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    simulate(rule, replication).forEach((mean, index) => {
      means[index].add(mean)
    })
  }
  KINDS.forEach(({ name }, index) => {
    const halfWidth = STUDENT_T * Math.sqrt(means[index].variance() / REPLICATIONS)
    const simulated = `${means[index].mean.toFixed(1).padStart(5)} ± ${halfWidth.toFixed(1)}`
    console.log(
      `${rule.name.padEnd(16)}  ${name.padEnd(6)}  ${simulated.padEnd(13)}  ${expected[index].toFixed(1)}`,
    )
  })
}
