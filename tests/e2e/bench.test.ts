import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { benches } from '../../bench/registry.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const runFile = promisify(execFile)

function bench(...options: string[]): Promise<{ stdout: string }> {
  return runFile(process.execPath, ['dist/bench/main.js', ...options], { cwd: ROOT })
}

describe('bench', () => {
  it('gives every row its own id', () => {
    const ids = benches.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(
      expect.arrayContaining([
        'kernel.hold.1000',
        'kernel.hold.100000',
        'flow.five-station',
        'singles-night.lot1',
        'head-platform',
        'startup.help',
        'startup.first-result',
      ]),
    )
  })

  it('prints one JSON document', async () => {
    const { stdout } = await bench('--json', '--only', 'kernel.hold.1000')
    const report = JSON.parse(stdout)
    expect(Object.keys(report)).toEqual(['machine', 'node', 'calibration', 'rows'])
    expect(report.rows).toEqual([
      {
        id: 'kernel.hold.1000',
        value: expect.any(Number),
        unit: 'events/s',
        eventCount: 5_000_000,
        ratioToCalibration: expect.any(Number),
        ratioRange: [expect.any(Number), expect.any(Number)],
        runs: expect.any(Number),
        targets: { must: 10_000_000, aim: 12_000_000 },
      },
    ])
  })

  it('refuses a row that it does not know, with exit code 2', async () => {
    await expect(bench('--only', 'kernel.hold.100')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean kernel.hold.1000'),
    })
  })
})
