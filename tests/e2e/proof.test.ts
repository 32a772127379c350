import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildProgram, kingtide } from './built-program.ts'

const KEYS = [
  'id',
  'family',
  'source',
  'estimate',
  'halfWidth',
  'expected',
  'tolerance',
  'zScore',
  'replications',
  'power',
  'pass',
  'seconds',
]

const folder = temporaryFolder()
beforeAll(buildProgram, 300_000)

describe('kingtide proof', () => {
  it('--quick shows in under a minute that all is well', async () => {
    const call = await kingtide(['proof', '--quick', '--json'], { cwd: folder })
    const proof = JSON.parse(call.out)
    expect(proof.checks.filter(({ pass }: { pass: boolean }) => !pass)).toEqual([])
    expect(call.code).toBe(0)
    expect(proof.passed).toBe(proof.checks.length)
    expect(proof.failed).toBe(0)
    expect(proof.skipped).toBe(proof.skips.length)
    for (const check of proof.checks) {
      expect(Object.keys(check)).toEqual(expect.arrayContaining(KEYS))
      expect(check.isFaultNoticed, check.id).toBe(true)
      expect(check.power).toBeGreaterThanOrEqual(0.99)
    }
  }, 300_000)

  it('gives the same results with one worker and with three', async () => {
    const call = (workers: string) =>
      kingtide(['proof', '--only', 'intervals,queues/printed', '--json', '--workers', workers], {
        cwd: folder,
      })
    const [one, three] = [await call('1'), await call('3')].map(({ out }) =>
      JSON.parse(out).checks.map((check: object) => ({ ...check, seconds: 0 })),
    )
    expect(one).toEqual(three)
    expect(one.length).toBeGreaterThan(2)
  }, 120_000)

  it('refuses an unknown check with the nearest one, exit code 2', async () => {
    const call = await kingtide(['proof', '--only', 'randomnes'], { cwd: folder })
    expect(call.code).toBe(2)
    expect(call.err).toContain('randomness')
    expect(call.out).toBe('')
  })
})
