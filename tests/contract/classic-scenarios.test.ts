import { describe, expect, it } from 'vitest'
import { type CompiledQueueNetwork, compileAny, QueueRun, StockRun } from '../../engine/index.ts'
import {
  listClassicScenarios,
  loadAnyScenario,
  type QueueNetwork,
  type StockNetwork,
  validateScenario,
} from '../../scenarios/index.ts'

/** Short enough that the books can be looked at after every event. */
const HORIZON = { warmUp: 5, window: 60 }

const ofModel = (model: string) =>
  listClassicScenarios().filter(({ id }) => loadAnyScenario(id).model === model)

describe.each(listClassicScenarios().map(({ id }) => id))('textbook system %s', (id) => {
  it('is valid', () => {
    expect(validateScenario(id)).toMatchObject({ ok: true, errors: [] })
  })

  it('compiles to the same each time', () => {
    const scenario = loadAnyScenario(id)
    expect(compileAny(scenario)).toEqual(compileAny(scenario))
  })
})

describe.each(ofModel('stock-network').map(({ id }) => id))('stock network %s', (id) => {
  const run = (seed = 3) => {
    const scenario = { ...(loadAnyScenario(id) as StockNetwork), horizon: HORIZON }
    return new StockRun(compileAny(scenario) as ConstructorParameters<typeof StockRun>[0], {
      seed,
      replication: 0,
    })
  }

  it('balances its books at every event', () => {
    const watched = run()
    while (watched.step()) watched.audit()
    expect(watched.finish().events).toBeGreaterThan(HORIZON.window)
  })

  it('gives the same record for the same seed, alone or beside another run', () => {
    const [one, other] = [run(), run(4)]
    while (one.step()) other.step()
    expect(one.finish()).toEqual(run().finish())
  })

  it('goes on from a snapshot as if nothing had happened', () => {
    const whole = run().finish()
    const first = run()
    for (let events = 0; events < whole.events / 2; events++) first.step()
    const snapshot = structuredClone(first.save())
    const second = run()
    second.load(snapshot)
    expect({ ...second.finish() }).toEqual(whole)
  })
})

describe.each(ofModel('queue-network').map(({ id }) => id))('queueing system %s', (id) => {
  const run = (seed = 3) => {
    const written = loadAnyScenario(id) as QueueNetwork
    const observe = { ...written.observe, numberInSystemAt: [] }
    const compiled = compileAny({ ...written, horizon: HORIZON, observe }) as CompiledQueueNetwork
    return new QueueRun(compiled, { seed, replication: 0 })
  }

  it('gives the same record for the same seed, alone or beside another run', () => {
    const [one, other] = [run(), run(4)]
    while (one.step()) other.step()
    const record = one.finish()
    expect(record).toEqual(run().finish())
    expect(record.eventHash).not.toBe(other.finish().eventHash)
  })

  it('goes on from a snapshot as if nothing had happened', () => {
    const whole = run().finish()
    const first = run()
    for (let events = 0; events < whole.events / 2; events++) first.step()
    const snapshot = structuredClone(first.save())
    const second = run()
    second.load(snapshot)
    expect(second.finish()).toEqual(whole)
  })
})
