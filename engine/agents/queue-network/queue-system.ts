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

  private readonly recorder: QueueRecorder
  private recordedArea = 0

  /** @param state - the run. @param recorder - who looks on; frozen. */
  constructor(state: QueueState, recorder: QueueRecorder) {
    this.state = state
    this.recorder = recorder
    this.census = new Census(state)
    this.service = new Service(state, this.census)
    const sourceKeys = state.compiled.sources.map(({ name }) => state.streams.key(name, 'route'))
    this.arrivals = new Arrivals(state, this.census, {
      send: (item, source) => this.service.send(item, state.compiled.sources[source].to, sourceKeys[source]),
      record: (source, time) => recorder.arrival?.(source, time),
    })
    this.handlers = this.wire()
  }

  /** Lets customers in and posts the first events. */
  start(): void {
    const { calendar, compiled } = this.state
    calendar.post(compiled.warmUpEnd, BAND.record, QUEUE_EVENT.warmUpEnds, -1, -1)
    for (const at of compiled.scenario.observe.numberInSystemAt)
      calendar.post(Math.round(at * TICKS), BAND.record, QUEUE_EVENT.look, -1, -1)
    if (this.recorder.every !== undefined) this.postInterval(this.recorder.every)
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

  private record(every: number): void {
    const area = this.census.integral()
    this.recorder.numberInSystem?.((area - this.recordedArea) / (every * TICKS))
    this.recordedArea = area
    this.postInterval(every)
  }

  private postInterval(every: number): void {
    const { calendar } = this.state
    const at = calendar.now + Math.round(every * TICKS)
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
    handlers[QUEUE_EVENT.intervalEnds] = () => this.record(this.recorder.every as number)
    handlers[QUEUE_EVENT.warmUpEnds] = () => {
      census.reset()
      service.reset()
    }
    return Object.freeze(handlers)
  }
}
