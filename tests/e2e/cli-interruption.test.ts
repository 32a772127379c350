import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildProgram, type Call, kingtide } from './built-program.ts'

const folder = temporaryFolder()
const WORDS = ['compare', 'quiet-week', '--policies', 'as-is,tiered', '--replications', '6', '--json']

beforeAll(buildProgram, 300_000)

describe('Ctrl-C', () => {
  it('keeps what is finished; the same command continues to the same digest as an undisturbed run', async () => {
    const interrupted = await interruptedAfter(4, [...WORDS, '--workers', '1', '--out', 'stopped'])
    expect(interrupted.code).toBe(130)
    expect(interrupted.err).toContain('Stopping; what is finished is kept in stopped')
    const partial = JSON.parse(interrupted.out)
    expect(partial.interrupted).toBe(true)
    expect(partial.replications).toBeGreaterThanOrEqual(2)
    expect(partial.replications).toBeLessThan(6)
    expect(partial.policies[0].kpis.profit.mean).toBeTypeOf('number')
    const kept = finishedIn('stopped')

    const continued = await kingtide([...WORDS, '--out', 'stopped'], { cwd: folder })
    const undisturbed = await kingtide([...WORDS, '--out', 'undisturbed'], { cwd: folder })
    expect([continued.code, undisturbed.code]).toEqual([0, 0])
    const [again, whole] = [JSON.parse(continued.out), JSON.parse(undisturbed.out)]
    expect(again.digest).toBe(whole.digest)
    expect(again.policies).toEqual(whole.policies)
    expect(again).not.toHaveProperty('interrupted')
    // Nothing that was finished is run a second time.
    expect(finishedIn('stopped').slice(0, kept.length)).toEqual(kept)
    expect(finishedIn('stopped')).toHaveLength(12)
  }, 300_000)

  it('leaves nothing of a single run', async () => {
    let stop: (name: NodeJS.Signals) => void = () => undefined
    const call = kingtide(['run', 'singles-night', '--events', 'night.parquet'], {
      cwd: folder,
      onStart: (signal) => {
        stop = signal
      },
    })
    await until(() => existsSync(join(folder, 'night.parquet.partial')))
    stop('SIGINT')
    const { code, out, err } = await call
    expect([code, out]).toEqual([130, ''])
    expect(err).toContain('nothing is written')
    expect(existsSync(join(folder, 'night.parquet.partial'))).toBe(false)
    expect(existsSync(join(folder, 'night.parquet'))).toBe(false)
  }, 120_000)
})

/** Calls the program and interrupts it once so many runs are finished. */
async function interruptedAfter(runs: number, words: readonly string[]): Promise<Call> {
  let stop: (name: NodeJS.Signals) => void = () => undefined
  const call = kingtide(words, {
    cwd: folder,
    onStart: (signal) => {
      stop = signal
    },
  })
  await until(() => finishedIn('stopped').length >= runs)
  stop('SIGINT')
  return call
}

function finishedIn(directory: string): string[] {
  const journal = join(folder, directory, 'journal.jsonl')
  return existsSync(journal)
    ? readFileSync(journal, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
}

async function until(condition: () => boolean): Promise<void> {
  const { setTimeout } = await import('node:timers/promises')
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 100_000) throw new Error('waited in vain')
    await setTimeout(20)
  }
}
