import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, type Call, kingtide } from '../e2e/built-program.ts'
import { writeScenario } from '../support/minimal-scenario.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { scaled } from './long-share.ts'
import { Mutations } from './mutations.ts'

const MOMENTS = scaled(200)
const SIGNALS = ['SIGTERM', 'SIGKILL', 'SIGINT'] as const
const folder = temporaryFolder()
const scenario = writeScenario(folder)
const WORDS = [
  'compare',
  scenario,
  '--policies',
  'as-is,tiered',
  '--replications',
  '6',
  '--no-report',
  '--json',
]

describe(`a comparison stopped at ${MOMENTS} random moments`, () => {
  let undisturbed: { digest: string; milliseconds: number }
  beforeAll(async () => {
    await buildProgram()
    const started = performance.now()
    const { out, code } = await kingtide([...WORDS, '--out', 'undisturbed'], { cwd: folder })
    expect(code).toBe(0)
    undisturbed = { digest: JSON.parse(out).digest, milliseconds: performance.now() - started }
  })

  it('goes on with the same command and comes to the digest of an undisturbed run', async () => {
    const mutations = new Mutations('moments')
    const ends: Record<string, number> = {}
    for (let moment = 0; moment < MOMENTS; moment++) {
      const out = join(folder, `moment-${moment}`)
      const signal = mutations.oneOf(SIGNALS)
      const after = mutations.below(Math.ceil(undisturbed.milliseconds))
      const stopped = await stoppedAfter(after, signal, [...WORDS, '--out', out])
      const end = `${signal} ${stopped.code}`
      ends[end] = (ends[end] ?? 0) + 1
      const continued = await kingtide([...WORDS, '--out', out], { cwd: folder })
      const context = `${signal} after ${after} ms: ${stopped.err}${continued.err}`
      expect(continued.code, context).toBe(0)
      expect(JSON.parse(continued.out).digest, context).toBe(undisturbed.digest)
    }
    console.log(ends)
    // A signal that may be caught ends the program in one of the ways of the contract, or, before it is ready, as the system does.
    expect(Object.keys(ends).filter((end) => !/^(SIGKILL|SIG(TERM|INT) (130|0|null))/.test(end))).toEqual([])
  })
})

async function stoppedAfter(
  milliseconds: number,
  signal: NodeJS.Signals,
  words: readonly string[],
): Promise<Call> {
  let stop: (name: NodeJS.Signals) => void = () => undefined
  const call = kingtide(words, {
    cwd: folder,
    onStart: (send) => {
      stop = send
    },
  })
  await setTimeout(milliseconds)
  stop(signal)
  return call
}
