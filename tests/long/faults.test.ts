import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, kingtide } from '../e2e/built-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const WORDS = ['compare', 'quiet-week', '--policies', 'as-is,tiered', '--replications', '4', '--json']
const folder = temporaryFolder()

describe('a machine that runs out of something', () => {
  let digest: string
  beforeAll(async () => {
    await buildProgram()
    digest = JSON.parse((await kingtide(WORDS, { cwd: folder })).out).digest
  })

  // Blocks of 512 or 1,024 bytes, by shell: in the middle of the manifest, of the journal, of results and report.
  it.each([16, 100, 240, 320, 480, 900])(
    'disk: files of at most %i blocks fail with one sentence, and the same command goes on',
    async (blocks) => {
      const out = join(folder, `disk-${blocks}`)
      const { code, err } = await limited(`ulimit -f ${blocks}`, [...WORDS, '--quiet', '--out', out])
      expect(code).toBe(1)
      expect(err.trim().split('\n')).toHaveLength(1)
      expect(err).toContain('run the same command again')
      await expectContinued(out)
    },
  )

  it.each([8, 12, 16, 20])(
    'memory: %i MB are not enough, and the same command goes on',
    async (megabytes) => {
      const out = join(folder, `memory-${megabytes}`)
      const env = { NODE_OPTIONS: `--max-old-space-size=${megabytes}` }
      const { code } = await kingtide([...WORDS, '--quiet', '--out', out], { cwd: folder, env })
      expect(code).not.toBe(2)
      await expectContinued(out)
    },
  )

  async function expectContinued(out: string): Promise<void> {
    const continued = await kingtide([...WORDS, '--out', out], { cwd: folder })
    expect(continued.code, continued.err).toBe(0)
    expect(JSON.parse(continued.out).digest).toBe(digest)
  }
})

function limited(limit: string, words: readonly string[]): Promise<{ code: number | null; err: string }> {
  const child = spawn('sh', ['-c', `${limit}; exec "$@"`, 'sh', process.execPath, MAIN, ...words], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, err })))
}
