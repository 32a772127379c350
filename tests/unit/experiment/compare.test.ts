import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type CompareOptions,
  type Comparison,
  compareWith,
  ReplicationFailedError,
} from '../../../engine/experiment/index.ts'
import { FAKE_ENGINE, fakeScenario } from '../../support/fake-experiment.ts'
import { temporaryDirectory } from './temporary-directory.ts'

const POLICIES = ['plain', 'better', 'noisy']

describe('compare', () => {
  it('gives the same digest and statistics with one worker and with two', async () => {
    const [one, two] = await Promise.all([compare({ workers: 1 }), compare({ workers: 2 })])
    expect(one.workers).toBe(1)
    expect(two.workers).toBe(2)
    expect(two.digest).toBe(one.digest)
    expect(two.policies).toEqual(one.policies)
    expect(one.policies[1].differenceToFirst.profit?.mean).toBeCloseTo(10, -1)
  })

  it('gives another digest for another seed', async () => {
    const [one, two] = await Promise.all([compare({ seed: 1 }), compare({ seed: 2 })])
    expect(two.digest).not.toBe(one.digest)
  })

  it('tells the pace and what is left', async () => {
    const told: [number, number, number | null][] = []
    let now = 0
    const comparison = await compare({
      workers: 1,
      replications: 2,
      clock: () => (now += 1000),
      onProgress: (...progress) => told.push(progress),
    })
    expect(told.map(([done, total]) => [done, total])).toEqual([1, 2, 3, 4, 5, 6].map((done) => [done, 6]))
    expect(told[0][2]).toBe(5)
    expect(told[5][2]).toBe(0)
    expect(comparison.elapsedSeconds).toBeGreaterThan(6)
  })

  it('runs a replication again whose worker died', async () => {
    const log = join(temporaryDirectory(), 'log')
    const [hurt, sound] = await Promise.all([
      compare({ scenario: fakeScenario({ log, dies: 'better/3', times: 3 }), workers: 2 }),
      compare({}),
    ])
    expect(hurt.digest).toBe(sound.digest)
    expect(startsIn(log).filter((start) => start === 'better/3')).toHaveLength(4)
  })

  it('gives up on a replication whose worker dies every time, and names it', async () => {
    const log = join(temporaryDirectory(), 'log')
    const failing = compare({ scenario: fakeScenario({ log, dies: 'better/3', times: 99 }), workers: 2 })
    await expect(failing).rejects.toThrow(ReplicationFailedError)
    await expect(failing).rejects.toThrow(
      /^replication 3 of policy 'better' failed in 4 attempts: Error: worker exited with code: 7$/,
    )
  })

  it('does not try again what throws', async () => {
    const failing = compare({ scenario: fakeScenario({ throws: 'noisy/1' }), workers: 2 })
    await expect(failing).rejects.toThrow(
      "replication 1 of policy 'noisy' failed: RangeError: the books do not balance",
    )
  })

  it('refuses a record with a number that is not finite', async () => {
    const failing = compare({ scenario: fakeScenario({ givesNaN: 'plain/0' }) })
    await expect(failing).rejects.toThrow('kpis.profit (= NaN) must be a finite number')
  })

  it('says what is wrong when the worker cannot be started', async () => {
    const engine = { ...FAKE_ENGINE, workerFile: new URL('./no-such.worker.ts', import.meta.url) }
    const options = { scenario: fakeScenario(), policies: POLICIES, clock: () => 0, workers: 2 }
    await expect(compareWith(engine, options)).rejects.toThrow(/no-such\.worker\.ts/)
  })

  it('keeps what is finished when it is stopped, in the middle of a replication too', async () => {
    const stop = new AbortController()
    const comparison = await compare({
      scenario: fakeScenario({ hangsFrom: 4 }),
      workers: 2,
      signal: stop.signal,
      onProgress: (done) => done === 12 && stop.abort(),
    })
    expect(comparison).toMatchObject({ interrupted: true, replications: 4 })
    expect(comparison.policies[0].kpis.profit?.mean).toBeGreaterThan(1000)
    expect(comparison.digest).toBe((await compare({ replications: 4 })).digest)
  })

  it('runs nothing when it is stopped before it starts', async () => {
    const comparison = await compare({ signal: AbortSignal.abort() })
    expect(comparison).toMatchObject({ interrupted: true, replications: 0 })
  })
})

function compare(options: Partial<CompareOptions>): Promise<Comparison> {
  return compareWith(FAKE_ENGINE, {
    scenario: fakeScenario(),
    policies: POLICIES,
    workers: 1,
    clock: () => 0,
    ...options,
  })
}

function startsIn(log: string): string[] {
  return readFileSync(log, 'utf8').trim().split('\n')
}
