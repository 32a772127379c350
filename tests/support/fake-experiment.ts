import type { ReplicationEngine } from '../../engine/experiment/index.ts'
import type { PolicySet, Scenario } from '../../scenarios/index.ts'
import { fakeRecord } from './fake-record.ts'

/** What the fake replication of `fake-replication.worker.mjs` does besides answering; all of it optional. */
export interface FakeBehaviour {
  /** File that gets one line `policy/replication` for each start. */
  readonly log?: string
  /** `policy/replication` whose worker exits ... */
  readonly dies?: string
  /** ... this many times; the starts are counted in `log`. */
  readonly times?: number
  /** `policy/replication` that throws. */
  readonly throws?: string
  /** `policy/replication` that gives a profit that is not a number. */
  readonly givesNaN?: string
  /** Hours that lots add to the lead time of 50 hours. */
  readonly lotsDelay?: number
  /** Replications from this number on never end. */
  readonly hangsFrom?: number
}

const POLICY = { description: 'a fake' } as PolicySet

/** A scenario that only the fake replication understands; its description tells what that does. */
export function fakeScenario(behaviour: FakeBehaviour = {}, more: Partial<Scenario> = {}): Scenario {
  return {
    name: 'fake-night',
    description: JSON.stringify({ ...behaviour, template: fakeRecord('', 0) }),
    replications: 6,
    lotSize: 'auto',
    policies: { plain: POLICY, better: POLICY, noisy: POLICY },
    ...more,
  } as unknown as Scenario
}

/** Runs fake replications in real worker threads. */
export const FAKE_ENGINE: ReplicationEngine = {
  workerFile: new URL('./fake-replication.worker.mjs', import.meta.url),
  resolveLotSize: (_, lotSize) => (lotSize === 'auto' ? 4 : lotSize),
  courseFrame: () => ({ stepHours: 1, windowSteps: 2, mainShow: null, regions: ['north', 'south'] }),
}
