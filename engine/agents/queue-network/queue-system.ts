import type { EventHandler } from '../../kernel/index.ts'
import { BAND, TICKS } from '../../world/index.ts'
import { Arrivals } from './arrivals.ts'
import { Census } from './census.ts'
import { measureQueues } from './measure-queues.ts'
import { QUEUE_EVENT } from './queue-events.ts'
import type { QueueRecorder } from './queue-recorder.ts'
import type { QueueState } from './queue-state.ts'
import { Service } from './service.ts'

/** The agents of one run of a queueing system, wired together. */
export class QueueSystem {
  /** What happens at each kind of event, by kind. */
  readonly handlers: readonly EventHandler[]
  /** What the agents share. */
  readonly state: QueueState
  /** Who is counted. */
  readonly census: Census
  /** The stations. */
  readonly service: Service
  /** The sources. */
  readonly arrivals: Arrivals

  private readonly recorder: QueueRecorder | null
  private recordedArea = 0

  /** @param state - the run. @param recorder - who looks on, if anybody. */
  constructor(state: QueueState, recorder?: QueueRecorder) {
    this.state = state
    // Frozen, so that a snapshot leaves out who looks on.
    this.recorder =
      recorder === undefined
        ? null
        : Object.freeze({
            every: recorder.every,
            numberInSystem: (mean: number) => recorder.numberInSystem(mean),
          })
    this.census = new Census(state)
    this.service = new Service(state, this.census)
    const sourceKeys = state.compiled.sources.map(({ name }) => state.streams.key(name, 'route'))
    this.arrivals = new Arrivals(state, this.census, {
      send: (item, source) => this.service.send(item, state.compiled.sources[source].to, sourceKeys[source]),
    })
    this.handlers = this.wire()
  }

  /** Lets customers in and posts the first events. */
  start(): void {
    const { calendar, compiled } = this.state
    calendar.post(compiled.warmUpEnd, BAND.record, QUEUE_EVENT.warmUpEnds, -1, -1)
    for (const at of compiled.scenario.observe.numberInSystemAt)
      calendar.post(Math.round(at * TICKS), BAND.record, QUEUE_EVENT.look, -1, -1)
    this.postInterval()
    this.service.start()
    this.arrivals.start()
  }

  /** Closes what is counted up to the end of the run. */
  close(): void {
    this.census.close()
  }

  /** Figures of the run at its end. */
  measure(): Record<string, number | null> {
    return measureQueues(this)
  }

  private record(): void {
    const recorder = this.recorder as QueueRecorder
    const area = this.census.integral()
    recorder.numberInSystem((area - this.recordedArea) / (recorder.every * TICKS))
    this.recordedArea = area
    this.postInterval()
  }

  private postInterval(): void {
    const { calendar } = this.state
    if (this.recorder === null) return
    const at = calendar.now + Math.round(this.recorder.every * TICKS)
    calendar.post(at, BAND.record, QUEUE_EVENT.intervalEnds, -1, -1)
  }

  private wire(): readonly EventHandler[] {
    const { arrivals, service, census } = this
    const handlers: EventHandler[] = []
    handlers[QUEUE_EVENT.arrival] = (source) => arrivals.arrive(source)
    handlers[QUEUE_EVENT.offspring] = (source, cluster) => arrivals.arriveProvoked(source, cluster)
    handlers[QUEUE_EVENT.completion] = (station, item) => service.complete(station, item)
    handlers[QUEUE_EVENT.reneging] = (station, item) => service.renege(station, item)
    handlers[QUEUE_EVENT.look] = () => census.look()
    handlers[QUEUE_EVENT.intervalEnds] = () => this.record()
    handlers[QUEUE_EVENT.warmUpEnds] = () => {
      census.reset()
      service.reset()
      for (const gaps of arrivals.gaps) gaps?.reset()
    }
    return Object.freeze(handlers)
  }
}
