import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, kingtide } from '../e2e/built-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { scaled } from './long-share.ts'
import { Mutations } from './mutations.ts'

const RUNS = scaled(40)
const MOST_KILLS = 3
const WORDS = 'compare quiet-week --policies as-is,tiered --replications 6 --lot-size 8 --workers 2'.split(
  ' ',
)
const KILLER = new URL('thread-killer.mjs', import.meta.url)
const folder = temporaryFolder()

describe(`${RUNS} comparisons whose worker threads are ended in the middle of a replication`, () => {
  let undisturbed: { digest: string; milliseconds: number }
  beforeAll(async () => {
    await buildProgram()
    const started = performance.now()
    const { out, code, err } = await kingtide([...WORDS, '--json', '--no-report'], { cwd: folder })
    expect(code, err).toBe(0)
    undisturbed = { digest: JSON.parse(out).digest, milliseconds: performance.now() - started }
  })

  it('replace the threads, run their replications again and come to the digest of an undisturbed run', async () => {
    const mutations = new Mutations('killed threads')
    let kills = 0
    for (let run = 0; run < RUNS; run++) {
      const log = join(folder, `kills-${run}`)
      const most = Math.ceil(undisturbed.milliseconds)
      const moments = Array.from({ length: 1 + mutations.below(MOST_KILLS) }, () => mutations.below(most))
      const env = {
        NODE_OPTIONS: `--import ${KILLER.href}`,
        KINGTIDE_KILLS: moments.join(','),
        KINGTIDE_KILLS_LOG: log,
      }
      const out = join(folder, `run-${run}`)
      const call = await kingtide([...WORDS, '--json', '--no-report', '--quiet', '--out', out], {
        cwd: folder,
        env,
      })
      expect(call.code, `${moments} ms: ${call.err}`).toBe(0)
      expect(JSON.parse(call.out).digest, `${moments} ms`).toBe(undisturbed.digest)
      if (existsSync(log)) kills += readFileSync(log, 'utf8').trim().split('\n').length
    }
    console.log({ runs: RUNS, kills })
    expect(kills).toBeGreaterThan(RUNS / 2)
  })
})
