import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = fileURLToPath(new URL('../../examples', import.meta.url))
const EXAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))

const runFile = promisify(execFile)

describe('examples', () => {
  it('are numbered and each has its output committed', () => {
    expect(EXAMPLES.length).toBeGreaterThan(0)
    for (const name of EXAMPLES) expect(name).toMatch(/^\d\d-[a-z0-9-]+\.ts$/)
    const outputs = readdirSync(FOLDER).filter((name) => name.endsWith('.out'))
    expect(outputs).toEqual(EXAMPLES.map((name) => name.replace(/\.ts$/, '.out')))
  })

  it.each(EXAMPLES)('%s prints what is committed beside it', async (name) => {
    const { stdout } = await runFile(process.execPath, ['--import', 'tsx', `examples/${name}`], { cwd: ROOT })
    expect(stdout).toBe(readFileSync(`${FOLDER}/${name.replace(/\.ts$/, '.out')}`, 'utf8'))
  })
})
