import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildProgram, kingtide } from './built-program.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = fileURLToPath(new URL('../../examples', import.meta.url))
const EXAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))
/** A policy file is no program: its first lines say how it is run. */
const POLICIES = EXAMPLES.filter((name) => /^\/\/ +kingtide compare /m.test(sourceOf(name)))

const runFile = promisify(execFile)

describe('examples', () => {
  const folder = temporaryFolder()

  beforeAll(buildProgram, 300_000)

  it('are numbered and each has its output committed', () => {
    expect(EXAMPLES.length).toBeGreaterThan(0)
    expect(POLICIES).toEqual(['02-own-policy.ts'])
    for (const name of EXAMPLES) expect(name).toMatch(/^\d\d-[a-z0-9-]+\.ts$/)
    const outputs = readdirSync(FOLDER).filter((name) => name.endsWith('.out'))
    expect(outputs).toEqual(EXAMPLES.map((name) => name.replace(/\.ts$/, '.out')))
  })

  it.each(EXAMPLES.filter((name) => !POLICIES.includes(name)))(
    '%s prints what is committed beside it',
    async (name) => {
      const { stdout } = await runFile(process.execPath, ['--import', 'tsx', `examples/${name}`], {
        cwd: ROOT,
      })
      expect(stdout).toBe(outputOf(name))
    },
  )

  it.each(POLICIES)('%s, compared as it says, gives the tables committed beside it', async (name) => {
    const [, words = ''] = /^\/\/ +kingtide (compare .*)$/m.exec(sourceOf(name)) ?? []
    const more = ['--quiet', '--no-report', '--out', join(folder, name)]
    const { code, out, err } = await kingtide([...words.split(' '), ...more], { cwd: ROOT })
    expect([code, err]).toEqual([0, ''])
    // Below the tables stand time, workers and folder.
    expect(out.slice(0, out.indexOf('\nseed '))).toBe(outputOf(name))
  })
})

function sourceOf(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8')
}

function outputOf(name: string): string {
  return readFileSync(join(FOLDER, name.replace(/\.ts$/, '.out')), 'utf8')
}
